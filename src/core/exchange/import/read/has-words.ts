import type { StoryContent } from '#shared/story/content.ts';

/** Whether anything is left to make a story of: a headline, or one block that holds something. */
export const hasWords = ({ headline = '', document }: Partial<StoryContent>): boolean =>
  headline !== '' ||
  (document?.root.children.some((block) => !('children' in block) || block.children.length > 0) ?? false);
