// The words that decide: what can never be tidied away, and what always can.

const NEGATIONS = new Set(
  "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely don't won't isn't nicht kein keine niemals nie pas jamais non nunca".split(
    ' ',
  ),
);
const MODALS = new Set(
  "can could may might must shall should will would ought need can't couldn't mightn't mustn't shan't shouldn't won't wouldn't kann könnte muss müsste soll sollte wird würde darf dürfte".split(
    ' ',
  ),
);
const HESITATIONS = new Set('um umm uh uhh uhm er err erm ah ahem eh hm hmm mm mmm mhm äh ähm öh euh'.split(' '));
const FILLER_PAIRS = new Set(['you know', 'i mean']);
/** Tidied only where the newsroom says so for spoken transcripts. */
const SPOKEN = new Set('like well so yeah right okay ok anyway basically actually literally'.split(' '));
const SPOKEN_PAIRS = new Set(['sort of', 'kind of']);

/** Pairs that differ in the apostrophe alone and are two words. */
const APOSTROPHE_MATTERS = new Set('its were well ill shell hell id wed shed lets whose wont cant whos'.split(' '));

export const isNegation = (key: string): boolean => NEGATIONS.has(key) || key.endsWith("n't");
export const isModal = (key: string): boolean => MODALS.has(key) || /^(?:\p{L}+)'(?:ll|d)$/u.test(key);
export const isHesitation = (key: string): boolean => HESITATIONS.has(key);
/** "do you know what", "what I mean is": the two words are part of the sentence. */
const MEANT_BEFORE = new Set(
  "do did does don't didn't doesn't if as what that how when whether because let would should could might must to will can than who".split(
    ' ',
  ),
);
const MEANT_BEHIND = new Set('what how why who whom where when about whether by business every'.split(' '));
export const isFillerPair = (first: string, second: string): boolean => FILLER_PAIRS.has(`${first} ${second}`);
export const isMeant = (before: string, behind: string): boolean =>
  MEANT_BEFORE.has(before) || MEANT_BEHIND.has(behind);
export const isSpokenFiller = (key: string): boolean => SPOKEN.has(key);
export const isSpokenPair = (first: string, second: string): boolean => SPOKEN_PAIRS.has(`${first} ${second}`);

/** "dont" is "don't" without its mark; "its" is not "it's". */
export const sameButForApostrophe = (a: string, b: string): boolean => {
  if (a.includes("'") === b.includes("'")) return false;
  const bare = a.replaceAll("'", '');
  return bare === b.replaceAll("'", '') && !APOSTROPHE_MATTERS.has(bare);
};
