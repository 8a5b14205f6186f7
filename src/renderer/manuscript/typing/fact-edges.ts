// What typing at the edge of a fact means: does the new text belong to the fact or stand outside it?
//
// Text belongs to the fact when it changes what a reader takes for the checked words: when it carries on its first or last word ("12" to
// "120"), or when it stands between a quote and its quotation mark. Anything else at an edge stands outside. So nothing can be slipped
// next to a seal without the fact turning stale, and writing on behind a closed quotation never does.

import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import type { FactKind } from '#shared/story/facts.ts';
import { $factIds, $setFactIds } from '../facts/fact-ids.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const OPENING = /["'“”„«»‹›‘‚]$/u;
const CLOSING = /^["'“”«»‹›’‘]/u;

const $leafText = (node: LexicalNode | null): string => ($isTextNode(node) ? node.getTextContent() : '');
const $leafIds = (node: LexicalNode | null): readonly string[] => ($isTextNode(node) ? $factIds(node) : []);
const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';

interface Place {
  readonly node: TextNode;
  readonly offset: number;
  readonly before: LexicalNode | null;
  readonly after: LexicalNode | null;
}

/** Which facts text typed at a place belongs to. */
function $belongsTo({ node, offset, before, after }: Place, text: string, kindOf: (id: string) => FactKind): string[] {
  const ids = $factIds(node);
  if (offset > 0 && offset < node.getTextContentSize()) return [...ids];
  const atEnd = offset > 0;
  const left = new Set(atEnd ? ids : $leafIds(before));
  const right = new Set(atEnd ? $leafIds(after) : ids);
  const textBefore = atEnd ? node.getTextContent() : $leafText(before);
  const textAfter = atEnd ? $leafText(after) : node.getTextContent();
  const carriesOn = WORD.test(firstOf(text)) && WORD.test(lastOf(textBefore));
  const leadsInto = WORD.test(lastOf(text)) && WORD.test(firstOf(textAfter));
  const belongs: string[] = [];
  for (const id of new Set([...left, ...right])) {
    const inside = left.has(id) && right.has(id);
    const atItsEnd = left.has(id) && (carriesOn || (kindOf(id) === 'quote' && CLOSING.test(textAfter)));
    const atItsStart = right.has(id) && (leadsInto || (kindOf(id) === 'quote' && OPENING.test(textBefore)));
    if (inside || atItsEnd || atItsStart) belongs.push(id);
  }
  return belongs;
}

/** Facts that every selected character belongs to: what is typed in their place belongs to them too. */
function $covering(selection: RangeSelection): string[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  let covering: readonly string[] | null = null;
  for (const node of selection.getNodes()) {
    if (!$isTextNode(node)) continue;
    const from = node.getKey() === start.key ? start.offset : 0;
    const to = node.getKey() === end.key ? end.offset : node.getTextContentSize();
    if (to <= from) continue;
    const ids = $factIds(node);
    covering = covering === null ? ids : covering.filter((id) => ids.includes(id));
  }
  return [...(covering ?? [])];
}

/**
 * Types text at the caret, or in the place of the selection, with the facts it belongs to.
 *
 * @returns false when plain typing already does that, and nothing was changed.
 */
export function $typeAtFact(text: string, kindOf: (id: string) => FactKind): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (selection.isCollapsed()) return $typeAtCaret(selection, text, [], kindOf);
  const covering = $covering(selection);
  if (covering.length === 0) return false;
  // The browser would put the text on either side of the place where the words were.
  selection.removeText();
  if ($typeAtCaret(selection, text, covering, kindOf)) return true;
  const leaf = $createTextNode(text);
  leaf.setFormat(selection.format);
  $setFactIds(leaf, covering);
  selection.insertNodes([leaf]);
  return true;
}

/** @param also facts that the text belongs to wherever it stands. */
function $typeAtCaret(
  selection: RangeSelection,
  text: string,
  also: readonly string[],
  kindOf: (id: string) => FactKind,
): boolean {
  if (selection.anchor.type !== 'text') return false;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText()) return false;
  const { offset } = selection.anchor;
  const before = offset === 0 ? node.getPreviousSibling() : null;
  const after = offset === node.getTextContentSize() ? node.getNextSibling() : null;
  const ids = $factIds(node);
  const near = ids.length > 0 || $leafIds(before).length > 0 || $leafIds(after).length > 0;
  if (!near && also.length === 0) return false;
  // At the edge of a link Lexical puts typed text outside of it, where no fact is.
  if (also.length === 0 && node.getParent()?.isInline() && (after !== null || before !== null || offset === 0))
    return false;
  const belongs = [...new Set([...also, ...$belongsTo({ node, offset, before, after }, text, kindOf)])].sort();
  const sameFacts = belongs.length === ids.length && belongs.every((id, index) => id === ids[index]);
  if (also.length === 0 && sameFacts && selection.format === node.getFormat()) return false;
  $insertLeaf(selection, node, offset, text, belongs);
  return true;
}

function $insertLeaf(
  selection: RangeSelection,
  node: TextNode,
  offset: number,
  text: string,
  ids: readonly string[],
): void {
  const leaf = $createTextNode(text);
  leaf.setFormat(selection.format);
  $setFactIds(leaf, ids);
  if (offset === 0) node.insertBefore(leaf);
  else if (offset === node.getTextContentSize()) node.insertAfter(leaf);
  else node.splitText(offset)[0]?.insertAfter(leaf);
  leaf.select(text.length, text.length);
}
