/** Clauses that say that somebody may have done wrong: "Owen Pryce was accused of taking bribes". */
import type { Stretch } from './offers.ts';
import type { ReadParagraph } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** Tokens that are taken before and behind the words that tell it, where no mark ends the clause sooner. */
const BEFORE = 12;
const BEHIND = 14;
const CLAUSE_MARKS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '(',
  ')',
  '“',
  '”',
  '"',
  '.',
  '!',
  '?',
  '…',
  '«',
  '»',
  '„',
]);

const endsClause = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return true;
  if (!CLAUSE_MARKS.has(token.text)) return false;
  // "Mr. Pryce", "U.S."
  const before = tokens[at - 1];
  return token.text !== '.' || before?.kind !== 'word' || before.text.length > 3 || tokens[at + 1] === undefined;
};

/** English only: see docs/claims.md. */
export function allegationsOf({ tokens, lexicon }: ReadParagraph): Stretch[] {
  const { english } = lexicon;
  if (english === null) return [];
  const found: Stretch[] = [];
  tokens.forEach((token, at) => {
    const last = found.at(-1);
    if (last !== undefined && at < last.to) return;
    const phrase = english.allegations
      .get(token.lower)
      ?.find((words) => words.every((word, offset) => tokens[at + offset]?.lower === word));
    if (phrase === undefined) return;
    let from = at;
    while (from > (last?.to ?? 0) && at - from < BEFORE && !endsClause(tokens, from - 1)) from -= 1;
    let to = at + phrase.length;
    while (to - at - phrase.length < BEHIND && !endsClause(tokens, to)) to += 1;
    const least = at + phrase.length;
    while (to > least && lexicon.stop.has(tokens[to - 1]?.lower ?? '')) to -= 1;
    found.push({ from, to });
  });
  return found;
}
