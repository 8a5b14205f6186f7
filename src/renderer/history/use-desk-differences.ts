import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DeskDifference } from '#shared/contract/desk-file.ts';
import type { PanelProps } from '../app/panel.ts';

/** What waits to be chosen in the open story, asked of the archive again after every save and whenever facts change. */
export function useDeskDifferences({ story, client }: PanelProps): {
  readonly differences: readonly DeskDifference[];
  readonly refetch: () => void;
} {
  const id = useStore(story, (open) => open.story.id);
  const revision = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  const facts = useStore(story, (open) => open.facts);
  const [differences, setDifferences] = useState<readonly DeskDifference[]>([]);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the archive; these say that it changed.
  useEffect(() => {
    const given = new AbortController();
    client.deskFile
      .differences({ storyId: id }, { signal: given.signal })
      .then(setDifferences)
      // The revisions beside it tell that the archive cannot be reached.
      .catch(() => undefined);
    return () => given.abort();
  }, [client, id, revision, facts, turn]);
  return { differences, refetch: useCallback(() => setTurn((now) => now + 1), []) };
}
