import { useEffect, useRef, useState } from 'react';
import type { Hit } from '#shared/contract/search.ts';
import { RELATED_ROLES, type RelatedRole } from '#shared/story/content.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { useCommand } from '../app/commands.ts';
import { Combobox } from '../ui/combobox.tsx';
import { Select } from '../ui/select.tsx';
import { ROLE_PLACES, ROLE_WORDS } from './wording.ts';

/** Stories offered at a time. */
const LIMIT = 8;
/** Milliseconds without a key before the archive is asked. */
const PAUSE = 120;

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

interface AttachStoryProps {
  readonly client: Client;
  /** The story itself, which cannot be related to itself. */
  readonly exclude: string;
  readonly role: RelatedRole;
  readonly onRole: (role: RelatedRole) => void;
  readonly onAttach: (hit: Hit) => void;
  readonly isAttached: (storyId: string) => boolean;
}

export function AttachStory({ client, exclude, role, onRole, onAttach, isAttached }: AttachStoryProps) {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useCommand('related.attach', () => field.current?.focus());

  useEffect(() => {
    if (query.trim() === '') {
      setAnswer(null);
      return;
    }
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.search
        .stories({ query, limit: LIMIT, exclude }, { signal: given.signal })
        .then((found) => {
          setAnswer({ ...found, of: query });
          setProblem(null);
        })
        .catch((error: unknown) => {
          if (!given.signal.aborted) setProblem(sentenceOf(error));
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, query, exclude]);

  const hits = answer?.hits ?? [];
  return (
    <section className="related-attach" aria-labelledby="attach-title">
      <h3 id="attach-title">Attach a story</h3>
      <Select
        label="Attach as"
        value={role}
        options={RELATED_ROLES.map((value) => ({ value, label: `${ROLE_WORDS[value]}, ${ROLE_PLACES[value]}` }))}
        onChange={onRole}
      />
      <Combobox
        ref={field}
        label="Find in the archive"
        placeholder="Words of the headline or the story"
        list="inline"
        pending={answer !== null && answer.of !== query}
        value={query}
        onChange={setQuery}
        onEscape={() => setQuery('')}
        options={hits.map((hit) => ({ id: hit.id, content: <HitRow hit={hit} attached={isAttached(hit.id)} /> }))}
        onChoose={(id) => {
          const hit = hits.find((one) => one.id === id);
          if (hit !== undefined) onAttach(hit);
        }}
        {...(answer === null ? {} : { status: statusOf(answer.hits.length, answer.total) })}
        {...(problem === null ? {} : { error: problem })}
      />
    </section>
  );
}

interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** The query that it answers. */
  readonly of: string;
}

const statusOf = (shown: number, total: number): string =>
  total === 0
    ? 'No other story has these words.'
    : total > shown
      ? `The best ${shown} of ${total}. Another word narrows it down.`
      : `${total} ${total === 1 ? 'story' : 'stories'}. Enter attaches the marked one.`;

function HitRow({ hit, attached }: { readonly hit: Hit; readonly attached: boolean }) {
  return (
    <span className="related-hit">
      <span className="related-entry-title">{hit.headline || hit.slug || 'Untitled story'}</span>
      <span className="related-meta">
        {attached ? <strong>Attached · </strong> : null}
        {[hit.desk, hit.status, DATE.format(new Date(hit.date))].filter(Boolean).join(' · ')}
      </span>
      {hit.snippet.length === 0 ? null : (
        <span className="related-snippet">
          {hit.snippet.map((part, index) => {
            // Pieces of one snippet never move.
            const key = `${index}`;
            return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
          })}
        </span>
      )}
    </span>
  );
}
