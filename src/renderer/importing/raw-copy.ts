// Raw copy as it arrives: from the clipboard or from one file.

export interface RawCopy {
  readonly text: string;
  readonly html: string | null;
}

/** What a paste or a drop carries, or null when it carries no text. */
export function rawCopyOf(data: DataTransfer | null): RawCopy | null {
  if (data === null) return null;
  const text = data.getData('text/plain');
  const html = data.getData('text/html');
  if (text.trim() === '' && html.trim() === '') return null;
  return { text: clean(text), html: html.trim() === '' ? null : clean(html) };
}

/** One file of raw copy. An HTML file is all HTML: its plain text is the core's to read. */
export async function rawCopyOfFile(file: File): Promise<RawCopy> {
  const text = clean(await file.text());
  return isHtml(file.name) ? { text: '', html: text } : { text, html: null };
}

export const isHtml = (name: string): boolean => /\.x?html?$/i.test(name);
/** Files that hold one piece of copy, which is looked at before it becomes a story. */
export const isCopy = (name: string): boolean => isHtml(name) || /\.te?xt$/i.test(name);

// The archive holds well-formed Unicode without NUL; broken halves of a pair become the replacement character.
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();
