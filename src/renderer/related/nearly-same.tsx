// "Nearly the same as …": copy that was taken twice is found before two desks mend it side by side.

import { useEffect, useState } from 'react';
import type { NearlySame } from '#shared/contract/elsewhere.ts';
import type { Client } from '../app/client.ts';
import { shortTime, wholeTime } from '../app/news-wording.ts';

interface NearlySameNoteProps {
  readonly client: Client;
  readonly storyId: string;
  /** The revision that the archive has: with a new one it is asked again. */
  readonly revision: number;
  readonly onOpen: ((storyId: string) => void) | undefined;
}

/** Milliseconds after a save before the archive is asked. */
const REST = 1_500;

export function NearlySameNote({ client, storyId, revision, onOpen }: NearlySameNoteProps) {
  const [found, setFound] = useState<readonly NearlySame[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is asked about though its number is not sent.
  useEffect(() => {
    const given = new AbortController();
    const ask = (): void => {
      client.elsewhere
        .nearlySame({ storyId }, { signal: given.signal })
        .then(setFound)
        // A hint that did not come takes nothing away.
        .catch(() => undefined);
    };
    const timer = setTimeout(ask, REST);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, storyId, revision]);
  if (found.length === 0) return null;
  const now = new Date();
  return (
    <section className="nearly-same" aria-label="Nearly the same stories">
      {found.map(({ id, headline, slug, date, status, share }) => (
        <p key={id}>
          Nearly the same as{' '}
          {onOpen === undefined ? (
            <strong>{headline || slug || 'Untitled story'}</strong>
          ) : (
            <button type="button" className="nearly-same-story" onClick={() => onOpen(id)}>
              {headline || slug || 'Untitled story'}
            </button>
          )}{' '}
          ({status},{' '}
          <time dateTime={date} title={wholeTime(date)}>
            {shortTime(date, now)}
          </time>
          ): {Math.round(share * 100)}% of the shorter text stands in the other. Open it before you go on.
        </p>
      ))}
    </section>
  );
}
