// What an element's tag and inline style say that a manuscript keeps: bold, italic, sub- and superscript, hidden or not.

import { BOLD, ITALIC, SUBSCRIPT, SUPERSCRIPT } from './inline-run.ts';
import type { HtmlElement } from './parse-html.ts';

const TAG_FORMAT: Readonly<Record<string, number>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  cite: ITALIC,
  sub: SUBSCRIPT,
  sup: SUPERSCRIPT,
};

const declaration = (style: string, property: string): string | null =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? null;

/** The format of text inside an element, given the one around it. Google Docs wraps everything in a `b` of normal weight. */
export function formatInside(element: HtmlElement, around: number): number {
  let format = around | (TAG_FORMAT[element.name] ?? 0);
  const style = element.attributes.style ?? '';
  if (style === '') return format;
  const weight = declaration(style, 'font-weight');
  if (weight !== null) {
    const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
    format = bold ? format | BOLD : format & ~BOLD;
  }
  const slant = declaration(style, 'font-style');
  if (slant !== null) format = slant === 'italic' || slant === 'oblique' ? format | ITALIC : format & ~ITALIC;
  const raised = declaration(style, 'vertical-align');
  if (raised === 'super') format |= SUPERSCRIPT;
  if (raised === 'sub') format |= SUBSCRIPT;
  return format;
}

export function isHidden(element: HtmlElement): boolean {
  if (element.attributes.hidden !== undefined) return true;
  const style = element.attributes.style ?? '';
  if (style === '') return false;
  return (
    declaration(style, 'display') === 'none' ||
    declaration(style, 'visibility') === 'hidden' ||
    declaration(style, 'mso-hide') === 'all'
  );
}

export const keepsWhiteSpace = (element: HtmlElement): boolean =>
  element.name === 'pre' || /^pre/.test(declaration(element.attributes.style ?? '', 'white-space') ?? '');

/** Word writes lists as paragraphs: "mso-list:l0 level2 lfo1" and the bullet as text that is to be ignored. */
export function wordListLevel(element: HtmlElement): number | null {
  const level = /mso-list\s*:[^;]*\blevel(\d+)/i.exec(element.attributes.style ?? '')?.[1];
  return level === undefined ? null : Math.min(Math.max(Number(level), 1), 9);
}
export const isWordListMarker = (element: HtmlElement): boolean =>
  /mso-list\s*:\s*ignore/i.test(element.attributes.style ?? '');
