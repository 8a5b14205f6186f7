// Pasted HTML to blocks of a story: words, quotation marks, links, lists, bold and italic stay, everything else is dropped.
//
// The rules name what is kept; nothing of the source is copied over, so no attribute, handler, style or address of an image can come along.

import {
  type Block,
  blockQuote,
  heading,
  type Inline,
  type List,
  list,
  paragraph,
  rule,
} from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import { formatInside, isHidden, isWordListMarker, keepsWhiteSpace, wordListLevel } from './element-style.ts';
import { BOLD, InlineRun } from './inline-run.ts';
import { type HtmlElement, type HtmlNode, parseHtml, textOf } from './parse-html.ts';

const DROPPED = new Set(
  'script style template noscript noembed noframes head meta link title base svg math iframe frame frameset object embed applet form button input select textarea option datalist img picture source video audio track canvas map area portal'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer header hgroup html legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6 blockquote hr'.split(
    ' ',
  ),
);
const HEADINGS: Readonly<Record<string, 'h2' | 'h3'>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3', h5: 'h3', h6: 'h3' };
/** Lists nest at most this deep in a document; deeper items join the level above. */
const MAX_LIST_DEPTH = 8;

type TextKind = 'paragraph' | 'quote' | 'h2' | 'h3';
type Items = (readonly (Inline | List)[])[];

interface Around {
  readonly format: number;
  readonly url: string | null;
  readonly preserve: boolean;
  readonly kind: TextKind;
}

export const readHtml = (html: string): Block[] => new HtmlReader().read(parseHtml(html));

class HtmlReader {
  readonly #blocks: Block[] = [];
  readonly #run = new InlineRun();
  /** Items of a list that Word wrote as paragraphs, with their levels. */
  #wordItems: { level: number; numbered: boolean; content: Inline[] }[] = [];

  read(nodes: readonly HtmlNode[]): Block[] {
    for (const node of nodes) this.#node(node, { format: 0, url: null, preserve: false, kind: 'paragraph' });
    this.#flush('paragraph');
    this.#flushWordList();
    return this.#blocks;
  }

  #children(parent: HtmlElement, around: Around): void {
    for (const child of parent.children) this.#node(child, around);
  }

  #node(node: HtmlNode, around: Around): void {
    if (node.type === 'text') {
      this.#run.text(node.data, around.format, around.url, around.preserve);
      return;
    }
    const { name } = node;
    if (DROPPED.has(name) || isHidden(node)) return;
    const element = node;
    const inside: Around = {
      ...around,
      format: formatInside(element, around.format),
      preserve: around.preserve || keepsWhiteSpace(element),
    };
    if (name === 'br') this.#run.break();
    else if (name === 'a') {
      const url = safeLink(element.attributes.href ?? '');
      this.#children(element, { ...inside, url: url ?? around.url });
    } else if (name === 'q') {
      this.#run.text('“', inside.format, inside.url);
      this.#children(element, inside);
      this.#run.text('”', inside.format, inside.url);
    } else if (name === 'td' || name === 'th') {
      if (!this.#run.isEmpty) this.#run.text('\t', 0, null, true);
      this.#children(element, inside);
    } else if (BLOCKS.has(name)) this.#block(element, name, around.kind, inside);
    else this.#children(element, inside);
  }

  #block(element: HtmlElement, name: string, kind: TextKind, inside: Around): void {
    this.#flush(kind);
    const level = wordListLevel(element);
    if (level !== null) {
      this.#wordItem(element, level, inside);
      return;
    }
    if (name !== 'p' || textOf(element).trim() !== '') this.#flushWordList();
    if (name === 'hr') {
      this.#blocks.push(rule());
      return;
    }
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
      const made = readList(element, inside, 1);
      if (made !== null) this.#blocks.push(made);
      return;
    }
    const title = HEADINGS[name];
    const within: TextKind = title ?? (name === 'blockquote' ? 'quote' : kind);
    // A crosshead is set bold as it is.
    this.#children(element, {
      ...inside,
      kind: within,
      format: title === undefined ? inside.format : inside.format & ~BOLD,
    });
    this.#flush(within);
  }

  #flush(kind: TextKind): void {
    for (const content of this.#run.take()) {
      if (kind === 'quote') this.#blocks.push(blockQuote(...content));
      else if (kind === 'paragraph') this.#blocks.push(paragraph(...content));
      else this.#blocks.push(heading(kind, ...withoutBold(content)));
    }
  }

  #wordItem(element: HtmlElement, level: number, inside: Around): void {
    const marker = findBelow(element, isWordListMarker);
    const numbered = /^[\s(]*(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker === null ? '' : textOf(marker));
    const reader = new InlineRun();
    collectInline(element, inside, reader, (child) => isWordListMarker(child));
    const content = reader.take().flat();
    if (content.length > 0) this.#wordItems.push({ level, numbered, content });
  }

  #flushWordList(): void {
    const items = this.#wordItems;
    if (items.length === 0) return;
    this.#wordItems = [];
    let at = 0;
    const build = (level: number): List => {
      const numbered = items[at]?.numbered ?? false;
      const made: Items = [];
      while (at < items.length) {
        const item = items[at];
        if (item === undefined || item.level < level) break;
        if (item.level > level && made.length > 0) made.push([build(Math.min(item.level, MAX_LIST_DEPTH))]);
        else {
          made.push(item.content);
          at += 1;
        }
      }
      return list(numbered ? 'number' : 'bullet', made);
    };
    while (at < items.length) this.#blocks.push(build(items[at]?.level ?? 1));
  }
}

