// A first slug for a story that came without one.

/** Marks that compatibility decomposition leaves whole. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LONGEST = 60;

/** Words of the headline in small Latin letters with "-" between, cut at a word to 60 characters; other scripts keep their letters. */
export function slugOf(headline: string): string {
  const words = headline
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf('-');
  return (end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST)).toWellFormed().replaceAll('\ufffd', '');
}
