/** Names with an office before them: "Deputy Mayor Owen Pryce". The office is what dates and goes wrong. */
import type { Stretch } from './offers.ts';
import type { ReadParagraph } from './paragraph.ts';
import { isCapital, touches } from './tokens.ts';

const LONGEST_NAME = 3;
const LONGEST_OFFICE = 4;

/** English only: see docs/claims.md. A surname alone was given its office elsewhere, so two words of a name are asked for. */
export function namesOf({ tokens, lexicon }: ReadParagraph): Stretch[] {
  const { english } = lexicon;
  if (english === null) return [];
  const found: Stretch[] = [];
  tokens.forEach((token, at) => {
    if (at < (found.at(-1)?.to ?? 0) || !english.offices.has(token.lower) || !isCapital(token)) return;
    let name = at + 1;
    if (tokens[name]?.text === '.' && touches(token, tokens[name])) name += 1;
    let to = name;
    while (to - name < LONGEST_NAME) {
      // "Owen J. Pryce"
      if (tokens[to]?.text === '.' && tokens[to - 1]?.text.length === 1 && isCapital(tokens[to + 1])) to += 1;
      if (
        !isCapital(tokens[to]) ||
        lexicon.stop.has(tokens[to]?.lower ?? '') ||
        english.offices.has(tokens[to]?.lower ?? '')
      )
        break;
      to += 1;
    }
    if (to - name < 2) return;
    let from = at;
    while (at - from < LONGEST_OFFICE && english.officePrefixes.has(tokens[from - 1]?.lower ?? '')) from -= 1;
    found.push({ from, to });
  });
  return found;
}
