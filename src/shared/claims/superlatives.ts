/** Superlatives with what they are the most of: "the oldest bridge in Scotland", "for the first time since 1990". */
import type { Stretch } from './offers.ts';
import type { ReadParagraph } from './paragraph.ts';

/** Tokens between the superlative and what it is the most of, and those that are taken of that. */
const NOUN = 5;
const SCOPE = 4;

/** English only: see docs/claims.md. One without "in", "of", "since" or "ever" is an opinion, and no claim. */
export function superlativesOf({ tokens, lexicon }: ReadParagraph): Stretch[] {
  const { english } = lexicon;
  if (english === null) return [];
  const found: Stretch[] = [];
  tokens.forEach((token, at) => {
    if (token.lower !== 'the' || at < (found.at(-1)?.to ?? 0)) return;
    let word = at + 1;
    if (english.ordinals.has(tokens[word]?.lower ?? '')) word += 1;
    const superlative = tokens[word]?.lower ?? '';
    if (!english.superlatives.has(superlative)) return;
    // "the first", "the most", "the best of": a noun or an adjective has to follow.
    let scope = word + 1;
    while (scope - word <= NOUN && tokens[scope]?.kind === 'word' && !english.scopes.has(tokens[scope]?.lower ?? ''))
      scope += 1;
    if (scope === word + 1 || !english.scopes.has(tokens[scope]?.lower ?? '')) return;
    let to = scope + 1;
    while (to - scope <= SCOPE && (tokens[to]?.kind === 'word' || tokens[to]?.kind === 'figure')) {
      if (to > scope + 1 && lexicon.stop.has(tokens[to]?.lower ?? '') && tokens[to]?.lower !== 'the') break;
      to += 1;
    }
    while (to > scope + 1 && lexicon.stop.has(tokens[to - 1]?.lower ?? '')) to -= 1;
    found.push({ from: at, to });
  });
  return found;
}
