// Turning pasted HTML text into an inert document: DOMParser runs no script and loads no image, and nothing of it is ever attached to the page.

interface HtmlPolicy {
  createHTML(html: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | null = null;

/**
 * The page's policy names one maker of trusted HTML, "lexical", and a name can be taken only once: Lexical's own paste handler asks for it
 * at every paste and would fail at the second, so this module takes it, once, and Lexical's handler is never reached.
 */
export function parseHtml(pasted: string): Document {
  const html = withoutStyling(pasted);
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory !== undefined) policy ??= factory.createPolicy('lexical', { createHTML: (text) => text });
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
}

/** Where `parseHtml` leaves an element's inline style. */
export const STYLE_ATTRIBUTE = 'data-pasted-style';

const STYLE_ELEMENT = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;
const TAG_WITH_STYLE = /<[a-z][^<>]*\sstyle\s*=[^<>]*>/gi;

/**
 * The page's policy forbids style attributes, and the browser reports each one that it parses, thousands of them in a page copied from Word.
 * Under another name they are data.
 */
export const withoutStyling = (html: string): string =>
  html
    .replace(STYLE_ELEMENT, '')
    .replace(TAG_WITH_STYLE, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE_ATTRIBUTE}=`));
