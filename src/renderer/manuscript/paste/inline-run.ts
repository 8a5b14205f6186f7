// Collecting the inline text of one pasted block: white space as a browser shows it, formats, links, line breaks.

import { type Inline, lineBreak, link, TEXT_FORMAT, textLeaf } from '#shared/story/document.ts';
import { storableText } from '../storable-text.ts';

type Piece = { readonly text: string; readonly format: number; readonly url: string | null } | 'break';

const NBSP = '\u00a0';
/** A no-break space that typography asks for stays; one that an editor put in for its own ends becomes a space. */
const MEANT_NBSP = /(?<=[«‹\d])\u00a0|\u00a0(?=[»›?!:;%‰°€$£]|\p{Sc})/gu;
const MEANT = '\ue000';

export const plainSpaces = (text: string): string =>
  text.includes(NBSP) ? text.replace(MEANT_NBSP, MEANT).replaceAll(NBSP, ' ').replaceAll(MEANT, NBSP) : text;

export class InlineRun {
  #pieces: Piece[] = [];
  #endsInSpace = true;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** @param preserve keeps white space as it is, as in `pre`. */
  text(value: string, format: number, url: string | null, preserve = false): void {
    const clean = storableText(value);
    let text = preserve ? clean : clean.replace(/[ \t\r\n\f]+/g, ' ');
    if (!preserve && this.#endsInSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.#endsInSpace = text.endsWith(' ');
    this.#pieces.push({ text, format, url });
  }

  break(): void {
    this.#trimEnd();
    this.#pieces.push('break');
    this.#endsInSpace = true;
  }

  /** The runs between empty lines (two breaks in a row part paragraphs), each as inline nodes; empty ones are left out. */
  take(): Inline[][] {
    this.#trimEnd();
    const paragraphs: Piece[][] = [[]];
    this.#pieces.forEach((piece, index) => {
      if (piece === 'break' && this.#pieces[index - 1] === 'break') {
        const open = paragraphs.at(-1);
        while (open?.at(-1) === 'break') open.pop();
        if (open?.length) paragraphs.push([]);
        return;
      }
      if (piece === 'break' && paragraphs.at(-1)?.length === 0) return;
      paragraphs.at(-1)?.push(piece);
    });
    this.#pieces = [];
    this.#endsInSpace = true;
    return paragraphs
      .map(trimBreaks)
      .filter((pieces) => pieces.some((piece) => piece !== 'break' && piece.text.trim() !== ''))
      .map(inlineNodes);
  }

  #trimEnd(): void {
    for (let last = this.#pieces.at(-1); last !== undefined && last !== 'break'; last = this.#pieces.at(-1)) {
      const text = last.text.replace(/ +$/, '');
      if (text === last.text) return;
      this.#pieces.pop();
      if (text !== '') {
        this.#pieces.push({ ...last, text });
        return;
      }
    }
  }
}

const trimBreaks = (pieces: Piece[]): Piece[] => {
  let end = pieces.length;
  while (end > 0 && pieces[end - 1] === 'break') end -= 1;
  return pieces.slice(0, end);
};

/** Neighbours that are set alike as one, with the spaces that are meant: what stands before a space may be in the element before. */
function merged(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (
      piece !== 'break' &&
      last !== undefined &&
      last !== 'break' &&
      last.format === piece.format &&
      last.url === piece.url
    )
      made[made.length - 1] = { ...last, text: last.text + piece.text };
    else made.push(piece);
  }
  return made.map((piece) =>
    piece === 'break' || !piece.text.includes(NBSP)
      ? piece
      : { ...piece, text: plainSpaces(piece.text).replace(/ {2,}/g, ' ') },
  );
}

function inlineNodes(pieces: readonly Piece[]): Inline[] {
  const nodes: Inline[] = [];
  let linked: { url: string; leaves: Inline[] } | null = null;
  const closeLink = (): void => {
    if (linked !== null) nodes.push(link(linked.url, ...linked.leaves));
    linked = null;
  };
  for (const piece of merged(pieces)) {
    if (piece === 'break') {
      closeLink();
      nodes.push(lineBreak());
    } else if (piece.url === null) {
      closeLink();
      nodes.push(textLeaf(piece.text, piece.format));
    } else {
      if (linked !== null && linked.url !== piece.url) closeLink();
      linked ??= { url: piece.url, leaves: [] };
      linked.leaves.push(textLeaf(piece.text, piece.format));
    }
  }
  closeLink();
  return nodes;
}

export const { bold: BOLD, italic: ITALIC, subscript: SUBSCRIPT, superscript: SUPERSCRIPT } = TEXT_FORMAT;
