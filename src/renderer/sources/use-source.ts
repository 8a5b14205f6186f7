import { useEffect, useState } from 'react';
import type { Source } from '#shared/story/records.ts';
import type { ArchiveChanges, DeskChange } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';

/** Milliseconds in which several changes of the archive are one reason to look again. */
const SOON = 250;

/** Calls `look` a moment after a change of the archive that `bears` on what is shown. */
export function useArchiveChange(
  changes: ArchiveChanges,
  bears: (change: DeskChange) => boolean,
  look: () => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = changes.listen((change) => {
      if (!bears(change)) return;
      clearTimeout(timer);
      timer = setTimeout(look, SOON);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [changes, bears, look]);
}

interface Opened {
  readonly source: Source | null;
  /** A sentence when the archive could not be read. */
  readonly problem: string | null;
  /** What the archive has just answered. */
  readonly take: (source: Source) => void;
}

/** The record of a source, read again whenever it changes. */
export function useSource(client: Client, changes: ArchiveChanges, id: string | null): Opened {
  const [source, setSource] = useState<Source | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    setProblem(null);
    if (id === null) return setSource(null);
    const given = new AbortController();
    client.source
      .get({ id }, { signal: given.signal })
      .then(setSource)
      .catch((error: unknown) => {
        if (given.signal.aborted) return;
        setSource(null);
        setProblem(sentenceOf(error));
      });
    return () => given.abort();
  }, [client, id, turn]);
  useEffect(
    () =>
      changes.listen((change) => {
        if (change.kind === 'missed' || (change.kind === 'source' && change.id === id)) setTurn((now) => now + 1);
      }),
    [changes, id],
  );
  return { source: source?.id === id ? source : null, problem, take: setSource };
}
