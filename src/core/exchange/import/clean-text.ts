// Characters that no story may hold: what broken files and hostile pages carry between the words.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this takes out; tab and line ends stay.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** Well-formed Unicode with "\n" for every line end, no control characters, no byte order marks. No word is lost. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085|\v|\f/g, '\n')
    .replace(CONTROLS, '');
