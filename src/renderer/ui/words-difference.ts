// How the words of a fact differ from its seal, word by word.

import { diffWordsWithSpace } from 'diff';
import { shownWords } from '#shared/story/seal.ts';
import type { DifferencePiece } from './difference-text.tsx';

/** What became of the sealed words: `removed` stood in the seal, `added` stands in the text now. */
export const wordsDifference = (seal: string, words: string): DifferencePiece[] =>
  diffWordsWithSpace(shownWords(seal), shownWords(words)).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
