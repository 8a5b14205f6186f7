// The acts of checking from the panel: the story is kept first, so that a check is always about words that the archive has.

import type { FactStatus } from '#shared/story/facts.ts';
import type { Fact } from '#shared/story/records.ts';
import { sentenceOf } from '../app/client.ts';
import type { PanelProps } from '../app/panel.ts';

export interface Verdict {
  readonly result: FactStatus;
  readonly evidenceId: string | null;
  /** Private. */
  readonly note: string;
}

/** Something that stands in the way before the archive is asked; its message is a sentence for the user. */
class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

export const checkSentence = (error: unknown): string =>
  error instanceof NotPossible ? error.message : sentenceOf(error);

/**
 * Records one act of checking `words`, which are those that the checker saw: what is typed while the story is kept makes the archive refuse
 * the check. Rejects with a sentence; the fact is then as it was.
 */
export async function checkFact(panel: PanelProps, id: string, words: string | null, verdict: Verdict): Promise<Fact> {
  if (words === null) {
    throw new NotPossible(
      'The words of this fact are not in the text, so there is nothing to check. Undo in the manuscript brings them back.',
    );
  }
  await keepStory(panel);
  const fact = await panel.client.fact.check({ id, words, ...verdict });
  await refetch(panel);
  return fact;
}

async function keepStory({ story }: PanelProps): Promise<void> {
  try {
    await story.getState().manuscript?.flush('auto');
  } catch (error) {
    const { save } = story.getState();
    const why = save.kind === 'failed' || save.kind === 'conflict' ? save.message : sentenceOf(error);
    throw new NotPossible(`The story could not be kept first, so nothing was checked. ${why}`);
  }
}

export const refetch = ({ story, actions }: PanelProps): Promise<void> =>
  actions.onArchiveChange({ kind: 'facts', storyId: story.getState().story.id });
