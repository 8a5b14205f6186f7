// The same quote in other stories: in other words or in the same, and who says it there.

import { useEffect, useState } from 'react';
import type { ElsewhereQuote } from '#shared/contract/elsewhere.ts';
import type { Client } from '../app/client.ts';
import { shortTime, wholeTime } from '../app/news-wording.ts';
import { DifferenceText } from '../ui/difference-text.tsx';
import { wordsDifference } from '../ui/words-difference.ts';
import './elsewhere-list.css';

interface ElsewhereListProps {
  readonly client: Client;
  readonly storyId: string;
  /** As they stand in the text now. */
  readonly words: string;
  /** Whom this story gives them to; null where nobody is set. */
  readonly speaker: string | null;
  readonly onOpen: ((storyId: string, factId: string | null) => void) | undefined;
}

/** Milliseconds that the typing rests before the archive is asked. */
const QUIET = 700;

const RESULT: Readonly<Record<ElsewhereQuote['result'], string>> = {
  identical: 'The same words',
  tidied: 'The same words, tidied',
  altered: 'Other words',
};

export function ElsewhereList({ client, storyId, words, speaker, onOpen }: ElsewhereListProps) {
  const [found, setFound] = useState<readonly ElsewhereQuote[]>([]);
  useEffect(() => {
    const given = new AbortController();
    const ask = (): void => {
      client.elsewhere
        .find({ storyId, words, speaker }, { signal: given.signal })
        .then(setFound)
        // An aid that did not come takes nothing away from the record.
        .catch(() => undefined);
    };
    const timer = setTimeout(ask, QUIET);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, storyId, words, speaker]);
  if (found.length === 0) return null;
  const now = new Date();
  return (
    <section className="elsewhere" aria-labelledby="elsewhere-title">
      <h3 id="elsewhere-title">Elsewhere in the archive</h3>
      <ul>
        {found.map((one) => (
          <li key={`${one.storyId} ${one.factId ?? ''}`}>
            <p className={`elsewhere-result elsewhere-${one.result}`}>
              <span aria-hidden="true">{one.result === 'altered' ? '≠' : '='}</span> {RESULT[one.result]} in{' '}
              {onOpen === undefined ? (
                nameOf(one)
              ) : (
                <button type="button" className="elsewhere-place" onClick={() => onOpen(one.storyId, one.factId)}>
                  {nameOf(one)}
                </button>
              )}
              ,{' '}
              <time dateTime={one.date} title={wholeTime(one.date)}>
                {shortTime(one.date, now)}
              </time>
            </p>
            {one.result === 'altered' ? (
              <p className="elsewhere-words">
                <DifferenceText pieces={wordsDifference(one.words, words)} />
              </p>
            ) : null}
            <SpeakerThere quote={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = ({ headline, slug }: ElsewhereQuote): string => headline || slug || 'Untitled story';

function SpeakerThere({ quote: { speaker, sameSpeaker } }: { readonly quote: ElsewhereQuote }) {
  if (speaker === null) return <p className="elsewhere-speaker">Nobody is named for them there.</p>;
  return sameSpeaker === false ? (
    <p className="elsewhere-speaker elsewhere-other">
      Said there by <strong>{speaker}</strong>: check who said it.
    </p>
  ) : (
    <p className="elsewhere-speaker">
      Said there by <strong>{speaker}</strong>.
    </p>
  );
}
