// What each HTML element and style means for a story; elements that are not named here are read through as if they were not there.

import { TEXT_FORMAT } from '#shared/story/document.ts';

/** Nothing inside these is read: scripts, styles, controls, foreign content, what is shown only without scripts. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'script style template noscript noembed noframes iframe object embed applet svg math canvas audio video map select option datalist textarea button input meter progress dialog title rp rt xmp plaintext'.split(
    ' ',
  ),
);

/** A paragraph ends where one of these begins or ends. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr caption ul'.split(
    ' ',
  ),
);

const { bold, italic, strikethrough, underline, code, subscript, superscript } = TEXT_FORMAT;
const ELEMENT_FORMATS: Readonly<Record<string, number>> = {
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  cite: italic,
  dfn: italic,
  var: italic,
  u: underline,
  ins: underline,
  s: strikethrough,
  strike: strikethrough,
  del: strikethrough,
  code,
  kbd: code,
  samp: code,
  tt: code,
  sub: subscript,
  sup: superscript,
};

/** Bits of `TEXT_FORMAT` inside this element, given those outside it. Editors that paste `<b style="font-weight:normal">` mean no bold. */
export function formatsIn(tag: string, style: string, outside: number): number {
  let formats = outside | (Object.hasOwn(ELEMENT_FORMATS, tag) ? (ELEMENT_FORMATS[tag] ?? 0) : 0);
  if (style === '') return formats;
  const weight = /font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  if (weight !== undefined) formats = isBold(weight) ? formats | bold : formats & ~bold;
  const slant = /font-style\s*:\s*(\w+)/.exec(style)?.[1];
  if (slant !== undefined) formats = slant === 'italic' || slant === 'oblique' ? formats | italic : formats & ~italic;
  const line = /text-decoration(?:-line)?\s*:\s*([\w -]+)/.exec(style)?.[1] ?? '';
  if (line.includes('line-through')) formats |= strikethrough;
  if (line.includes('underline') && tag !== 'a') formats |= underline;
  const shift = /vertical-align\s*:\s*(sub|super)\b/.exec(style)?.[1];
  if (shift !== undefined) formats |= shift === 'sub' ? subscript : superscript;
  return formats;
}

const isBold = (weight: string): boolean => weight.startsWith('bold') || Number(weight) >= 600;

export const isHidden = (attributes: Readonly<Record<string, string>>, style: string): boolean =>
  Object.hasOwn(attributes, 'hidden') ||
  attributes['aria-hidden'] === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/.test(style);
