// Scoring found quotations against human annotation: the rules are those of the score tool that comes with the evaluation data.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Marked extends Span {
  readonly type?: string;
  readonly speaker?: Span | null;
}

/** An annotated article. `unattributed_quoted` are marks that are no quotation. */
export interface Annotated {
  readonly text: string;
  readonly quotes: readonly Marked[];
  readonly unattributed_quoted: readonly Marked[];
}

export interface Found extends Span {
  readonly speaker: Span | null;
}

export interface Score {
  readonly recall: Share;
  readonly direct: Share;
  readonly all: Share;
  readonly precision: Share;
  readonly falseAlarms: number;
  readonly noQuotations: number;
}

export interface Share {
  readonly of: number;
  readonly hits: number;
}

/** Null where the file is not there. */
export function readLines<Value>(file: URL): readonly Value[] | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return null;
  }
  return gunzipSync(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Value);
}

const shared = (a: Span, b: Span): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

const overlap = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

class Tally {
  hits = 0;
  of = 0;
  add(hit: boolean): void {
    this.of++;
    if (hit) this.hits++;
  }
}

/** A found quotation matches where four fifths of the two spans are shared; a speaker is right where the mentions overlap. */
export function score(articles: readonly Annotated[], find: (text: string) => readonly Found[]): Score {
  const [recall, direct, all, precision] = [new Tally(), new Tally(), new Tally(), new Tally()];
  let falseAlarms = 0;
  let noQuotations = 0;
  for (const article of articles) {
    const found = find(article.text);
    const used = new Set<Found>();
    for (const quote of article.quotes) {
      let best: Found | undefined;
      for (const candidate of found) {
        const share = shared(candidate, quote);
        if (!used.has(candidate) && share >= 0.8 && (best === undefined || share >= shared(best, quote)))
          best = candidate;
      }
      if (best !== undefined) used.add(best);
      recall.add(best !== undefined);
      const { speaker } = quote;
      if (!speaker) continue;
      const right = best?.speaker != null && overlap(best.speaker, speaker);
      all.add(right);
      if (quote.type === 'direct') direct.add(right);
      if (best?.speaker) precision.add(right);
    }
    noQuotations += article.unattributed_quoted.length;
    for (const candidate of found) {
      if (used.has(candidate) || candidate.speaker === null) continue;
      if (article.unattributed_quoted.some((none) => shared(candidate, none) >= 0.8)) falseAlarms++;
    }
  }
  return { recall, direct, all, precision, falseAlarms, noQuotations };
}
