// Turning pasted HTML text into plain data, without a document of the browser: nothing can run, load or be reported by the page's policy,
// and no maker of trusted HTML is needed.

import { parseDocument } from 'htmlparser2';

export interface HtmlText {
  readonly type: 'text';
  readonly data: string;
}
export interface HtmlElement {
  readonly type: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}
export type HtmlNode = HtmlText | HtmlElement;

/** What htmlparser2 gives, as far as it is looked at. */
interface Parsed {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Parsed[];
}

/** Deeper than this no source nests on purpose; what lies below is taken as children of the last level. */
const MAX_DEPTH = 200;

/** The nodes of pasted HTML; comments, doctypes and processing instructions are left out. */
export const parseHtml = (html: string): readonly HtmlNode[] =>
  nodes((parseDocument(html) as Parsed).children ?? [], 0);

function nodes(parsed: readonly Parsed[], depth: number): HtmlNode[] {
  const made: HtmlNode[] = [];
  for (const node of parsed) {
    if (node.type === 'text') made.push({ type: 'text', data: node.data ?? '' });
    else if (node.name !== undefined && node.attribs !== undefined)
      made.push({
        type: 'element',
        name: node.name.toLowerCase(),
        attributes: node.attribs,
        children: depth < MAX_DEPTH ? nodes(node.children ?? [], depth + 1) : [{ type: 'text', data: textBelow(node) }],
      });
  }
  return made;
}

/** The text below a node, without recursion: it is asked for where the nesting is too deep for one. */
function textBelow(top: Parsed): string {
  let text = '';
  const open: Parsed[] = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') text += node.data ?? '';
    for (const child of (node.children ?? []).toReversed()) open.push(child);
  }
  return text;
}

export const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.data : node.children.map(textOf).join('');
