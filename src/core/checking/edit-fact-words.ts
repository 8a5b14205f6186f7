// Words changed inside a fact, in the document as data: only the leaves that hold the changed words are touched.

import type { WordsEdit } from '#shared/contract/checking.ts';
import type { DocumentNode, StoryDocument, Tab, TextLeaf } from '#shared/story/document.ts';
import { GAP } from '#shared/story/seal.ts';
import { storableText } from '#shared/story/storable-text.ts';

interface Piece {
  readonly leaf: TextLeaf | Tab;
  /** Where the leaf's text stands in the fact's words, [start, end). */
  readonly start: number;
  readonly end: number;
}

/**
 * The document with the edits made in the words of a fact, or null where they cannot be made: when the words are not the fact's, when
 * edits overlap or end behind the words, or when one would take away what separates two parts of the fact (a paragraph's end, words of
 * the reporter's own).
 *
 * New words go into the leaf that holds the first of the words they replace, words put in between others into the leaf before them, so
 * that they belong to the fact and keep its format.
 *
 * @param words as `factSpans` gives them for this document; the edits' offsets count in them.
 */
export function editFactWords(
  document: StoryDocument,
  factId: string,
  words: string,
  edits: readonly WordsEdit[],
): StoryDocument | null {
  const pieces = piecesOf(document, factId, words);
  if (pieces === null) return null;
  const changed = new Map<TextLeaf | Tab, string>();
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  let behind = words.length;
  for (const { start, end, text } of ordered) {
    if (end < start || end > behind) return null;
    behind = start;
    const touched = touchedBy(pieces, start, end);
    if (touched === null) return null;
    touched.forEach((piece, index) => {
      const now = changed.get(piece.leaf) ?? storableText(piece.leaf.text);
      const from = Math.max(0, start - piece.start);
      const to = Math.min(piece.end, end) - piece.start;
      changed.set(piece.leaf, now.slice(0, from) + (index === 0 ? text : '') + now.slice(Math.max(from, to)));
    });
  }
  return rebuilt(document, changed);
}

/** The leaves that hold [start, end), every unit of it; null when something in it belongs to no leaf. */
function touchedBy(pieces: readonly Piece[], start: number, end: number): readonly Piece[] | null {
  if (start === end) {
    const before = pieces.find((piece) => piece.start < start && start <= piece.end);
    const at = before ?? pieces.find((piece) => piece.start === start);
    return at === undefined ? null : [at];
  }
  const touched = pieces.filter((piece) => piece.start < end && piece.end > start);
  let held = 0;
  for (const piece of touched) held += Math.min(end, piece.end) - Math.max(start, piece.start);
  return held === end - start ? touched : null;
}

/** The fact's leaves with their places in its words; null when the words are not those of the document. */
function piecesOf(document: StoryDocument, factId: string, words: string): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  const blocks = document.root.children.filter(({ type }) => type !== 'note');
  for (const leaf of leavesOf(blocks)) {
    if (leaf.text === '' || leaf.$?.factIds?.includes(factId) !== true) continue;
    const text = storableText(leaf.text);
    while (!words.startsWith(text, at) && (words[at] === '\n' || words[at] === GAP)) at += 1;
    if (!words.startsWith(text, at)) return null;
    pieces.push({ leaf, start: at, end: at + text.length });
    at += text.length;
  }
  while (words[at] === GAP) at += 1;
  return at === words.length && pieces.length > 0 ? pieces : null;
}

function* leavesOf(nodes: readonly DocumentNode[]): Generator<TextLeaf | Tab> {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'tab') yield node;
    else if ('children' in node) yield* leavesOf(node.children);
  }
}

function rebuilt(document: StoryDocument, changed: ReadonlyMap<TextLeaf | Tab, string>): StoryDocument {
  const rebuild = <Node extends DocumentNode>(node: Node): Node => {
    if (node.type === 'text' || node.type === 'tab') {
      const text = changed.get(node);
      // A tab whose character is replaced becomes words.
      return text === undefined
        ? node
        : { ...node, type: node.type === 'tab' && text !== '\t' ? 'text' : node.type, text };
    }
    return 'children' in node ? { ...node, children: node.children.map(rebuild) } : node;
  };
  return { ...document, root: { ...document.root, children: document.root.children.map(rebuild) } };
}
