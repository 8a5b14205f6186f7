import type { Source } from './records.ts';

/**
 * How a source is called where colleagues can look over a shoulder: lists, cards, queues. A protected source goes by what the reader is told; its
 * true name stands in its own record alone.
 */
export const shownSource = ({
  name,
  description,
  protected: hidden,
}: Pick<Source, 'name' | 'description' | 'protected'>): string =>
  hidden ? description.trim() || 'a protected source' : name;
