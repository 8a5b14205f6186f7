// XML as elements, read strictly and as a stream. No entity is declared, fetched or expanded beyond XML's own five, so nothing can grow.

import { SaxesParser } from 'saxes';
import { Unreadable } from './reading.ts';

export interface XmlElement {
  /** Local name, with the prefix that is usual for its namespace where it has one of those below: "content:encoded". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Line of its start tag in the file, from 1. */
  readonly line: number;
}

/** Prefixes of the namespaces that feeds and exports use; others are told by their local names alone. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\//, 'content:'],
  [/^http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\//, 'dc:'],
  [/^http:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//, 'excerpt:'],
  [/^http:\/\/wordpress\.org\/export\//, 'wp:'],
  [/^http:\/\/search\.yahoo\.com\/mrss/, 'media:'],
];

/** Elements inside each other; news formats have a few dozen. */
const MAX_LEVELS = 500;
/** Levels of what describes a channel; what is inside such an element is kept with it. */
const HEAD_DEPTH = 3;
/** UTF-16 code units of one story's element with everything in it. */
const MAX_ELEMENT = 20_000_000;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
}

/**
 * The elements that `isStory` takes, one after the other; what is inside one is kept with it. Elements outside them are dropped when they
 * end, but for `head`: the first 200 elements that ended outside any story.
 *
 * @param head is filled with what stood before the first story: a channel's title, its language.
 * @throws {Unreadable} with the line where the XML breaks, declares entities, or is too deep or too large.
 */
export async function* xmlElements(
  text: AsyncIterable<string>,
  isStory: (path: readonly string[]) => boolean,
  head: XmlElement[] = [],
): AsyncGenerator<XmlElement> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: string[] = [];
  const open: Open[] = [];
  let storyDepth = 0;
  let size = 0;
  let found: XmlElement[] = [];
  let failure: Unreadable | null = null;
  const refuse = (sentence: string) => {
    failure ??= new Unreadable(sentence, parser.line);
  };

  parser.on('error', (error) => {
    refuse(
      `The XML breaks off or is not well-formed here (${error.message.replace(/^\d+:\d+:\s*/, '').slice(0, 120)}). What stands before it was read; have the file written anew.`,
    );
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      refuse('It declares entities of its own, which can grow without end or reach other files, so it was not read.');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (failure !== null) return;
    const prefix = PREFIXES.find(([namespace]) => namespace.test(uri))?.[1] ?? '';
    const name = prefix + local;
    path.push(name);
    if (path.length > MAX_LEVELS) refuse('Its elements are nested too deeply to be news, so it was not read further.');
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    open.push({ name, attributes: Object.fromEntries(values), children: [], line: parser.line });
    if (storyDepth === 0 && isStory(path)) {
      storyDepth = path.length;
      size = 0;
    }
  });
  const words = (text: string) => {
    size += text.length;
    if (size > MAX_ELEMENT && storyDepth > 0) refuse('One of its stories is too long to be read.');
    // Between stories only short texts matter, those of the head.
    if (failure === null && (storyDepth > 0 || text.length < 10_000)) open.at(-1)?.children.push(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || failure !== null) return;
    if (path.length === storyDepth) {
      found.push(element);
      storyDepth = 0;
      size = 0;
    } else if (storyDepth > 0 || path.length > HEAD_DEPTH) open.at(-1)?.children.push(element);
    else if (head.length < 200) head.push(element);
    path.pop();
  });

  const take = (): XmlElement[] => {
    const taken = found;
    found = [];
    return taken;
  };
  for await (const piece of text) {
    parser.write(piece);
    yield* take();
    if (failure !== null) throw failure;
  }
  parser.close();
  yield* take();
  if (failure !== null) throw failure;
}

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlElement[];

export const childOf = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (found, name) => (found === undefined ? undefined : childrenOf(found, name)[0]),
    element,
  );

/** All the words in it; empty where there is no such element. */
export const wordsOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');

/** Elements of this name at any depth, in order. */
export const allOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined
    ? []
    : childrenOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));

/** What is in the element as HTML text; `rename` gives another tag, '' for the words alone, null to leave it out. */
export function htmlOf(element: XmlElement, rename: (child: XmlElement) => string | null = ({ name }) => name): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escaped(child);
      const tag = rename(child);
      if (tag === null) return '';
      const inside = htmlOf(child, rename);
      if (tag === '') return inside;
      const attributes = ['href', 'src', 'alt', 'class', 'start', 'id']
        .flatMap((name) => {
          const value = child.attributes[name];
          return value === undefined ? [] : [` ${name}="${escaped(value)}"`];
        })
        .join('');
      return /^(?:br|hr|img)$/.test(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${inside}</${tag}>`;
    })
    .join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
