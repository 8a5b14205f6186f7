// The sentence round a fact, as the reader will meet it.

import type { DocumentNode, StoryDocument } from '#shared/story/document.ts';

export interface QuoteContext {
  /** What stands before the fact's words in their sentence, and what stands after them. */
  readonly before: string;
  readonly after: string;
  /** Which paragraph of the running text it is, counted from 1; null outside the running text. */
  readonly paragraph: number | null;
}

const RUNNING: ReadonlySet<DocumentNode['type']> = new Set(['paragraph', 'quote', 'list']);
/** UTF-16 units of context that are shown at most on each side. */
const MOST = 240;

/** Null when the fact does not stand in the document. */
export function quoteContext(document: StoryDocument, factId: string): QuoteContext | null {
  let paragraph = 0;
  let first: { readonly text: string; readonly start: number; readonly paragraph: number | null } | null = null;
  let last: { readonly text: string; readonly end: number } | null = null;
  for (const block of document.root.children) {
    if (RUNNING.has(block.type)) paragraph += 1;
    const { text, start, end } = placeIn(block, factId);
    if (start === null || end === null) continue;
    first ??= { text, start, paragraph: RUNNING.has(block.type) ? paragraph : null };
    last = { text, end };
  }
  if (first === null || last === null) return null;
  return {
    before: first.text.slice(sentenceStart(first.text, first.start), first.start),
    after: last.text.slice(last.end, sentenceEnd(last.text, last.end)),
    paragraph: first.paragraph,
  };
}

function placeIn(block: DocumentNode, factId: string) {
  let text = '';
  let start: number | null = null;
  let end: number | null = null;
  const take = (node: DocumentNode): void => {
    if (node.type === 'text' || node.type === 'tab') {
      if (node.$?.factIds?.includes(factId) === true && node.text !== '') {
        start ??= text.length;
        end = text.length + node.text.length;
      }
      text += node.text;
    } else if (node.type === 'linebreak') text += '\n';
    else if ('children' in node) {
      for (const child of node.children) take(child);
      if (node.type === 'listitem') text += '\n';
    }
  };
  take(block);
  return { text, start: start as number | null, end: end as number | null };
}

const SENTENCE_END = /[.?!…]["'”’»)\]]*(?=\s|$)|\n/gu;

function sentenceStart(text: string, at: number): number {
  let start = 0;
  for (const { 0: end, index } of text.slice(0, at).matchAll(SENTENCE_END))
    if (index + end.length < at) start = index + end.length;
  while (/\s/.test(text.charAt(start)) && start < at) start += 1;
  return Math.max(start, at - MOST);
}

/** The last mark of the quote may end the sentence itself. */
function sentenceEnd(text: string, at: number): number {
  const from = Math.max(0, at - 1);
  for (const { 0: end, index } of text.slice(from).matchAll(SENTENCE_END)) {
    const stop = from + index + (end === '\n' ? 0 : end.length);
    if (stop >= at) return Math.min(stop, at + MOST);
  }
  return Math.min(text.length, at + MOST);
}
