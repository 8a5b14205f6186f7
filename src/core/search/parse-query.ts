// What a person typed into the search, taken apart. Any text is a query; none is an error.

import { fold } from './fold.ts';

export interface Term {
  /** One word, or the words of a phrase, folded. */
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly prefix: boolean;
}
export interface ParsedQuery {
  readonly required: readonly Term[];
  readonly excluded: readonly Term[];
}

/** Code units that are read of a query: more than anyone types, and what is pasted by mistake costs nothing. */
const READ = 2_000;
/** Terms that are looked for; the rest is left out. */
const MOST_TERMS = 32;
/** Longest word that is looked for; tokens of the index are never cut, so a longer one is found by its beginning. */
const LONGEST_WORD = 64;

const ITEM = /(?<not>(?<=^|\s)[-−–])?(?:"(?<phrase>[^"]*)(?<closed>")?|(?<word>[^\s"]+))/gu;
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const QUOTES = /[“”„‟«»″]/gu;

/** Words (the last one as a prefix, also in a phrase that is not closed yet), "phrases" in any quotation marks, -not. A word with a hyphen or an apostrophe is a phrase of its pieces. */
export function parseQuery(query: string): ParsedQuery {
  const required: Term[] = [];
  const excluded: Term[] = [];
  let last: { readonly words: readonly string[]; readonly index: number } | null = null;
  for (const { groups } of query.slice(0, READ).replace(QUOTES, '"').matchAll(ITEM)) {
    if (required.length + excluded.length >= MOST_TERMS) break;
    const words = wordsOf(groups?.phrase ?? groups?.word ?? '');
    if (words.length === 0) continue;
    const long = words.some((word) => word.length >= LONGEST_WORD);
    if (groups?.not !== undefined) {
      excluded.push({ words, prefix: long });
      last = null;
    } else {
      last = groups?.closed === undefined ? { words, index: required.length } : null;
      required.push({ words, prefix: long });
    }
  }
  if (last !== null && mayGoOn(last.words)) required[last.index] = { words: last.words, prefix: true };
  return { required, excluded };
}

/** The words of a text as the index holds them. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => fold(word).slice(0, LONGEST_WORD)).filter((word) => word !== '');

/** One or two Latin letters begin a great part of all words: finding them all would take long and help nobody. The index keeps prefixes of three. */
const mayGoOn = (words: readonly string[]): boolean => !/^[\p{Script=Latin}\p{N}]{1,2}$/u.test(words.at(-1) ?? '');

/** A term as FTS5 writes it. Words hold letters and digits only, so nothing in them can be syntax. */
export const matchOf = ({ words, prefix }: Term): string => `"${words.join(' ')}"${prefix ? ' *' : ''}`;

/** A query as FTS5 writes it; `required` must not be empty. */
export function matchAll(required: readonly Term[], excluded: readonly Term[]): string {
  const all = required.map(matchOf).join(' AND ');
  return excluded.length === 0 ? all : `(${all}) NOT (${excluded.map(matchOf).join(' OR ')})`;
}
