// Puts a page's images into the body that was understood of its words: each before the words that it stood before.

import type { StoryContent } from '#shared/story/content.ts';
import { type Block, type Image, storyDocument } from '#shared/story/document.ts';
import { inlineText } from '#shared/story/text.ts';
import { htmlToBlocks } from '../html-to-blocks.ts';
import { imageBlock, type KeptImage } from './images.ts';

interface Placed {
  readonly block: Image;
  /** The first words after it; empty where it stood last. */
  readonly before: string;
}

/** @param html what the content was understood from. */
export function putImages(
  content: Partial<StoryContent>,
  html: string,
  images: ReadonlyMap<string, KeptImage>,
): Partial<StoryContent> {
  if (images.size === 0 || content.document === undefined) return content;
  const placed = imagesInOrder(html, images);
  const blocks: Block[] = [];
  let next = 0;
  for (const block of content.document.root.children) {
    const words = wordsOf(block);
    const at = placed.findIndex(({ before }, index) => index >= next && before !== '' && before === words);
    // Images before words that were taken for furniture stand before the next words that stayed.
    if (at >= 0)
      for (; next <= at || placed[next]?.before === words; next += 1) blocks.push((placed[next] as Placed).block);
    blocks.push(block);
  }
  return { ...content, document: storyDocument([...blocks, ...placed.slice(next).map(({ block }) => block)]) };
}

function imagesInOrder(html: string, images: ReadonlyMap<string, KeptImage>): Placed[] {
  const { pieces } = htmlToBlocks(html, (src) => images.get(src) ?? null);
  const seen = new Set<string>();
  return pieces.flatMap(({ block }, index): Placed[] => {
    if (block.type !== 'image' || seen.has(block.media)) return [];
    seen.add(block.media);
    const rest = pieces.slice(index + 1, index + 12);
    const caption = rest[0]?.region === 'picture' && rest[0].block.type !== 'image' ? wordsOf(rest[0].block) : '';
    const before = rest.find((piece) => piece.block.type !== 'image' && piece.region !== 'picture');
    return [
      {
        block: imageBlock(block, { ...block, caption }),
        before: before === undefined ? '' : wordsOf(before.block),
      },
    ];
  });
}

const wordsOf = (block: Block): string =>
  'children' in block && block.type !== 'list' ? inlineText(block).replace(/\s+/g, ' ').trim() : '';
