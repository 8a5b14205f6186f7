// For tests only: documents of every form as one list of letters with what each carries, so that two forms can be compared whatever their structure.

import { type Block, type Inline, type List, TEXT_FORMAT } from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import type { PublicBlock, PublicInline, PublicList } from '#shared/story/public-story.ts';

export interface Letter {
  readonly letter: string;
  /** Bits of TEXT_FORMAT. */
  readonly format: number;
  readonly url: string | null;
  readonly facts: string;
}

/** One paragraph of anything: what it is and its letters. White space carries nothing and stands once, never at an end. */
export interface Lettered {
  readonly kind: string;
  readonly letters: readonly Letter[];
}

const isSpace = (letter: string) => /[ \t\n\r\f]/.test(letter);

function tidy(kind: string, letters: readonly Letter[]): Lettered[] {
  const kept: Letter[] = [];
  for (const each of letters) {
    if (!isSpace(each.letter)) kept.push(each);
    else if (kept.length > 0 && kept.at(-1)?.letter !== ' ')
      kept.push({ letter: ' ', format: 0, url: null, facts: '' });
  }
  if (kept.at(-1)?.letter === ' ') kept.pop();
  return kept.every(({ letter }) => letter.trim() === '') ? [] : [{ kind, letters: kept }];
}

const lettersOf = (text: string, format: number, url: string | null, facts: readonly string[]): Letter[] =>
  [...text].map((letter) => ({ letter, format, url, facts: [...facts].sort().join(' ') }));

const fromInlines = (children: readonly Inline[], keep: (id: string) => boolean): Letter[] =>
  children.flatMap((child): Letter[] => {
    if (child.type === 'linebreak') return lettersOf('\n', 0, null, []);
    if (child.type !== 'link') return lettersOf(child.text, child.format, null, (child.$?.factIds ?? []).filter(keep));
    return fromInlines(child.children, keep).map((each) => ({ ...each, url: safeLink(child.url) }));
  });

/** Blocks of a stored document; facts that `keep` refuses carry nothing. */
export function fromDocument(blocks: readonly Block[], keep: (id: string) => boolean): Lettered[] {
  return blocks.flatMap((block): Lettered[] => {
    if (block.type === 'horizontalrule') return [{ kind: 'rule', letters: [] }];
    if (block.type === 'list') return fromList(block, 1, keep);
    if (!('children' in block)) return [];
    const kind = block.type === 'heading' ? block.tag : block.type;
    return tidy(kind, fromInlines(block.children, keep));
  });
}

const fromList = (list: List, depth: number, keep: (id: string) => boolean): Lettered[] =>
  list.children.flatMap((item) => [
    ...tidy(
      `${list.listType} ${depth}`,
      fromInlines(
        item.children.filter((child) => child.type !== 'list'),
        keep,
      ),
    ),
    ...item.children.flatMap((child) => (child.type === 'list' ? fromList(child, depth + 1, keep) : [])),
  ]);

const PUBLIC_KINDS = { paragraph: 'paragraph', quote: 'quote', 'pull-quote': 'pullquote' } as const;

/** Blocks of the public view, as they come out of its JSON. */
export function fromPublic(blocks: readonly PublicBlock[]): Lettered[] {
  return blocks.flatMap((block): Lettered[] => {
    switch (block.type) {
      case 'paragraph':
      case 'quote':
      case 'pull-quote':
        return tidy(PUBLIC_KINDS[block.type], publicLetters(block.children));
      case 'crosshead':
        return tidy(`h${block.level}`, publicLetters(block.children));
      case 'list':
        return publicListLetters(block, 1);
      case 'rule':
        return [{ kind: 'rule', letters: [] }];
      default:
        return [];
    }
  });
}

const publicListLetters = (list: PublicList, depth: number): Lettered[] =>
  list.items.flatMap((item) => [
    ...tidy(`${list.ordered ? 'number' : 'bullet'} ${depth}`, publicLetters(item.children)),
    ...item.lists.flatMap((inner) => publicListLetters(inner, depth + 1)),
  ]);

const publicLetters = (children: readonly PublicInline[]): Letter[] =>
  children.flatMap((child): Letter[] => {
    if (child.type === 'break') return lettersOf('\n', 0, null, []);
    if (child.type === 'link') return publicLetters(child.children).map((each) => ({ ...each, url: child.url }));
    const format = child.formats.reduce((bits, name) => bits | TEXT_FORMAT[name], 0);
    return lettersOf(child.text, format, null, child.facts);
  });

export const withoutFacts = (lettered: readonly Lettered[]): Lettered[] =>
  lettered.map(({ kind, letters }) => ({ kind, letters: letters.map((each) => ({ ...each, facts: '' })) }));
