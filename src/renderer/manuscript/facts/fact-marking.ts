// Marking and unmarking words as facts, and selecting them. Everything here runs inside an update of the editor.

import {
  $createRangeSelection,
  $getNodeByKey,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $addFactId, $factIds, $removeFactId } from './fact-ids.ts';

/** The selected words as whole leaves: leaves at the edges are split. Leaves of one white space at the edges are left out. */
function $selectedLeaves(selection: RangeSelection): TextNode[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const leaves: TextNode[] = [];
  for (const node of selection.getNodes()) {
    if (!$isTextNode(node)) continue;
    const from = node.getKey() === start.key && start.type === 'text' ? start.offset : 0;
    const to = node.getKey() === end.key && end.type === 'text' ? end.offset : node.getTextContentSize();
    if (to <= from) continue;
    leaves.push($slice(node, from, to));
  }
  return leaves;
}

/** The part of a leaf between two offsets, as a leaf of its own. */
function $slice(node: TextNode, from: number, to: number): TextNode {
  const size = node.getTextContentSize();
  if (from === 0 && to === size) return node;
  const parts = node.splitText(from, to);
  return (from === 0 ? parts[0] : parts[1]) ?? node;
}

/** Narrows a selection so that no white space stands at its edges: a double click takes the blank after a word with it. */
function $trim(selection: RangeSelection): boolean {
  const text = selection.getTextContent();
  if (text.trim() === '') return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = start.getNode();
  if ($isTextNode(first)) {
    const rest = first.getTextContent().slice(start.offset);
    const blank = rest.length - rest.trimStart().length;
    if (blank < rest.length) start.set(start.key, start.offset + blank, 'text');
  }
  const last = end.getNode();
  if ($isTextNode(last)) {
    const rest = last.getTextContent().slice(0, end.offset);
    const blank = rest.length - rest.trimEnd().length;
    if (blank < rest.length) end.set(end.key, end.offset - blank, 'text');
  }
  return true;
}

/** Adds a fact to the selected words. False when no word is selected. */
export function $markSelection(selection: BaseSelection | null, id: string): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  if (!$trim(selection)) return false;
  const leaves = $selectedLeaves(selection).filter((leaf) => leaf.getTextContent() !== '');
  for (const leaf of leaves) $addFactId(leaf, id);
  return leaves.length > 0;
}

/** A stretch of one leaf. */
export interface LeafRange {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** Adds a fact to stretches of leaves, given from the text's end or beginning, each leaf at most once. */
export function $markRanges(ranges: readonly LeafRange[], id: string): boolean {
  let marked = false;
  for (const { key, start, end } of ranges) {
    const node = $getNodeByKey(key);
    if (!$isTextNode(node) || end <= start) continue;
    $addFactId($slice(node, start, end), id);
    marked = true;
  }
  return marked;
}

/** Takes a fact off its words; the words stay. */
export function $unmark(leaves: readonly NodeKey[], id: string): void {
  for (const key of leaves) {
    const node = $getNodeByKey(key);
    if ($isTextNode(node)) $removeFactId(node, id);
  }
}

/** Puts the caret, or with `whole` the selection, on a fact. False when no leaf of it stands. */
export function $selectFact(leaves: readonly NodeKey[], whole: boolean): boolean {
  const first = leaves.map((key) => $getNodeByKey(key)).find($isTextNode);
  const last = leaves.map((key) => $getNodeByKey(key)).findLast($isTextNode);
  if (first === undefined || last === undefined) return false;
  const selection = $createRangeSelection();
  const inside = Math.min(1, first.getTextContentSize());
  selection.anchor.set(first.getKey(), whole ? 0 : inside, 'text');
  if (whole) selection.focus.set(last.getKey(), last.getTextContentSize(), 'text');
  else selection.focus.set(first.getKey(), inside, 'text');
  $setSelection(selection);
  return true;
}

/** The facts at the caret: those of the leaf it stands in or at whose edge it stands, innermost (fewest words) not decided here. */
export function $factsAtCaret(selection: BaseSelection | null): readonly string[] {
  if (!$isRangeSelection(selection)) return [];
  const node = selection.focus.getNode();
  if (!$isTextNode(node)) return [];
  const here = $factIds(node);
  if (here.length > 0) return here;
  const { offset } = selection.focus;
  if (!selection.isCollapsed()) return [];
  // At the very edge of a fact its card may be asked for from outside too.
  const neighbour =
    offset === 0 ? node.getPreviousSibling() : offset === node.getTextContentSize() ? node.getNextSibling() : null;
  return $isTextNode(neighbour) ? $factIds(neighbour) : [];
}
