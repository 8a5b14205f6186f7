// Signs and words that more than one feature shows; each is made in the feature that it belongs to.

export { clockWords } from '../facts/clock-words.ts';
export { StateGlyph } from '../facts/state-glyph.tsx';
export { attributionWords, CLAIM_WORDS, HOW_WORDS, KIND_WORDS, RESULT_WORDS, STATE_WORDS } from '../facts/wording.ts';
export { countInWords, shortTime, wholeTime } from '../library/library-words.ts';
export { STATUS_WORDS } from '../story/status-words.ts';
