// Whether a text says again what a fact's words say.

import { sealForm, shownWords } from '#shared/story/seal.ts';

/** Fewer words than this repeat by chance. */
const MIN_WORDS = 4;

/** True where the words stand in the text, whatever the case and the marks at their ends; never for fewer than 4 words. */
export function repeats(text: string, words: string): boolean {
  const form = comparable(words);
  return form.split(' ').length >= MIN_WORDS && comparable(text).includes(form);
}

const comparable = (words: string): string =>
  sealForm(shownWords(words))
    .toLowerCase()
    .replace(/^["']+|["'.,;:!?]+$/g, '');
