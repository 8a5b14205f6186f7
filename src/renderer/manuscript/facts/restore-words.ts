// Putting sealed words back where a fact stands. Runs inside one update of the editor, so one undo takes it back.

import {
  $createTextNode,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { isAside } from '#shared/story/fact-words.ts';
import { GAP, sameWords } from '#shared/story/seal.ts';
import { edgesOf } from '#shared/story/span-edges.ts';
import { $factIds, $setFactIds } from './fact-ids.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the gap is a control character so that no text can hold it.
const GAPS = /\u001f+/g;

/** Everything from the first to the last leaf of one stretch of the fact; what stands in between goes. */
interface Stretch {
  readonly marked: TextNode[];
  readonly between: LexicalNode[];
}

/**
 * Puts the words of a seal in the place of a fact's words, and takes away what was slipped in between them or joined to their edges.
 *
 * A seal with gaps is filled in stretch by stretch: what stands in its gaps is the reporter's own.
 *
 * @param leaves the fact's leaves in reading order.
 * @returns null when done, else why nothing was changed.
 */
export function $restoreWords(id: string, leaves: readonly NodeKey[], seal: string): string | null {
  const nodes = leaves.map((key) => $getNodeByKey(key)).filter($isTextNode);
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined)
    return 'The words of this fact are gone from the text, so the sealed words have no place. Nothing was changed.';
  if (nodes.some((node) => $blockType(node) === 'note'))
    return 'A part of these words stands in a note, which is never published. Make it text again, then restore the seal. Nothing was changed.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  const inner = seal.replace(/^[\s\u001f]+|[\s\u001f]+$/gu, '');
  const parts = inner.split(GAPS);
  const gaps = inner.match(GAPS) ?? [];
  const stretches = $stretches(id, first, last, parts.length === 1);
  if (stretches.length !== parts.length)
    return 'The parts of this fact no longer stand as they were sealed, so the words cannot be put back one by one. Nothing was changed; use undo or the history, or verify the new words.';
  parts.forEach((part, index) => {
    const filled = $fill(stretches[index] as Stretch, part);
    const sealedMore = (gap: string | undefined, outer: boolean): boolean =>
      gap === undefined ? outer : gap.length > GAP.length;
    $freeEdges(filled, {
      before: sealedMore(gaps[index - 1], seal.trimStart().startsWith(GAP)),
      after: sealedMore(gaps[index], seal.trimEnd().endsWith(GAP)),
    });
    const end = filled.at(-1);
    end?.select(end.getTextContentSize(), end.getTextContentSize());
  });
  return null;
}

const $blockType = (node: LexicalNode): string => node.getTopLevelElement()?.getType() ?? '';

function $stretches(id: string, first: TextNode, last: TextNode, whole: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  let pending: LexicalNode[] = [];
  const between = first.is(last) ? [first] : first.getNodesBetween(last);
  for (const node of between) {
    if ($isLineBreakNode(node)) {
      pending.push(node);
      continue;
    }
    if (!$isTextNode(node) || node.getTextContent() === '') continue;
    if (!$factIds(node).includes(id)) {
      if ($factIds(node).length === 0 && isAside($blockType(node))) continue;
      if (!whole) open = null;
      pending.push(node);
      continue;
    }
    if (open === null) {
      open = { marked: [], between: [] };
      stretches.push(open);
    } else open.between.push(...pending);
    pending = [];
    open.marked.push(node);
  }
  return stretches;
}

/** The paragraph or list item of a node. */
const $paragraph = (node: LexicalNode): LexicalNode | null =>
  node.getParents().find((parent) => parent.getType() === 'listitem') ?? node.getTopLevelElement();

