import { useEffect, useState } from 'react';
import type { SaidFact } from '#shared/contract/source.ts';
import type { Client } from '../app/client.ts';
import { DifferenceText } from '../ui/difference-text.tsx';
import { wordsDifference } from '../ui/words-difference.ts';

interface AlikeListProps {
  readonly client: Client;
  readonly sourceId: string;
  readonly factId: string;
  readonly words: string;
  readonly openStory: ((id: string) => void) | undefined;
}

/** At most this many; the source's page has all. */
const SHOWN = 3;

/** The same source's words in other stories that say nearly the same: what they say there, against what stands here. */
export function AlikeList({ client, sourceId, factId, words, openStory }: AlikeListProps) {
  const [alike, setAlike] = useState<readonly SaidFact[]>([]);
  useEffect(() => {
    const given = new AbortController();
    client.source
      .alike({ id: sourceId, factId, limit: SHOWN }, { signal: given.signal })
      .then(({ pairs }) => setAlike(pairs.map(({ one, other }) => (one.id === factId ? other : one))))
      // An aid that did not come takes nothing away from the record.
      .catch(() => undefined);
    return () => given.abort();
  }, [client, sourceId, factId]);
  if (alike.length === 0) return null;
  return (
    <section className="fact-part" aria-labelledby="alike-title">
      <h3 id="alike-title">Said elsewhere in other words</h3>
      <ul className="alike">
        {alike.map((fact) => (
          <li key={fact.id}>
            <p className="fact-words">
              <DifferenceText pieces={wordsDifference(fact.words, words)} />
            </p>
            <p className="fact-meta">
              <time dateTime={fact.day}>{fact.day}</time> ·{' '}
              {openStory === undefined ? (
                fact.slug || fact.headline
              ) : (
                <button type="button" className="gates-place" onClick={() => openStory(fact.storyId)}>
                  {fact.slug || fact.headline || 'Untitled story'}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
