// Where words stand in a text, as a person means them: any case, any glyph of a quotation mark, unless more is asked for.

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

const SINGLE = /[\u2018\u2019\u201a\u201b\u02bc]/g;
const DOUBLE = /[\u201c-\u201f\u00ab\u00bb]/g;
const SPACE = /[\u00a0\u2007\u202f\t\n]/g;

/** One character for one, so that offsets stay what they are. */
const folded = (text: string): string => text.replace(SINGLE, "'").replace(DOUBLE, '"').replace(SPACE, ' ');

/** Finds the query in one line of text; null for a query that is empty. */
export function matcher(
  query: string,
  { matchCase, wholeWords }: FindOptions,
): ((line: string) => [number, number][]) | null {
  if (query === '') return null;
  const escaped = folded(query).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = '[\\p{L}\\p{N}\\p{M}_]';
  const source = wholeWords ? `(?<!${word})${escaped}(?!${word})` : escaped;
  const pattern = new RegExp(source, matchCase ? 'gu' : 'giu');
  return (line) => [...folded(line).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}