/** A list with its nested lists; null when it has no words. */
function readList(element: HtmlElement, around: Around, depth: number): List | null {
  const items: Items = [];
  const readItem = (item: HtmlElement): void => {
    const run = new InlineRun();
    const nested: HtmlElement[] = [];
    collectInline(item, { ...around, format: formatInside(item, around.format) }, run, (child) => {
      if (child.name !== 'ul' && child.name !== 'ol') return false;
      nested.push(child);
      return true;
    });
    // Paragraphs inside an item become lines of it: an item is one paragraph here.
    const content = run
      .take()
      .flatMap((part, index) => (index === 0 ? part : [{ type: 'linebreak', version: 1 } as const, ...part]));
    if (content.length > 0) items.push(content);
    for (const inner of nested) addNested(inner);
  };
  const addNested = (inner: HtmlElement): void => {
    const made = readList(inner, around, Math.min(depth + 1, MAX_LIST_DEPTH));
    if (made === null) return;
    if (depth >= MAX_LIST_DEPTH) for (const item of made.children) items.push(item.children);
    else items.push([made]);
  };
  for (const child of element.children) {
    if (child.type === 'text' || DROPPED.has(child.name) || isHidden(child)) continue;
    // Some editors put a nested list straight into the list.
    if (child.name === 'ul' || child.name === 'ol') addNested(child);
    else readItem(child);
  }
  if (items.length === 0) return null;
  const start = Number.parseInt(element.attributes.start ?? '', 10);
  return list(element.name === 'ol' ? 'number' : 'bullet', items, start > 0 && start < 1e6 ? start : 1);
}

/** The text below an element as one run; `leaveOut` may take an element for itself. */
function collectInline(
  element: HtmlElement,
  around: Around,
  run: InlineRun,
  leaveOut: (child: HtmlElement) => boolean,
): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      run.text(child.data, around.format, around.url, around.preserve);
      continue;
    }
    const { name } = child;
    if (DROPPED.has(name) || isHidden(child) || leaveOut(child)) continue;
    const inside: Around = {
      ...around,
      format: formatInside(child, around.format),
      url: name === 'a' ? (safeLink(child.attributes.href ?? '') ?? around.url) : around.url,
    };
    if (name === 'br') run.break();
    else if (name === 'q') {
      run.text('“', inside.format, inside.url);
      collectInline(child, inside, run, leaveOut);
      run.text('”', inside.format, inside.url);
    } else if (BLOCKS.has(name)) {
      run.break();
      run.break();
      collectInline(child, inside, run, leaveOut);
      run.break();
      run.break();
    } else collectInline(child, inside, run, leaveOut);
  }
}

function findBelow(element: HtmlElement, wanted: (child: HtmlElement) => boolean): HtmlElement | null {
  for (const child of element.children) {
    if (child.type === 'text') continue;
    const found = wanted(child) ? child : findBelow(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

const withoutBold = (content: readonly Inline[]): Inline[] =>
  content.map((node) => {
    if (node.type === 'text') return { ...node, format: node.format & ~BOLD };
    return node.type === 'link' ? { ...node, children: withoutBold(node.children) } : node;
  });
