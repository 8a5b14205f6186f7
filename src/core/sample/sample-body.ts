// The sample newsroom's way of writing a body in lines of text, turned into a document.

import {
  type Block,
  blockQuote,
  heading,
  type Image,
  type Inline,
  image,
  list,
  note,
  paragraph,
  pullQuote,
  relatedHere,
  rule,
  type StoryDocument,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';

export interface BodyNames {
  /** The archive's id of a fact, by its name in the sample. */
  readonly factId: (name: string) => string;
  /** The story's related entry, by its name in the sample. */
  readonly relatedId: (name: string) => string;
  readonly image: (name: string) => Omit<Image, 'type' | 'version'>;
}

const FACT = /\[([a-z]+):([^\]]*)\]/g;
const PLACED = /^\{(related|image):([a-z]+)\}$/;

/**
 * Reads lines: `## ` and `### ` crossheads, `> ` block quote, `>> ` pull quote, `- ` and `1. ` list items (neighbours make one list),
 * `!! ` a note, `___` a rule, `{image:name}`, `{related:name}`; `[name:words]` marks the words as that fact.
 */
export function sampleDocument(lines: readonly string[], names: BodyNames): StoryDocument {
  const blocks: Block[] = [];
  let items: Inline[][] = [];
  let listType: 'bullet' | 'number' = 'bullet';
  const closeList = () => {
    if (items.length > 0) blocks.push(list(listType, items));
    items = [];
  };
  const inline = (text: string) => inlines(text, names);
  for (const line of lines) {
    const item = /^(?:(-)|\d+\.) (.*)$/.exec(line);
    if (item) {
      const type = item[1] === '-' ? 'bullet' : 'number';
      if (type !== listType) closeList();
      listType = type;
      items.push(inline(item[2] ?? ''));
      continue;
    }
    closeList();
    const placed = PLACED.exec(line);
    if (placed) {
      const name = placed[2] ?? '';
      blocks.push(placed[1] === 'image' ? image(names.image(name)) : relatedHere(names.relatedId(name)));
    } else if (line === '___') blocks.push(rule());
    else if (line.startsWith('## ')) blocks.push(heading('h2', ...inline(line.slice(3))));
    else if (line.startsWith('### ')) blocks.push(heading('h3', ...inline(line.slice(4))));
    else if (line.startsWith('>> ')) blocks.push(pullQuote(...inline(line.slice(3))));
    else if (line.startsWith('> ')) blocks.push(blockQuote(...inline(line.slice(2))));
    else if (line.startsWith('!! ')) blocks.push(note(...inline(line.slice(3))));
    else blocks.push(paragraph(...inline(line)));
  }
  closeList();
  return storyDocument(blocks);
}

function inlines(text: string, names: BodyNames): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(FACT)) {
    if (match.index > at) found.push(textLeaf(text.slice(at, match.index)));
    found.push(textLeaf(match[2] ?? '', 0, [names.factId(match[1] ?? '')]));
    at = match.index + match[0].length;
  }
  if (at < text.length) found.push(textLeaf(text.slice(at)));
  return found;
}
