/** A text as paragraphs: lines with their offsets, empty ones left out. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Splits at line ends ("\n", "\r\n", U+2028, U+2029); lines of white space alone are left out. Linear. */
export function splitParagraphs(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number): void => {
    const line = text.slice(start, end);
    if (/\S/.test(line)) lines.push({ text: line, start });
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 10 || character === 13 || character === 0x2028 || character === 0x2029) {
      add(at);
      start = at + 1;
    }
  }
  add(text.length);
  return lines;
}
