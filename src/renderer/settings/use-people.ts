import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Person } from '#shared/contract/people.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { rules } from '../app/newsroom-rules.ts';

/** The people of the desk, read again whenever somebody changes them; and deeds on them, whose failures become a sentence. */
export function usePeople(client: Client) {
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useStore(rules, (now) => now.turn);
  const read = useCallback(
    () => client.people.list({}).then(setPeople, (error: unknown) => setProblem(sentenceOf(error))),
    [client],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: people change with the settings.
  useEffect(() => void read(), [read, turn]);
  /** True when it was done. */
  const deed = async (work: () => Promise<unknown>): Promise<boolean> => {
    setProblem(null);
    try {
      await work();
      await read();
      return true;
    } catch (error) {
      setProblem(sentenceOf(error));
      return false;
    }
  };
  return { people, problem, deed };
}
