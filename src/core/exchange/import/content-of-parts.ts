// A story's content from the parts of raw copy, as an editor decided on them.

import type { CopyPart } from '#shared/contract/exchange.ts';
import type { Related, StoryContent } from '#shared/story/content.ts';
import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  list,
  paragraph,
  pullQuote,
  relatedHere,
  storyDocument,
} from '#shared/story/document.ts';
import type { CopyLine } from './copy-lines.ts';
import type { KnownStory } from './known-headline.ts';
import { languageOf } from './language-of.ts';
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
 * @param lines from `readCopy` of the same copy: where a part still has the words of its line, the line's links and formats are kept.
 */
export function contentOfParts(
  parts: readonly CopyPart[],
  lines: readonly CopyLine[],
  context: PartsContext,
): Partial<StoryContent> {
  const fields: Record<Field, string> = { headline: '', standfirst: '', byline: '', dateline: '' };
  const blocks: Block[] = [];
  const related: Related[] = [];
  const taken = new Map(parts.map((part) => [part.index, part]));
  let items: { readonly of: NonNullable<CopyLine['list']>; readonly words: Inline[][] } | null = null;
  const closeList = () => {
    if (items !== null) blocks.push(list(items.of.ordered ? 'number' : 'bullet', items.words));
    items = null;
  };

  for (const part of parts) {
    const line = lineOf(part, lines);
    const words = wordsOf(part, line);
    if (part.taken === 'furniture' || part.text.trim() === '') continue;
    if (part.taken === 'paragraph' && line?.list) {
      const open: { of: NonNullable<CopyLine['list']>; words: Inline[][] } | null = items;
      if (open !== null && (open as { of: { number: number } }).of.number === line.list.number)
        (open as { words: Inline[][] }).words.push(words);
      else {
        closeList();
        items = { of: line.list, words: [words] };
      }
      continue;
    }
    closeList();
    switch (part.taken) {
      case 'headline':
      case 'standfirst':
      case 'byline':
      case 'dateline':
        if (!fill(fields, part.taken, part.text))
          blocks.push(part.taken === 'headline' ? heading('h2', ...words) : paragraph(...words));
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
        const double = part.doubleOf === null ? undefined : taken.get(part.doubleOf);
        if (double?.taken === 'related' || related.length >= MAX_RELATED) break;
        const entry = relatedOf(part, line, context);
        related.push(entry);
        if (part.role === 'inline') blocks.push(relatedHere(entry.id));
        break;
      }
    }
  }
  closeList();
  const body = parts.filter((part) => part.taken === 'paragraph').map(({ text }) => text);
  return {
    ...fields,
    slug: slugOf(fields.headline),
    language: languageOf(body.join('\n')),
    document: storyDocument(blocks),
    related,
  };
}

const lineOf = (part: CopyPart, lines: readonly CopyLine[]): CopyLine | null => {
  const line = lines[part.index];
  return line?.text.endsWith(part.text) ? line : null;
};

/** With links and formats where the part is the whole line; a label that was cut off took them with it. */
const wordsOf = (part: CopyPart, line: CopyLine | null): Inline[] =>
  line?.inlines && line.text === part.text ? [...line.inlines] : inlinesOfText(part.text);

const inlinesOfText = (text: string): Inline[] => {
  const plain = paragraph(text.replace(/\s*\n\s*/g, ' ').trim());
  return [...plain.children];
};

/** False when the field is taken or too small: the words must go elsewhere. */
function fill(fields: Record<Field, string>, field: Field, text: string): boolean {
  const words = text.replace(/\s+/g, ' ').trim();
  const clean = field === 'dateline' ? words.replace(/\s*[-–—:]+$/, '') : words;
  const joined = fields[field] === '' ? clean : field === 'headline' ? '' : `${fields[field]} ${clean}`;
  if (joined === '' || joined.length > FIELD_LIMITS[field]) return false;
  fields[field] = joined;
  return true;
}

/** Points to the archive's story or to the address that stood on the headline; a headline alone waits for an editor to attach one. */
function relatedOf(part: CopyPart, line: CopyLine | null, { newId, known }: PartsContext): Related {
  const story = part.storyId === null ? null : known(part.storyId);
  const url = story === null ? linkIn(line?.inlines ?? []) : null;
  return {
    id: newId(),
    role: part.role === 'inline' ? 'inline' : 'similar',
    storyId: story?.id ?? null,
    url,
    title: story === null ? part.text.replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed() : '',
    seenStatus: story?.status ?? null,
  };
}

function linkIn(inlines: readonly Inline[]): string | null {
  for (const inline of inlines) if (inline.type === 'link') return inline.url;
  return null;
}
