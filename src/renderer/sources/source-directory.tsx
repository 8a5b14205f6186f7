import { Lock, Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedInLists } from '#shared/story/source-details.ts';
import type { ArchiveChanges, DeskChange } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { SOURCE_KIND_WORDS } from '../app/source-records.ts';
import { IconButton } from '../ui/button.tsx';
import { useArchiveChange } from './use-source.ts';

interface SourceDirectoryProps {
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly query: string;
  readonly current: string | null;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onAdd: (name: string) => void;
}

/** As many as the archive gives at once; a longer directory is searched. */
const MOST = 500;
/** Milliseconds without a key before the directory is asked. */
const PAUSE = 120;

const bears = (change: DeskChange): boolean => change.kind === 'source' || change.kind === 'missed';

/** All sources, the most used first, or those whose name begins as typed. */
export function SourceDirectory(props: SourceDirectoryProps) {
  const { client, changes, query, current, onQuery, onOpen, onAdd } = props;
  const [found, setFound] = useState<readonly Source[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const [look] = useState(() => () => setTurn((now) => now + 1));
  useArchiveChange(changes, bears, look);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(
      () => {
        client.source
          .find({ query, limit: MOST }, { signal: given.signal })
          .then((sources) => {
            setFound(sources);
            setProblem(null);
          })
          .catch((error: unknown) => {
            if (!given.signal.aborted) setProblem(sentenceOf(error));
          });
      },
      query === '' ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, query, turn]);

  const walked = found?.some(({ id }) => id === current) ? current : (found?.[0]?.id ?? null);
  return (
    <nav className="source-directory" aria-label="Directory of sources" onKeyDown={walk}>
      <div className="source-search">
        <Search aria-hidden="true" />
        <input
          type="search"
          aria-label="Find a source"
          placeholder="Find a source"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            onQuery('');
          }}
        />
        <IconButton label="Add a source…" icon={<Plus />} onClick={() => onAdd(query.trim())} />
      </div>
      <p className="source-count" role="status">
        {problem ?? countWords(found, query)}
      </p>
      <ul className="source-list">
        {(found ?? []).map((source) => (
          <li key={source.id}>
            <button
              type="button"
              className="source-row"
              aria-current={source.id === current ? 'true' : undefined}
              tabIndex={source.id === walked ? 0 : -1}
              onClick={() => onOpen(source.id)}
            >
              <span className="source-row-name">
                {source.protected ? <Lock aria-label="Protected: " /> : null}
                {shownSource(source)}
              </span>
              <span className="source-row-detail">
                {source.protected
                  ? SOURCE_KIND_WORDS[source.kind]
                  : describedInLists(source) || SOURCE_KIND_WORDS[source.kind]}
              </span>
              <span className="source-row-facts">
                {source.facts}
                <span className="visually-hidden">{source.facts === 1 ? ' quote or claim' : ' quotes and claims'}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function countWords(found: readonly Source[] | null, query: string): string {
  if (found === null) return 'Reading…';
  if (found.length === 0)
    return query === ''
      ? 'No sources yet. They come with the quotations that you accept.'
      : 'No source has a name that begins so.';
  if (found.length === MOST) return `The first ${MOST}. Type a name to find the others.`;
  return found.length === 1 ? '1 source' : `${found.length} sources`;
}

/** Arrows walk the rows, from the search field down and back up to it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.source-row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const inField = document.activeElement instanceof HTMLInputElement;
  const to =
    event.key === 'ArrowDown'
      ? inField
        ? 0
        : at + 1
      : event.key === 'ArrowUp' && !inField
        ? at - 1
        : event.key === 'Home' && !inField
          ? 0
          : event.key === 'End' && !inField
            ? rows.length - 1
            : null;
  if (to === null) return;
  event.preventDefault();
  if (to < 0) event.currentTarget.querySelector('input')?.focus();
  else rows[Math.min(to, rows.length - 1)]?.focus();
}
