// Which facts a text leaf belongs to, as Lexical NodeState: `$: { factIds }` in the document.

import { $getState, $setState, createState, type LexicalNode, type TextNode } from 'lexical';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const NONE: readonly string[] = [];

/** Sorted and unique, so that equal sets compare equal and neighbouring leaves merge. */
export function factIdList(ids: Iterable<string>): readonly string[] {
  const list = [...new Set(ids)].filter((id) => ID.test(id)).sort();
  return list.length === 0 ? NONE : list;
}

const factIds = createState('factIds', {
  parse: (value): readonly string[] =>
    Array.isArray(value) ? factIdList(value.filter((id): id is string => typeof id === 'string')) : NONE,
  isEqual: (a, b) => a === b || (a.length === b.length && a.every((id, index) => id === b[index])),
});

/** Ids of the facts that a leaf belongs to; empty for every other node. */
export const $factIds = (node: LexicalNode): readonly string[] => $getState(node, factIds);

export const $setFactIds = (node: TextNode, ids: Iterable<string>): TextNode =>
  $setState(node, factIds, factIdList(ids));

export const $addFactId = (node: TextNode, id: string): TextNode => $setFactIds(node, [...$factIds(node), id]);

export const $removeFactId = (node: TextNode, id: string): TextNode =>
  $setFactIds(
    node,
    $factIds(node).filter((other) => other !== id),
  );
