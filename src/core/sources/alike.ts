// The same words elsewhere, differently: pairs of facts of one source that share wording.
//
// Words are compared by their runs of three ("shingles", after A. Z. Broder, On the resemblance and containment of documents, 1997): two
// facts are alike when enough of the shorter one's runs stand in the other.

import type { SaidFact } from '#shared/contract/source.ts';

/** Words in a run. */
const RUN = 3;
/** A fact of fewer words says too little to be known again. */
const FEWEST_WORDS = 5;
/** Runs that two facts must share, and the share of the shorter one's runs. */
const SHARED = { runs: 2, share: 0.2 };
/** A run that stands in more facts than this is a manner of speaking; without the limit a stock phrase would cost its square. */
const COMMON = 40;

export interface Alike {
  readonly one: SaidFact;
  readonly other: SaidFact;
}

/**
 * Pure. Time grows with the words given.
 *
 * @param facts newest first; `one` of a pair is the newer.
 * @param only the id of a fact that must be one of each pair; null for all pairs.
 * @returns pairs whose words differ in more than case and punctuation, in the order of `one`, the most alike first.
 */
export function alikeFacts(facts: readonly SaidFact[], only: string | null = null): Alike[] {
  const wanted = only === null ? -1 : facts.findIndex(({ id }) => id === only);
  if (only !== null && wanted < 0) return [];
  const readings = facts.map(({ words }) => reading(words));
  const holders = new Map<string, number[]>();
  readings.forEach(({ runs }, index) => {
    for (const run of runs) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, [index]);
      else held.push(index);
    }
  });
  return facts.flatMap((one, index) => {
    const mine = readings[index];
    if (mine === undefined || (only !== null && index > wanted)) return [];
    const shared = new Map<number, number>();
    for (const run of mine.runs) {
      const held = holders.get(run) ?? [];
      if (held.length > COMMON) continue;
      for (const other of held)
        if (other > index && (only === null || index === wanted || other === wanted))
          shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .flatMap(([at, runs]) => {
        const other = facts[at];
        const theirs = readings[at];
        if (other === undefined || theirs === undefined || theirs.plain === mine.plain) return [];
        const share = runs / Math.min(mine.runs.size, theirs.runs.size);
        return runs >= SHARED.runs && share >= SHARED.share ? [{ one, other, share }] : [];
      })
      .sort((a, b) => b.share - a.share)
      .map(({ other }) => ({ one, other }));
  });
}

interface Reading {
  /** The words alone, with one space between them. */
  readonly plain: string;
  readonly runs: ReadonlySet<string>;
}

function reading(text: string): Reading {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’ʼ]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  if (words.length >= FEWEST_WORDS)
    for (let from = 0; from + RUN <= words.length; from += 1) runs.add(words.slice(from, from + RUN).join(' '));
  return { plain: words.join(' '), runs };
}
