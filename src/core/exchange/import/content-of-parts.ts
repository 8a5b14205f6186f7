// A story's content from the parts of raw copy, as an editor decided on them.

import type { CopyPart } from '#shared/contract/exchange.ts';
import type { Related, StoryContent } from '#shared/story/content.ts';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  paragraph,
  pullQuote,
  relatedHere,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import { type CopyLine, plainItem } from './copy-lines.ts';
import type { KnownStory } from './known-headline.ts';
import { languageOf } from './language-of.ts';
import { openList } from './open-list.ts';
import { slugOf } from './slug.ts';

export interface PartsContext {
  readonly newId: () => string;
  /** The archive's story with this id; null when it has none. */
  readonly known: (storyId: string) => KnownStory | null;
}

/** The schema's limits on fields; longer words stay in the body, where there is room for them. */
const FIELD_LIMITS = { headline: 500, standfirst: 2_000, byline: 300, dateline: 200 } as const;
type Field = keyof typeof FIELD_LIMITS;
const MAX_RELATED = 200;

/**
 * Furniture and doubles are left out; everything else becomes a field, a block or a related story, in the order of the parts.
 *
 * @param lines from `readCopy` of the same HTML, else empty: where a part still has the words of its line, the line's links and formats
 * are kept.
 */
export function contentOfParts(
  parts: readonly CopyPart[],
  lines: readonly CopyLine[],
  context: PartsContext,
): Partial<StoryContent> {
  const fields: Record<Field, string> = { headline: '', standfirst: '', byline: '', dateline: '' };
  const blocks: Block[] = [];
  const related: Related[] = [];
  const byIndex = new Map(parts.map((part) => [part.index, part]));
  const items = openList(blocks);
  for (const part of parts) {
    if (part.taken === 'furniture' || part.text.trim() === '') continue;
    const line = lineOf(part, lines);
    const item = part.taken === 'paragraph' ? itemOf(part, line) : null;
    if (item !== null) {
      items.add(item);
      continue;
    }
    items.close();
    const words = wordsOf(part, line);
    switch (part.taken) {
      case 'headline':
        if (!fill(fields, 'headline', part.text)) blocks.push(heading('h2', ...words));
        break;
      case 'standfirst':
      case 'byline':
      case 'dateline':
        if (!fill(fields, part.taken, part.text)) blocks.push(paragraph(...words));
        break;
      case 'crosshead':
        blocks.push(heading(line?.level ?? 'h2', ...words));
        break;
      case 'quote':
        blocks.push(line?.hint === 'pullquote' ? pullQuote(...words) : blockQuote(...words));
        break;
      case 'paragraph':
        blocks.push(paragraph(...words));
        break;
      case 'related': {
        const double = part.doubleOf === null ? undefined : byIndex.get(part.doubleOf);
        if (double?.taken === 'related' || related.length >= MAX_RELATED) break;
        const entry = relatedOf(part, line, context);
        related.push(entry);
        if (part.role === 'inline') blocks.push(relatedHere(entry.id));
        break;
      }
    }
  }
  items.close();
  const body = parts.filter(({ taken }) => taken === 'paragraph').map(({ text }) => text);
  return {
    ...fields,
    slug: slugOf(fields.headline),
    language: languageOf(body.join('\n')),
    document: storyDocument(blocks),
    related,
  };
}

/** The line that a part still is, whole or behind the label that was cut off it. */
const lineOf = (part: CopyPart, lines: readonly CopyLine[]): CopyLine | null => {
  const line = lines[part.index];
  return line?.text.endsWith(part.text) ? line : null;
};

/** With links and formats where the part is the whole line. */
const wordsOf = (part: CopyPart, line: CopyLine | null): Inline[] =>
  line?.inlines && line.text === part.text ? [...line.inlines] : plainWords(part.text);

const plainWords = (text: string): Inline[] => [textLeaf(text.replace(/\s*\n\s*/g, ' ').trim())];

/** In HTML the list says what is its item; in plain text the line's beginning does, and neighbours of one kind are one list. */
function itemOf(part: CopyPart, line: CopyLine | null) {
  if (line !== null)
    return line.list === null
      ? null
      : { key: `list ${line.list.number}`, ordered: line.list.ordered, words: wordsOf(part, line) };
  const plain = plainItem(part.text);
  return plain === null
    ? null
    : { key: `plain ${plain.ordered}`, ordered: plain.ordered, words: plainWords(plain.words) };
}

/** False when the field is taken or too small: the words must go elsewhere. */
function fill(fields: Record<Field, string>, field: Field, text: string): boolean {
  const words = text.replace(/\s+/g, ' ').trim();
  const clean = field === 'dateline' ? words.replace(/\s*[-–—:]+$/, '') : words;
  if (field === 'headline' && fields.headline !== '') return false;
  const joined = fields[field] === '' ? clean : `${fields[field]}${field === 'byline' ? ', ' : ' '}${clean}`;
  if (joined.length > FIELD_LIMITS[field]) return false;
  fields[field] = joined;
  return true;
}

/** Points to the archive's story or to the address that stood on the headline; a headline alone waits for an editor to attach one. */
function relatedOf(part: CopyPart, line: CopyLine | null, { newId, known }: PartsContext): Related {
  const story = part.storyId === null ? null : known(part.storyId);
  return {
    id: newId(),
    role: part.role === 'inline' ? 'inline' : 'similar',
    storyId: story?.id ?? null,
    url: story === null ? linkIn(line?.inlines ?? []) : null,
    title: story === null ? part.text.replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed() : '',
    seenStatus: story?.status ?? null,
  };
}

function linkIn(inlines: readonly Inline[]): string | null {
  for (const inline of inlines) if (inline.type === 'link') return inline.url;
  return null;
}