/** The leaves that hold the words afterwards. Words that stood in several paragraphs go back into as many, else into the first. */
function $fill({ marked, between }: Stretch, words: string): TextNode[] {
  if (between.every($isLineBreakNode) && sameWords($lines(marked).join('\n'), words)) return marked;
  const paragraphs = new Map<string, TextNode[]>();
  for (const node of marked) {
    const key = $paragraph(node)?.getKey() ?? '';
    const held = paragraphs.get(key);
    if (held === undefined) paragraphs.set(key, [node]);
    else held.push(node);
  }
  const lines = words.split(/\s*\n\s*/);
  const placed = lines.length === paragraphs.size ? lines : [lines.join(' ')];
  const emptied = new Set<LexicalNode>();
  const filled: TextNode[] = [];
  const remove = (node: LexicalNode): void => {
    const paragraph = $paragraph(node);
    if (paragraph !== null) emptied.add(paragraph);
    node.remove(true);
  };
  [...paragraphs.values()].forEach(([head, ...rest], index) => {
    const line = placed[index];
    for (const node of rest) remove(node);
    if (head === undefined) return;
    if (line === undefined) {
      remove(head);
      return;
    }
    const replacement = $createTextNode(line);
    replacement.setFormat(head.getFormat());
    // Other facts of the first leaf see the change too.
    $setFactIds(replacement, $factIds(head));
    filled.push(head.replace(replacement));
  });
  for (const node of between) remove(node);
  for (const paragraph of emptied) if (paragraph.isAttached() && paragraph.getTextContent() === '') paragraph.remove();
  return filled;
}

const $lines = (nodes: readonly TextNode[]): string[] => {
  const lines: string[] = [];
  let paragraph: LexicalNode | null = null;
  for (const node of nodes) {
    const own = $paragraph(node);
    if (lines.length > 0 && own?.is(paragraph)) lines[lines.length - 1] += node.getTextContent();
    else lines.push(node.getTextContent());
    paragraph = own;
  }
  return lines;
};

/** Takes away what is joined to the words, and words inside their quotation marks where the seal has none (`more` false). */
function $freeEdges(filled: readonly TextNode[], more: { readonly before: boolean; readonly after: boolean }): void {
  const [head] = filled;
  const tail = filled.at(-1);
  if (head === undefined || tail === undefined) return;
  // What is left when a joined part of a word is gone may still be words inside the marks.
  for (let round = 0; round < 4; round += 1) {
    const left = $beside(head, -1);
    const right = $beside(tail, 1);
    const text = (nodes: readonly TextNode[]): string => nodes.map((node) => node.getTextContent()).join('');
    const unmarked = (nodes: readonly TextNode[]): number => {
      const end = nodes.findIndex((node) => $factIds(node).length > 0);
      return text(end < 0 ? nodes : nodes.slice(0, end)).length;
    };
    const edges = edgesOf(text(filled), {
      before: text(left.toReversed()),
      after: text(right),
      unmarkedBefore: unmarked(left),
      unmarkedAfter: unmarked(right),
    });
    const cutBefore = edges.before.kind === 'runs-on' || (edges.before.kind === 'more' && !more.before);
    const cutAfter = edges.after.kind === 'runs-on' || (edges.after.kind === 'more' && !more.after);
    if (!cutBefore && !cutAfter) return;
    if (cutBefore) $cut(left, edges.before.length, -1);
    if (cutAfter) $cut(right, edges.after.length, 1);
  }
}

/** The leaves of the line on one side, nearest first. */
function $beside(node: TextNode, step: 1 | -1): TextNode[] {
  const found: TextNode[] = [];
  const paragraph = $paragraph(node);
  const all = paragraph === null ? [] : $leavesOf(paragraph);
  for (let at = all.findIndex((leaf) => leaf.is(node)) + step; at >= 0 && at < all.length; at += step) {
    const leaf = all[at];
    if (!$isTextNode(leaf)) break;
    found.push(leaf);
  }
  return found;
}

const $leavesOf = (node: LexicalNode): LexicalNode[] =>
  $isElementNode(node)
    ? node.getChildren().flatMap((child) => (child.getType() === 'list' ? [] : $leavesOf(child)))
    : [node];

function $cut(nodes: readonly TextNode[], length: number, step: 1 | -1): void {
  let left = length;
  for (const node of nodes) {
    if (left <= 0) return;
    const text = node.getTextContent();
    if (text.length <= left) node.remove();
    else node.setTextContent(step === 1 ? text.slice(left) : text.slice(0, text.length - left));
    left -= text.length;
  }
}
