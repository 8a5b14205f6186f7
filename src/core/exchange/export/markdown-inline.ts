// Runs of words as Markdown. Formats are written as HTML elements: the star rules of CommonMark depend on the letters at both ends, and
// would lose a format beside a word or a quotation mark; an element is read the same everywhere.

import type { PublicFormat, PublicInline, PublicText } from '#shared/story/public-story.ts';

const ELEMENT: Readonly<Record<PublicFormat, string>> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** One paragraph; never empty lines inside, so that it stays one block. A line break is a backslash at the end of a line. */
export const inlineMarkdown = (children: readonly PublicInline[]): string =>
  runs(children)
    .replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '')
    .split('\n')
    .map((line) => escapeStart(line.trim()))
    .join('\n');

const runs = (children: readonly PublicInline[]): string =>
  children
    .map((child) => {
      if (child.type === 'break') return '\\\n';
      return child.type === 'link' ? markdownLink(runs(child.children), child.url) : formatted(child);
    })
    .join('');

/** `words` are Markdown already. */
export const markdownLink = (words: string, url: string): string =>
  `[${words}](<${url.replace(/[<>\\\n]/g, (letter) => encodeURIComponent(letter))}>)`;

function formatted({ text, formats }: PublicText): string {
  const words = escapeMarkdown(text);
  if (text.trim() === '') return words;
  const open = formats.map((format) => `<${ELEMENT[format]}>`).join('');
  const close = [...formats]
    .reverse()
    .map((format) => `</${ELEMENT[format]}>`)
    .join('');
  return open + words + close;
}

/** Words in which no letter is a mark, on one line. */
export const escapeMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>&~|!$]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/[\n\r\t\f\v\u2028\u2029\u0085]+/g, ' ');

/** Marks that mean something at the start of a line only. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:([#+=:-])|(\d{1,9})([.)]))/, (_, mark: string | undefined, number: string, dot: string) =>
    mark === undefined ? `${number}\\${dot}` : `\\${mark}`,
  );
