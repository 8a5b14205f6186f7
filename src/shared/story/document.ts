// The body of a story as data: the node types, field names and limits of the stored document.
//
// The shape is Lexical's serialised editor state. Node types and field names are a file format: frozen once released; whoever changes one
// also writes the upgrade of documents that were kept before. The parser is iterative so that a hostile document cannot exhaust the stack.

/** Bits of a text leaf's `format`, as Lexical 0.52 writes them. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

export interface TextLeaf {
  readonly type: 'text';
  readonly version: 1;
  readonly text: string;
  readonly format: number;
  readonly detail: number;
  readonly mode: 'normal' | 'token' | 'segmented';
  readonly style: string;
  /** Ids of the facts whose span covers this leaf: sorted, unique. */
  readonly $?: { readonly factIds?: readonly string[] };
}
export interface LineBreak {
  readonly type: 'linebreak';
  readonly version: 1;
}
export interface Tab extends Omit<TextLeaf, 'type'> {
  readonly type: 'tab';
}
export interface Link extends ElementFields {
  readonly type: 'link';
  readonly url: string;
  readonly rel?: string | null;
  readonly target?: string | null;
  readonly title?: string | null;
  readonly children: readonly Inline[];
}
export type Inline = TextLeaf | LineBreak | Tab | Link;

interface ElementFields {
  readonly version: 1;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly format: '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify';
  readonly indent: number;
  readonly textFormat?: number;
  readonly textStyle?: string;
}
export interface Paragraph extends ElementFields {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}
/** A crosshead: `h2` between sections, `h3` below it. The headline is the story's own field, never a node. */
export interface Heading extends ElementFields {
  readonly type: 'heading';
  readonly tag: 'h2' | 'h3';
  readonly children: readonly Inline[];
}
export interface BlockQuote extends ElementFields {
  readonly type: 'quote';
  readonly children: readonly Inline[];
}
/** Words of the story set large; display only, so it repeats words that stand (and are checked) in the body. */
export interface PullQuote extends ElementFields {
  readonly type: 'pullquote';
  readonly children: readonly Inline[];
}
/** A remark between colleagues in the body. Private: it is never published. */
export interface Note extends ElementFields {
  readonly type: 'note';
  readonly children: readonly Inline[];
}
export interface List extends ElementFields {
  readonly type: 'list';
  readonly listType: 'bullet' | 'number';
  readonly start: number;
  readonly tag: 'ul' | 'ol';
  readonly children: readonly ListItem[];
}
export interface ListItem extends ElementFields {
  readonly type: 'listitem';
  readonly value: number;
  readonly checked?: boolean;
  /** Inline text, or one nested list. */
  readonly children: readonly (Inline | List)[];
}
export interface Rule {
  readonly type: 'horizontalrule';
  readonly version: 1;
}
export interface Image {
  readonly type: 'image';
  readonly version: 1;
  /** SHA-256 of the bytes, 64 hexadecimal digits: the name of the file in the archive's media folder. */
  readonly media: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}
/** "May be of interest" at this point of the text; what it points to stands in the story's `related` list under this id. */
export interface RelatedHere {
  readonly type: 'related';
  readonly version: 1;
  readonly relatedId: string;
}
export type Block = Paragraph | Heading | BlockQuote | PullQuote | Note | List | Rule | Image | RelatedHere;

export interface StoryDocument {
  readonly root: {
    readonly type: 'root';
    readonly version: 1;
    readonly direction: 'ltr' | 'rtl' | null;
    readonly format: '';
    readonly indent: number;
    readonly children: readonly Block[];
  };
}
export type DocumentNode = Block | ListItem | Inline;

/** Levels below the root; lists nest, nothing else does. */
export const MAX_DEPTH = 24;
/** Nodes in one document: a 100,000-word manuscript with 2,000 facts has about 10,000. */
export const MAX_NODES = 200_000;
/** UTF-16 code units of text in one document. */
export const MAX_TEXT = 8_000_000;

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;

const INLINE = ['text', 'linebreak', 'tab', 'link'];
const BLOCK = ['paragraph', 'heading', 'quote', 'pullquote', 'note', 'list', 'horizontalrule', 'image', 'related'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  root: BLOCK,
  paragraph: INLINE,
  heading: INLINE,
  quote: INLINE,
  pullquote: INLINE,
  note: INLINE,
  link: ['text', 'linebreak', 'tab'],
  list: ['listitem'],
  listitem: [...INLINE, 'list'],
};

/** Why a value is no document, as a sentence a person can read. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSize = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0 && (value as number) < 1e6;
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const CHECKS: Readonly<Record<string, (node: Unknown) => string | null>> = {
  text: leafProblem,
  tab: leafProblem,
  heading: (n) => (n.tag === 'h2' || n.tag === 'h3' ? null : 'a crosshead of an unknown level'),
  link: (n) => (isText(n.url) ? null : 'a link without an address'),
  list: (n) => (n.listType === 'bullet' || n.listType === 'number' ? null : 'a list of an unknown kind'),
  related: (n) => (isText(n.relatedId) && ID.test(n.relatedId) ? null : 'a related story without an id'),
  image: (n) => {
    if (!isText(n.media) || !HASH.test(n.media)) return 'an image whose file is not named by its hash';
    if (!isText(n.mime) || !isText(n.alt) || !isText(n.caption) || !isText(n.credit))
      return 'an image with a damaged caption, credit or alt text';
    return isSize(n.width) && isSize(n.height) ? null : 'an image without a size';
  },
};

const MODES: readonly unknown[] = ['normal', 'token', 'segmented'];
/** Above every bit that Lexical 0.52 sets in a text's `format`. */
const FORMATS = 2_048;

