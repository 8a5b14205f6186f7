// Looking for a person's name in running text.

/** True where the name stands as whole words, whatever the case and the white space; a possessive still counts. Names of under 3 letters never match. */
export function standsIn(name: string, text: string): boolean {
  const words = fold(name);
  if (words.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return false;
  const where = fold(text);
  for (let at = where.indexOf(words); at >= 0; at = where.indexOf(words, at + 1)) {
    if (!isLetter(where[at - 1]) && !isLetter(where[at + words.length])) return true;
  }
  return false;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
