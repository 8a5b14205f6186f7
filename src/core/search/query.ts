// What a query asks for, once it is understood: words that must occur, words that must not, and fields that must hold.

/** The parts of a story that words are looked for in; the columns of the full-text index. */
export type WordField = 'slug' | 'headline' | 'standfirst' | 'byline' | 'body';

export interface Term {
  /** One word, or the words of a phrase, folded. */
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly prefix: boolean;
  /** Other forms of the one word, folded; found too, but after the very word. */
  readonly forms: readonly string[];
  /** Null: anywhere. */
  readonly field: WordField | null;
}

export const FILTER_FIELDS = [
  'desk',
  'status',
  'source',
  'quote',
  'claim',
  'fact',
  'evidence',
  'before',
  'after',
  'on',
  'has',
  'lang',
  'keyword',
  'related',
] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** One field with the value that was asked for, as it was written. */
export interface Filter {
  readonly field: FilterField;
  readonly value: string;
  readonly not: boolean;
}

export interface Query {
  /** At least one term of each group must occur. */
  readonly required: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
  /** At least one filter of each group must hold. */
  readonly filters: readonly (readonly Filter[])[];
  /** Sentences on what was not understood and how it was taken. */
  readonly remarks: readonly string[];
}
