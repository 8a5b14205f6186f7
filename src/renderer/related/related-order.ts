// Moving an entry of the related list; pure, so that drag, keys and buttons do the same.

import type { Related } from '#shared/story/content.ts';

/** The list with the entry `id` standing at index `to`; the same list when nothing moves. */
export function moved(related: readonly Related[], id: string, to: number): readonly Related[] {
  const from = related.findIndex((entry) => entry.id === id);
  const entry = related[from];
  const target = Math.max(0, Math.min(related.length - 1, to));
  if (entry === undefined || target === from) return related;
  const without = related.filter((other) => other.id !== id);
  return [...without.slice(0, target), entry, ...without.slice(target)];
}
