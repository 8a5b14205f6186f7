// Takes an import out of the archive again and says what came of it.

import { type Client, sentenceOf } from '../app/client.ts';
import { number, stories } from './import-words.ts';

export interface TakenBack {
  readonly state: 'running' | 'done' | 'failed';
  readonly share: number | null;
  readonly sentence: string;
}

/** Never rejects; `show` gets every state. */
export async function takeBackImport(client: Client, id: string, show: (back: TakenBack) => void): Promise<void> {
  const sentence = 'The stories are being taken out again.';
  show({ state: 'running', share: null, sentence });
  try {
    for await (const step of await client.importing.takeBack({ id }))
      if (step.kind === 'progress') show({ state: 'running', share: step.done / Math.max(1, step.total), sentence });
      else show({ state: 'done', share: 1, sentence: outcome(step.removed, step.kept) });
  } catch (error) {
    show({ state: 'failed', share: null, sentence: sentenceOf(error) });
  }
}

const outcome = (removed: number, kept: number): string =>
  kept === 0
    ? `${stories(removed)} left the archive; it is as it was before.`
    : `${stories(removed)} left the archive. ${number(kept)} ${kept === 1 ? 'stays, because somebody has worked on it or links to it' : 'stay, because somebody has worked on them or links to them'}.`;
