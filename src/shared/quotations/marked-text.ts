// A text cut where its alignment says that something differs, ready to be drawn.

import { GAP } from '../story/seal.ts';
import type { Edit } from './align.ts';

export interface MarkedPiece {
  readonly text: string;
  /** `absent`: nothing stands here, but `text` stands on the other side and should. `outside`: no part of what was quoted. */
  readonly mark: 'same' | 'altered' | 'tidied' | 'absent' | 'outside';
  /** UTF-16 offset of the piece in the whole text. */
  readonly at: number;
}

export interface Side {
  readonly side: 'quote' | 'evidence';
  readonly text: string;
  /** The other text: what is absent here is taken from it. */
  readonly other: string;
}

/**
 * The stretch [from, to) of one side of an alignment in pieces.
 *
 * @param matched where the quoted words stand in this text, [start, end); what lies outside is marked so.
 */
export function markedPieces(
  { side, text, other }: Side,
  [from, to]: readonly [number, number],
  matched: readonly [number, number],
  edits: readonly Edit[],
): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  const plain = (start: number, end: number): void => {
    for (const [a, b, mark] of [
      [start, Math.min(end, matched[0]), 'outside'],
      [Math.max(start, matched[0]), Math.min(end, matched[1]), 'same'],
      [Math.max(start, matched[1]), end, 'outside'],
    ] as const)
      if (b > a) pieces.push({ text: text.slice(a, b), mark, at: a });
  };
  let at = from;
  const ordered = [...edits].sort((a, b) => a[side][0] - b[side][0] || a[side][1] - b[side][1]);
  for (const edit of ordered) {
    const start = Math.max(at, edit[side][0]);
    const end = Math.min(to, edit[side][1]);
    const empty = edit[side][0] === edit[side][1];
    if (empty) {
      if (!edit.alters || edit[side][0] < at || edit[side][0] > to) continue;
      plain(at, start);
      pieces.push({ text: other.slice(...edit[side === 'quote' ? 'evidence' : 'quote']), mark: 'absent', at: start });
      at = start;
    } else if (start < end) {
      plain(at, start);
      pieces.push({ text: text.slice(start, end), mark: edit.alters ? 'altered' : 'tidied', at: start });
      at = end;
    }
  }
  plain(at, to);
  return pieces;
}

/** As a person reads it: a gap is an ellipsis, a line end a space. */
export const shownText = (text: string): string => text.replaceAll(GAP, ' … ').replace(/\s+/gu, ' ');
