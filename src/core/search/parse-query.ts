// What a person typed into the search, taken apart. Any text is a query; none is an error.

import { fold } from './fold.ts';
import { FILTER_FIELDS, type Filter, type FilterField, type Query, type Term, type WordField } from './query.ts';
import { otherForms } from './word-forms.ts';

/** Code units that are read of a query: more than anyone types, and what is pasted by mistake costs nothing. */
const READ = 2_000;
/** Terms and fields that are looked for; the rest is left out. */
const MOST_ITEMS = 32;
/** Longest word that is looked for; tokens of the index are never cut, so a longer one is found by its beginning. */
const LONGEST_WORD = 64;

const ITEM =
  /(?<not>(?<=^|\s)[-−–])?(?:(?<=^|[\s\-−–])(?<field>\p{L}+):(?=\S|$|\s))?(?:"(?<phrase>[^"]*)(?<closed>")?|(?<word>[^\s"]+)|(?<=:))/gu;
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const QUOTES = /[“”„‟«»″]/gu;
/** "$1,200" and "3.5" are one thing each: their pieces must stand together, and have no other forms. */
const CAPITAL = /^\p{Lu}/u;

const WORD_FIELDS: Readonly<Record<string, WordField>> = {
  by: 'byline',
  headline: 'headline',
  title: 'headline',
  standfirst: 'standfirst',
  slug: 'slug',
};
const isFilter = (field: string): field is FilterField => (FILTER_FIELDS as readonly string[]).includes(field);

interface Item {
  readonly term: Term | null;
  readonly filter: Filter | null;
}

/**
 * Words (the last one as a prefix, also in a phrase that is not closed yet; `word*` anywhere), "phrases" in any quotation marks, -not, `or`
 * between two of a kind, and fields as `field:value` or `field:"several words"`. A word with a hyphen or an apostrophe is a phrase of its
 * pieces. A word with a capital is taken for a name and has no other forms.
 */
export function parseQuery(query: string): Query {
  const groups: Item[][] = [];
  const excluded: Term[] = [];
  const remarks = new Set<string>();
  let joins = false;
  let last: Item | null = null;
  let items = 0;
  const add = (item: Item): void => {
    const group = groups.at(-1);
    if (joins && group !== undefined) group.push(item);
    else groups.push([item]);
    joins = false;
  };
  for (const { groups: found } of query.slice(0, READ).replace(QUOTES, '"').matchAll(ITEM)) {
    if (items >= MOST_ITEMS) {
      remarks.add(`Only the first ${MOST_ITEMS} words and fields were looked for.`);
      break;
    }
    const { not, phrase, closed, word } = found ?? {};
    const field = found?.field?.toLowerCase();
    const value = phrase ?? word ?? '';
    if (
      field === undefined &&
      not === undefined &&
      phrase === undefined &&
      /^(?:or|\|)$/i.test(value) &&
      groups.length > 0
    ) {
      joins = true;
      last = null;
      continue;
    }
    if (field !== undefined && isFilter(field)) {
      if (value.trim() === '') continue;
      items += 1;
      last = null;
      add(filterItem(field, value, not !== undefined));
      continue;
    }
    const known = field === undefined ? null : (WORD_FIELDS[field] ?? null);
    const unknown = field !== undefined && known === null;
    const term = termOf(unknown ? `${field} ${value}` : value, phrase !== undefined, known);
    if (term === null) continue;
    if (unknown && !/^(?:https?|\d+)$/.test(field))
      remarks.add(`There is no field “${field}:”, so it was looked for as words.`);
    items += 1;
    if (not !== undefined) {
      excluded.push(term);
      last = null;
      joins = false;
      continue;
    }
    const item: Item = { term, filter: null };
    last = closed === undefined ? item : null;
    add(item);
  }
  const open = last;
  return {
    ...sorted(
      groups.map((group) => group.map((item) => (item === open ? goesOn(item) : item))),
      remarks,
    ),
    excluded,
  };
}

/** Terms and fields apart. A group that mixes them cannot be asked of the index, so all of it is required, and the person is told. */
function sorted(groups: readonly (readonly Item[])[], remarks: Set<string>): Omit<Query, 'excluded'> {
  const required: (readonly Term[])[] = [];
  const filters: (readonly Filter[])[] = [];
  for (const group of groups) {
    const terms = group.flatMap(({ term }) => (term === null ? [] : [term]));
    const fields = group.flatMap(({ filter }) => (filter === null ? [] : [filter]));
    const mixed = terms.length !== group.length && fields.length !== group.length;
    if (mixed) {
      remarks.add('“or” joins words with words and fields with fields. Here both were looked for.');
      required.push(...terms.map((term) => [term]));
      filters.push(...fields.map((filter) => [filter]));
      continue;
    }
    if (terms.length === group.length) required.push(terms);
    if (fields.length > 0) filters.push(fields);
  }
  return { required, filters, remarks: [...remarks] };
}

/** The words of a quotation stand in the text as well, so the index can find its stories. */
function filterItem(field: FilterField, value: string, not: boolean): Item {
  const words = field === 'quote' || field === 'claim' ? wordsOf(value) : [];
  const term: Term | null = words.length === 0 || not ? null : { words, prefix: false, forms: [], field: 'body' };
  return { term, filter: { field, value: value.trim(), not } };
}

function termOf(text: string, quoted: boolean, field: WordField | null): Term | null {
  const starred = !quoted && text.endsWith('*');
  const words = wordsOf(text);
  const [word] = words;
  if (word === undefined) return null;
  const prefix = words.some((each) => each.length >= LONGEST_WORD) || (starred && mayGoOn(words));
  const whole = quoted || words.length > 1 || field !== null || prefix || CAPITAL.test(text);
  return { words, prefix, forms: whole ? [] : otherForms(word), field };
}

const goesOn = ({ term, filter }: Item): Item =>
  term !== null && filter === null && mayGoOn(term.words)
    ? { term: { ...term, prefix: true }, filter }
    : { term, filter };

/** The words of a text as the index holds them. */
export const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => fold(word).slice(0, LONGEST_WORD)).filter((word) => word !== '');

/** One or two Latin letters begin a great part of all words: finding them all would take long and help nobody. The index keeps prefixes of three. */
const mayGoOn = (words: readonly string[]): boolean => !/^[\p{Script=Latin}\p{N}]{1,2}$/u.test(words.at(-1) ?? '');