function leafProblem(node: Unknown): string | null {
  if (!isText(node.text)) return 'a text without well-formed words';
  const { format, mode, style } = node;
  if (!Number.isInteger(format) || (format as number) < 0 || (format as number) >= FORMATS)
    return 'a text of an unknown format';
  if (!MODES.includes(mode) || !isText(style)) return 'a text of an unknown kind';
  return factIdProblem(node);
}

function factIdProblem(node: Unknown): string | null {
  const state = node.$;
  if (state === undefined) return null;
  if (!isObject(state)) return 'a text with damaged marks';
  const ids = state.factIds;
  if (ids === undefined) return null;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string' && ID.test(id)))
    return 'a fact with a damaged id';
  return new Set(ids).size === ids.length ? null : 'the same fact twice on one text';
}

/**
 * Takes any value for a stored document, or says why it is none.
 *
 * @returns the same value, typed; nothing is changed or dropped.
 * @throws {DocumentError} unknown node types, wrong nesting, missing fields, lone surrogates, too deep, too large.
 */
export function parseDocument(value: unknown): StoryDocument {
  const refuse = (why: string): never => {
    throw new DocumentError(`This is not a story document: it holds ${why}.`);
  };
  if (!isObject(value) || !isObject(value.root) || value.root.type !== 'root') return refuse('no root');
  let nodes = 0;
  let text = 0;
  const open: { node: Unknown; depth: number }[] = [{ node: value.root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    const type = node.type as string;
    if (++nodes > MAX_NODES) return refuse(`more than ${MAX_NODES} parts`);
    if (depth > MAX_DEPTH) return refuse(`parts nested more than ${MAX_DEPTH} levels deep`);
    const problem = Object.hasOwn(CHECKS, type) ? CHECKS[type]?.(node) : null;
    if (problem) return refuse(problem);
    if (typeof node.text === 'string') {
      text += node.text.length;
      if (text > MAX_TEXT) return refuse(`more than ${MAX_TEXT} characters`);
    }
    const allowed = Object.hasOwn(CHILDREN, type) ? CHILDREN[type] : undefined;
    if (allowed === undefined) continue;
    if (!Array.isArray(node.children)) return refuse(`a ${type} without contents`);
    for (const child of node.children as unknown[]) {
      if (!isObject(child) || typeof child.type !== 'string') return refuse('a part without a type');
      if (!allowed.includes(child.type)) return refuse(`a “${child.type.slice(0, 40)}” where none may stand`);
      open.push({ node: child, depth: depth + 1 });
    }
  }
  return value as unknown as StoryDocument;
}

const ELEMENT = { version: 1, direction: null, format: '', indent: 0 } as const;

export const textLeaf = (text: string, format = 0, factIds: readonly string[] = []): TextLeaf => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  ...(factIds.length > 0 ? { $: { factIds: [...new Set(factIds)].sort() } } : {}),
});
export const lineBreak = (): LineBreak => ({ type: 'linebreak', version: 1 });
export const paragraph = (...children: readonly (Inline | string)[]): Paragraph => ({
  ...ELEMENT,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: inlines(children),
});
export const heading = (tag: 'h2' | 'h3', ...children: readonly (Inline | string)[]): Heading => ({
  ...ELEMENT,
  type: 'heading',
  tag,
  children: inlines(children),
});
export const blockQuote = (...children: readonly (Inline | string)[]): BlockQuote => ({
  ...ELEMENT,
  type: 'quote',
  children: inlines(children),
});
export const pullQuote = (...children: readonly (Inline | string)[]): PullQuote => ({
  ...ELEMENT,
  type: 'pullquote',
  children: inlines(children),
});
export const note = (...children: readonly (Inline | string)[]): Note => ({
  ...ELEMENT,
  type: 'note',
  children: inlines(children),
});
export const link = (url: string, ...children: readonly (Inline | string)[]): Link => ({
  ...ELEMENT,
  type: 'link',
  url,
  rel: null,
  target: null,
  title: null,
  children: inlines(children),
});
export const list = (
  listType: 'bullet' | 'number',
  items: readonly (readonly (Inline | List)[])[],
  start = 1,
): List => ({
  ...ELEMENT,
  type: 'list',
  listType,
  start,
  tag: listType === 'bullet' ? 'ul' : 'ol',
  children: items.map((children, index) => ({ ...ELEMENT, type: 'listitem', value: start + index, children })),
});
export const rule = (): Rule => ({ type: 'horizontalrule', version: 1 });
export const image = (fields: Omit<Image, 'type' | 'version'>): Image => ({ type: 'image', version: 1, ...fields });
export const relatedHere = (relatedId: string): RelatedHere => ({ type: 'related', version: 1, relatedId });

export const storyDocument = (blocks: readonly Block[]): StoryDocument => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: blocks.length > 0 ? blocks : [paragraph()],
  },
});
export const emptyDocument = (): StoryDocument => storyDocument([]);

const inlines = (children: readonly (Inline | string)[]): Inline[] =>
  children.map((child) => (typeof child === 'string' ? textLeaf(child) : child));
