// Where in a long evidence a quote may stand: windows in which its rarest words occur together.

import { type Token, wordKey } from './tokens.ts';

export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Occurrences of one word that are looked at; a word that occurs more often tells nothing of the place. */
const MAX_HITS = 400;
/** Words of the quote that are looked up, the longest first: long words are rare words. */
const MAX_WORDS = 24;
const CANDIDATES = 6;
/** So many words that occur this seldom name the place; the search for more of them would only cost time. */
const ENOUGH = { seeds: 6, hits: 12 };
/** UTF-16 units between two parts of a quote that an elision joins. */
const ELIDED = 6_000;

/**
 * Evidence folded for searching, every offset kept: lower case, white space as spaces, one apostrophe. Make it once for many quotes.
 */
export function foldEvidence(evidence: string): string {
  const lower = evidence.toLowerCase();
  // A few capitals (İ) grow in lower case and would shift every offset behind them.
  const kept =
    lower.length === evidence.length
      ? lower
      : Array.from(evidence, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join(
          '',
        );
  return kept.replace(/[\u2018\u2019\u201b\u02bc]/g, "'").replace(/\s/g, ' ');
}

/**
 * Up to CANDIDATES windows of the evidence, the likeliest first; the whole of a short evidence is one window.
 *
 * Seeds are the quote's longest words (then its word pairs, where every word is common), found with indexOf; a window scores the distinct
 * seeds in it, each by its rarity. Linear in the evidence for each seed, bounded by MAX_WORDS and MAX_HITS.
 */
export function findPlaces(quote: string, tokens: readonly Token[], folded: string): Window[] {
  const elisions = tokens.filter(({ kind }) => kind === 'elision').length;
  const span = quote.length * 2 + 240 + elisions * ELIDED;
  if (folded.length <= span * 2) return [{ start: 0, end: folded.length }];

  const hits = seedHits(quote, tokens, folded);
  if (hits.length === 0) return [];
  const weights = new Float64Array(hits.length);
  const inside = new Map<number, number>();
  let score = 0;
  let tail = 0;
  hits.forEach((hit, head) => {
    if ((inside.get(hit.seed) ?? 0) === 0) score += hit.weight;
    inside.set(hit.seed, (inside.get(hit.seed) ?? 0) + 1);
    for (let oldest = hits[tail]; oldest !== undefined && hit.at - oldest.at > span; oldest = hits[tail]) {
      const left = (inside.get(oldest.seed) ?? 1) - 1;
      inside.set(oldest.seed, left);
      if (left === 0) score -= oldest.weight;
      tail += 1;
    }
    weights[head] = score;
  });

  const windows: Window[] = [];
  const order = Array.from(hits.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const best = weights[order[0] ?? 0] ?? 0;
  for (const index of order) {
    if (windows.length === CANDIDATES || (weights[index] ?? 0) < best * 0.6) break;
    const end = hits[index]?.at ?? 0;
    if (windows.some((window) => end > window.start && end < window.end)) continue;
    windows.push({ start: Math.max(0, end - span), end: Math.min(folded.length, end + span) });
  }
  return windows;
}

interface Hit {
  readonly at: number;
  readonly seed: number;
  readonly weight: number;
}

function seedHits(quote: string, tokens: readonly Token[], folded: string): Hit[] {
  const words = [...new Set(tokens.filter(({ kind }) => kind === 'word').map(({ key }) => key))]
    .filter((key) => /^[\p{L}\p{N}']+$/u.test(key))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_WORDS);
  const figures = tokens
    .filter(({ kind }) => kind === 'number')
    .map(({ start, end }) => wordKey(quote.slice(start, end)));
  const seeds = [...figures.slice(0, 4).flatMap(grouped), ...words];
  const hits = collect(seeds, folded);
  if (hits.length > 0) return hits;
  const pairs = tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    return token.kind === 'word' && next?.kind === 'word' ? [`${token.key} ${next.key}`] : [];
  });
  const paired = collect(pairs.slice(0, MAX_WORDS), folded);
  return paired.length > 0 ? paired : collect(seeds, folded, Number.POSITIVE_INFINITY);
}

/** A figure as it stands, and with its thousands parted by a comma, a space and nothing: "10,000" is found for "10 000". */
function grouped(figure: string): string[] {
  const plain = figure.replace(/[ ,](?=\d{3}(?!\d))/g, '');
  if (!/^\d{4,15}$/.test(plain)) return [figure];
  const parted = (by: string): string => plain.replace(/\B(?=(?:\d{3})+$)/g, by);
  return [...new Set([figure, parted(','), parted(' '), plain])];
}

/** `limit` other than MAX_HITS keeps the first MAX_HITS of a word that occurs more often. */
function collect(seeds: readonly string[], folded: string, limit = MAX_HITS): Hit[] {
  const found: Hit[] = [];
  let telling = 0;
  for (const [index, seed] of seeds.entries()) {
    if (telling === ENOUGH.seeds) break;
    const at: number[] = [];
    for (let next = folded.indexOf(seed); next >= 0; next = folded.indexOf(seed, next + seed.length)) {
      if (!isWordPart(folded, next - 1) && !isWordPart(folded, next + seed.length)) at.push(next);
      if (at.length > MAX_HITS) break;
    }
    if (at.length > limit) continue;
    if (at.length > 0 && at.length <= ENOUGH.hits) telling += 1;
    const weight = 1 / Math.log2(2 + Math.min(at.length, MAX_HITS));
    for (const place of at) found.push({ at: place, seed: index, weight });
  }
  return found.sort((a, b) => a.at - b.at);
}

const isWordPart = (text: string, index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index));
