// Which imported stories the archive held before, told after an import: "like STORY that is in the archive".

import { useEffect, useState } from 'react';
import type { ImportedTwice } from '#shared/contract/elsewhere.ts';
import type { Client } from '../app/client.ts';
import { number } from './import-words.ts';

/** @param importId of an import that has ended; null while it runs. */
export function ImportDoubles({ client, importId }: { readonly client: Client; readonly importId: string | null }) {
  const [doubles, setDoubles] = useState<readonly ImportedTwice[]>([]);
  useEffect(() => {
    if (importId === null) return;
    const given = new AbortController();
    client.elsewhere
      .importedTwice({ importId }, { signal: given.signal })
      .then(setDoubles)
      // The stories are in; that doubles among them are not told loses nothing.
      .catch(() => undefined);
    return () => given.abort();
  }, [client, importId]);
  if (doubles.length === 0) return null;
  return (
    <details className="import-failures">
      <summary>
        {doubles.length === 1
          ? 'One is nearly the same as a story that was here before'
          : `${number(doubles.length)} are nearly the same as stories that were here before`}
      </summary>
      <ul>
        {doubles.map(({ storyId, headline, like }) => (
          <li key={storyId}>
            <b>{headline || 'Untitled story'}</b>
            <span>
              like “{like.headline || like.slug || 'Untitled story'}” of {like.date.slice(0, 10)}: open both, and put
              one of them in the bin.
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
