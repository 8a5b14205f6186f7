// One form of letters for finding: what a person types matches whatever its case and accents.

/**
 * Lower case, without the marks that Unicode decomposes ("Ærøskøbing" keeps its ø, "José" becomes "jose"): the folding of FTS5's
 * unicode61 tokenizer with remove_diacritics 2 (https://www.sqlite.org/fts5.html#unicode61_tokenizer).
 */
export const fold = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const PLAIN = /^\p{ASCII}*$/u;
