// What laying a quote against its evidence answers.

export type AlignmentResult = 'identical' | 'tidied' | 'altered' | 'not-found';
export interface Edit {
  readonly op: 'case' | 'punctuation' | 'elision' | 'insertion' | 'replace' | 'drop' | 'add';
  /** UTF-16 offsets into the quote, [start, end). Empty where the quote leaves something out. */
  readonly quote: readonly [number, number];
  /** UTF-16 offsets into the evidence. Empty where the quote has something more. */
  readonly evidence: readonly [number, number];
  readonly kind: 'number' | 'negation' | 'modal' | 'filler' | 'repetition' | 'bracket' | 'hyphen' | 'mark' | 'word';
  /** False for what a newsroom may tidy; one true makes the whole quote altered. */
  readonly alters: boolean;
}
export interface Alignment {
  readonly result: AlignmentResult;
  /** Where the words stand; null when they were not found. */
  readonly evidence: { readonly start: number; readonly end: number } | null;
  readonly edits: readonly Edit[];
  /** For the checker: what differs and what follows. */
  readonly sentence: string;
}
