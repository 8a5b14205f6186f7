// From fact to fact: what comes next on the checking desk.

import type { QueuedStory } from '#shared/contract/checking.ts';

export interface Place {
  readonly storyId: string;
  /** Null: the first fact of the story that waits, or its first one. */
  readonly factId: string | null;
}

/** The story on the desk with all its facts, and the stories of the queue in their order. */
export interface Walked {
  readonly here: QueuedStory;
  readonly queue: readonly QueuedStory[];
}

/** The next fact in the text, or the next story's when there is none; null at the end of the queue. */
export function step({ here, queue }: Walked, factId: string | null, by: 1 | -1): Place | null {
  const at = here.listed.findIndex(({ id }) => id === factId);
  const beside = at < 0 ? undefined : here.listed[at + by];
  if (beside !== undefined) return { storyId: here.id, factId: beside.id };
  const story = queue.findIndex(({ id }) => id === here.id);
  const next = story < 0 ? (by === 1 ? queue[0] : undefined) : queue[story + by];
  return next === undefined || next.id === here.id ? null : { storyId: next.id, factId: null };
}

/**
 * Where a checker goes on after a verdict: the next fact of the story that waits, after its end those that were passed over, then the
 * stories behind it in the queue and at last those before it. Null when nothing waits any more.
 *
 * @param factId the fact that has just been settled: it does not wait, whatever the lists still say.
 */
export function nextWaiting({ here, queue }: Walked, factId: string | null): Place | null {
  const at = here.listed.findIndex(({ id }) => id === factId);
  const waiting = [...here.listed.slice(at + 1), ...here.listed.slice(0, Math.max(0, at))].find(({ waits }) => waits);
  if (waiting !== undefined) return { storyId: here.id, factId: waiting.id };
  const story = queue.findIndex(({ id }) => id === here.id);
  const next = [...queue.slice(story + 1), ...queue.slice(0, Math.max(0, story))].find(
    (other) => other.id !== here.id && other.waiting > 0,
  );
  return next === undefined ? null : { storyId: next.id, factId: null };
}

/** The fact that a place means in a story: the one it names if it stands there, else the first that waits, else the first. */
export function factAt(story: QueuedStory, factId: string | null): string | null {
  const named = story.listed.find(({ id }) => id === factId);
  return (named ?? story.listed.find(({ waits }) => waits) ?? story.listed[0])?.id ?? null;
}
