// The characters that no text of a story holds, wherever it is typed, pasted, read or sealed.

// C0 controls but for tab and newline: NUL cannot be stored, U+001F stands for a gap in a seal, none is ever meant.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are what is taken out.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text as the archive can hold it: well-formed Unicode without control characters, so that nothing typed or pasted can make a save fail. */
export function storableText(text: string): string {
  const formed = text.isWellFormed() ? text : text.toWellFormed();
  return formed.search(CONTROL) < 0 ? formed : formed.replace(CONTROL, '');
}
