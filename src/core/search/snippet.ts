// The piece of a story in which the words of a query stand, as text pieces: markup is never made of an archive's words.

import type { Hit } from '#shared/contract/search.ts';
import { fold } from './fold.ts';
import type { Term } from './query.ts';

type SnippetPart = Hit['snippet'][number];

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** Words of a snippet before the first hit, and in all. */
const BEFORE = 8;
const LENGTH = 34;
/** Words of a text that are looked through for the best place. */
const LOOKED_THROUGH = 20_000;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Which of the query's words stands here; -1 for none. */
  readonly hit: number;
}

/**
 * About 34 words of the first of `texts` that holds any of the query's words, around the place where most different ones stand together;
 * the beginning of the first text that is not empty when none does. Phrases are shown by their words.
 */
export function makeSnippet(texts: readonly string[], terms: readonly Term[]): SnippetPart[] {
  const sought = [...new Map(terms.flatMap(soughtWords).map((word) => [`${word.word}${word.prefix}`, word])).values()];
  for (const text of texts) {
    const places = findPlaces(text, sought);
    if (places.some(({ hit }) => hit >= 0)) return cut(text, places, bestStart(places, sought.length));
  }
  const first = texts.find((text) => text.trim() !== '');
  return first === undefined ? [] : cut(first, findPlaces(first, []), 0);
}

interface Sought {
  readonly word: string;
  readonly prefix: boolean;
}
const soughtWords = ({ words, prefix, forms }: Term): Sought[] => [
  ...words.map((word, index) => ({ word, prefix: prefix && index === words.length - 1 })),
  ...forms.map((word) => ({ word, prefix: false })),
];

function findPlaces(text: string, sought: readonly Sought[]): Place[] {
  const places: Place[] = [];
  const seen = new Map<string, number>();
  let different = 0;
  const found = new Set<number>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let hit = seen.get(word);
    if (hit === undefined) {
      const folded = fold(word);
      hit = sought.findIndex((each) => (each.prefix ? folded.startsWith(each.word) : folded === each.word));
      seen.set(word, hit);
    }
    places.push({ start: index, end: index + word.length, hit });
    if (hit >= 0 && !found.has(hit)) {
      found.add(hit);
      different = places.length;
    }
    const enough = found.size === sought.length ? different + LENGTH : LOOKED_THROUGH;
    if (places.length >= enough) break;
  }
  return places;
}

/** Index of the word at which the window with the most different hits begins; the earliest such window. */
function bestStart(places: readonly Place[], sought: number): number {
  const counts = new Int32Array(sought);
  let different = 0;
  const count = (hit: number, by: 1 | -1): void => {
    const before = counts[hit] ?? 0;
    counts[hit] = before + by;
    if (before === 0) different += 1;
    else if (before + by === 0) different -= 1;
  };
  let most = 0;
  let best = 0;
  places.forEach(({ hit }, index) => {
    const leaving = places[index - (LENGTH - BEFORE)]?.hit ?? -1;
    if (leaving >= 0) count(leaving, -1);
    if (hit >= 0) count(hit, 1);
    if (different > most) {
      most = different;
      best = index;
    }
  });
  let start = Math.max(0, best - (LENGTH - BEFORE) + 1);
  while (start < best && (places[start]?.hit ?? -1) < 0) start += 1;
  return Math.max(0, start - BEFORE);
}

function cut(text: string, places: readonly Place[], from: number): SnippetPart[] {
  const shown = places.slice(from, from + LENGTH);
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return plain(text.slice(0, LENGTH * 8));
  const parts: SnippetPart[] = from > 0 ? [{ text: '… ', hit: false }] : [];
  let at = from > 0 ? first.start : 0;
  for (const { start, end, hit } of shown) {
    if (hit < 0) continue;
    parts.push(...plain(text.slice(at, start)), { text: text.slice(start, end), hit: true });
    at = end;
  }
  const ended = from + LENGTH >= places.length;
  parts.push(...plain(ended ? text.slice(at, last.end + 40) : `${text.slice(at, last.end)} …`));
  return parts;
}
const plain = (text: string): SnippetPart[] => (text === '' ? [] : [{ text: text.replace(/\s+/gu, ' '), hit: false }]);
