// Terms as FTS5 writes them. Words hold letters, digits and marks only, so nothing in them can be syntax.

import type { Term } from './query.ts';

/** The very words. `ends` are whole words that stand for a prefix whose every match would be too many to gather. */
export function matchOf(
  { words, prefix, field }: Pick<Term, 'words' | 'prefix' | 'field'>,
  ends: readonly string[] = [],
): string {
  const phrase = (all: readonly string[]) => `"${all.join(' ')}"`;
  const text =
    prefix && ends.length > 0
      ? `(${ends.map((end) => phrase([...words.slice(0, -1), end])).join(' OR ')})`
      : `${phrase(words)}${prefix ? ' *' : ''}`;
  return field === null ? text : `${field} : ${text}`;
}

/** The very words or another form of them. */
export const looseMatchOf = (term: Term, ends: readonly string[] = []): string =>
  term.forms.length === 0
    ? matchOf(term, ends)
    : `(${[matchOf(term, ends), ...term.forms.map((form) => matchOf({ ...term, words: [form], prefix: false }))].join(' OR ')})`;

/** `groups` must not be empty; at least one of each. */
export function matchAll(groups: readonly (readonly string[])[], excluded: readonly string[]): string {
  const all = groups.map((group) => (group.length === 1 ? group[0] : `(${group.join(' OR ')})`)).join(' AND ');
  return excluded.length === 0 ? all : `(${all}) NOT (${excluded.join(' OR ')})`;
}
