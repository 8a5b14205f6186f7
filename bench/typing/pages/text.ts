// The same words for both pages: a paragraph every 35 words, a quotation in every second one, marked as a fact in ours.

import { type Block, paragraph, textLeaf } from '#shared/story/document.ts';
import { prose } from '../../prose.ts';

export interface Words {
  readonly blocks: Block[];
  readonly facts: { readonly id: string; readonly words: string }[];
}

export function wordsOf(count: number, marked: boolean): Words {
  const facts: { id: string; words: string }[] = [];
  const blocks = prose(7)
    .paragraphs(count)
    .map((text) => {
      const quotation = /^“([^”]+)”/.exec(text)?.[1];
      if (quotation === undefined || !marked) return paragraph(text);
      const id = `fact-${facts.length}`;
      facts.push({ id, words: quotation });
      return paragraph('“', textLeaf(quotation, 0, [id]), text.slice(1 + quotation.length));
    });
  return { blocks, facts };
}

/** How many words the page was asked for: `#2500`. */
export const asked = (): number => Number(location.hash.slice(1)) || 2_500;
