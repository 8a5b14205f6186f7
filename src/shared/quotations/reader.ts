/** A text read paragraph by paragraph, kept so that a change re-reads only what it can affect. */
import { attributeParagraph, type Choice, chooseBest, INITIAL, learnedScore, type State } from './attribute.ts';
import { PARAGRAPHS_BEFORE } from './candidates.ts';
import { contextOf } from './context.ts';
import { kindOf } from './kind.ts';
import { type Neighbours, neighbourSignature, type Paragraph, readParagraph } from './paragraph.ts';
import type { QuotationContext, QuotationKind, QuotationOptions } from './quotation.ts';
import { type NamedText, NameIndex, type Resolution, resolveMention } from './resolve.ts';
import { type Words, wordsOf } from './words.ts';

/** One quotation as found: its paragraph is that of the row it stands in. */
export interface Finding {
  readonly choice: Choice;
  readonly kind: QuotationKind;
  readonly context: QuotationContext;
  readonly resolution: Resolution | null;
}

interface Row {
  readonly paragraph: Paragraph;
  /** What of its neighbours the paragraph was read with. */
  readonly signature: string;
  /** The state that this paragraph hands on. */
  state: State;
  choices: readonly Choice[];
  findings: readonly Finding[];
  /** Place in the text. */
  index: number;
  names: string;
}

/** How far back a role or a pronoun looks, in paragraphs, with some to spare. */
const RESOLUTION_REACH = 16;

const choose = chooseBest(learnedScore);

const sameState = (a: State, b: State): boolean => {
  if (a.carriedNone !== b.carriedNone) return false;
  const one = a.carried;
  const two = b.carried;
  if (one === null || two === null) return one === two;
  return (
    one.paragraph === two.paragraph &&
    one.mention === two.mention &&
    one.cue === two.cue &&
    one.distance === two.distance &&
    one.open === two.open &&
    one.quoteToken === two.quoteToken
  );
};

export class Reader implements NamedText {
  readonly words: Words;
  readonly names: NameIndex;
  #rows: Row[] = [];
  #rowOf = new Map<Paragraph, Row>();

  constructor(texts: readonly string[], options: QuotationOptions) {
    this.words = wordsOf(options.language);
    this.names = new NameIndex(this.words, options.knownNames ?? [], this.indexOf);
    this.replace(0, 0, texts);
  }

  get rows(): readonly {
    readonly paragraph: Paragraph;
    readonly findings: readonly Finding[];
    readonly index: number;
  }[] {
    return this.#rows;
  }

  indexOf = (paragraph: Paragraph): number => this.#rowOf.get(paragraph)?.index ?? -1;
  paragraphAt = (index: number): Paragraph | undefined => this.#rows[index]?.paragraph;

  replace(from: number, deleteCount: number, texts: readonly string[]): void {
    if (
      !Number.isInteger(from) ||
      !Number.isInteger(deleteCount) ||
      from < 0 ||
      deleteCount < 0 ||
      from + deleteCount > this.#rows.length
    )
      throw new RangeError(`paragraphs ${from} to ${from + deleteCount} are not in a text of ${this.#rows.length}`);
    const removed = this.#rows.slice(from, from + deleteCount);
    const previous = this.#rows[from - 1]?.paragraph.text;
    const next = this.#rows[from + deleteCount]?.paragraph.text;
    const added = texts.map((text, index) =>
      this.#makeRow(text, { previous: texts[index - 1] ?? previous, next: texts[index + 1] ?? next }),
    );
    if (deleteCount === this.#rows.length) this.#rows = [...added];
    else this.#rows = [...this.#rows.slice(0, from), ...added, ...this.#rows.slice(from + deleteCount)];
    // the paragraphs beside the change may read otherwise for it
    for (const beside of [from - 1, from + texts.length]) {
      const row = this.#rows[beside];
      if (row === undefined) continue;
      const { text } = row.paragraph;
      const neighbours = {
        previous: this.#rows[beside - 1]?.paragraph.text,
        next: this.#rows[beside + 1]?.paragraph.text,
      };
      if (neighbourSignature(text, neighbours) === row.signature) continue;
      removed.push(row);
      const again = this.#makeRow(text, neighbours);
      this.#rows[beside] = again;
      added.push(again);
    }
    // one more before: the paragraph after it is a candidate's place
    const first = Math.max(0, from - 2);
    const last = Math.min(this.#rows.length, from + texts.length + 1);
    const namesBefore = removed.map((row) => row.names).join('\n');
    for (const row of removed) {
      this.names.remove(row.paragraph);
      this.#rowOf.delete(row.paragraph);
    }
    const shifted = texts.length !== deleteCount;
    for (let at = first; at < (shifted ? this.#rows.length : last); at++) (this.#rows[at] as Row).index = at;
    for (const row of added) this.#rowOf.set(row.paragraph, row);
    for (const row of added) row.names = this.names.add(row.paragraph);
    const namesAfter = added.map((row) => row.names).join('\n');
    const settled = this.#attribute(first, last);
    this.#resolve(shifted || namesBefore !== namesAfter, first, settled);
  }

  #makeRow(text: string, neighbours: Neighbours): Row {
    const paragraph = readParagraph(text, neighbours, this.words);
    const signature = neighbourSignature(text, neighbours);
    return { paragraph, signature, state: INITIAL, choices: [], findings: [], index: 0, names: '' };
  }

  /** Attributes from row `from` until, beyond row `changed`, nothing differs any more. @returns the row after the last. */
  #attribute(from: number, changed: number): number {
    const rows = this.#rows;
    let state = from === 0 ? INITIAL : (rows[from - 1] as Row).state;
    let at = from;
    for (; at < rows.length; at++) {
      const row = rows[at] as Row;
      const before: Paragraph[] = [];
      for (let back = 1; back <= PARAGRAPHS_BEFORE && at - back >= 0; back++)
        before.push((rows[at - back] as Row).paragraph);
      const { choices, state: handed } = attributeParagraph(
        row.paragraph,
        before,
        rows[at + 1]?.paragraph,
        state,
        this.words,
        choose,
      );
      const settled = at >= changed + PARAGRAPHS_BEFORE && sameState(handed, row.state);
      row.choices = choices;
      row.state = handed;
      state = handed;
      if (settled) return at + 1;
    }
    return at;
  }

  /**
   * Names the speakers of rows `from` to `to` and of those after that can depend on them: what a role or a pronoun
   * looks back to, and a speaker that was carried on from there.
   */
  #resolve(all: boolean, from: number, to: number): void {
    const rows = this.#rows;
    const reach = to + RESOLUTION_REACH;
    let lastCarried = reach;
    for (let at = all ? 0 : from; at < rows.length && (all || at <= lastCarried + PARAGRAPHS_BEFORE + 1); at++) {
      const row = rows[at] as Row;
      row.findings = row.choices.map((choice) => this.#find(row.paragraph, choice));
      const carried = row.choices.some(({ candidate }) => this.indexOf(candidate.paragraph) <= reach);
      if (carried) lastCarried = Math.max(lastCarried, at);
    }
  }

  #find(paragraph: Paragraph, choice: Choice): Finding {
    const { candidate } = choice;
    return {
      choice,
      kind: kindOf(paragraph, choice),
      context: contextOf(choice, this.words.language.context),
      resolution:
        candidate.mention < 0 ? null : resolveMention(this, candidate.paragraph, candidate.mention, this.words),
    };
  }
}
