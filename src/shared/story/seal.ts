// The seal: the exact words that a check approved, and whether words still equal it.

/** Stands between two pieces of one fact that other words separate; a control character, so no text can contain it. */
export const GAP = '\u001f';
/** At the end of words that go on, in the same word or number, outside the fact. More gaps than anything else can put in one place. */
export const RUNS_ON = GAP.repeat(4);

// biome-ignore lint/suspicious/noControlCharactersInRegex: the gap is a control character so that no text can hold it.
const AROUND_GAP = /\s*\u001f\s*/g;
// What no text holds (storable-text.ts), but for the gap itself: a seal may be older than that rule.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001e\u007f\u00ad\u200b-\u200d\u2060\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the gap is a control character so that no text can hold it.
const GAPS = /[\s\u001f]*\u001f[\s\u001f]*/g;
const SINGLE = /[\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u0060\u00b4\u2032]/g;
const DOUBLE = /[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/g;

/**
 * Words in the form in which they are sealed and compared: soft hyphens and zero-width characters removed; Unicode NFC (after that, because
 * such a character may stand between a letter and its accent); the glyphs of quotation marks and apostrophes unified; runs of white space
 * one space, none at the ends and beside a gap. Nothing else is forgiven: case, punctuation, numbers and every word count.
 */
export const sealForm = (words: string): string =>
  words
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(AROUND_GAP, GAP)
    .replace(/\s+/gu, ' ')
    .trim();

/** True when the words of two readings are the same in their sealed form. */
export const sameWords = (one: string, other: string): boolean => one === other || sealForm(one) === sealForm(other);

/** True when a word or number at an edge goes on outside the fact: what is read there is not what the fact holds. */
export const runsOn = (words: string): boolean => sealForm(words).includes(RUNS_ON);

/**
 * True while `words` are the words that were sealed. `null` words (the fact is an orphan) never hold, and no seal holds on words that run
 * on outside the fact: the rest of the word could change unseen.
 */
export const sealHolds = (seal: string, words: string | null): boolean =>
  words !== null && sameWords(seal, words) && !runsOn(words);

/** Words of a fact as they are shown to a person: gaps become an ellipsis. */
export const shownWords = (words: string): string => words.replace(GAPS, ' … ').replace(/\s+/gu, ' ').trim();
