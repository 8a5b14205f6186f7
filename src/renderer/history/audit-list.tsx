import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AuditEntry } from '#shared/contract/audit.ts';
import { shownWords } from '#shared/story/seal.ts';
import { sentenceOf } from '../app/client.ts';
import { clockWords } from '../app/news-wording.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { deedWords, foundWords, reasonWords } from './audit-words.ts';
import './audit-list.css';

/** Entries fetched at a time. */
const PAGE = 100;
/** Characters of a fact's words that a line shows at most. */
const WORDS = 80;

/** What was checked, sealed, passed and sent out of this story, newest first. Nothing of it can be changed. */
export function AuditList({ story, client }: Pick<PanelProps, 'story' | 'client'>) {
  const id = useStore(story, (open) => open.story.id);
  const facts = useStore(story, (open) => open.facts);
  const revision = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  const { entries, more, problem, fetch } = useAudit(client, id, `${revision} ${facts.size}`);
  if (problem !== null)
    return (
      <p className="history-problem" role="alert">
        {problem}
      </p>
    );
  if (entries === null) return null;
  if (entries.length === 0)
    return (
      <EmptyState title="Nothing to answer for yet">
        Every check, seal, change of status, reason and export is kept here, and cannot be changed by anybody.
      </EmptyState>
    );
  return (
    <>
      <ol className="audit" aria-label="Audit, newest first">
        {entries.map((entry) => {
          const reason = reasonWords(entry);
          const found = foundWords(entry);
          const words = entry.factId === null || found !== null ? null : facts.get(entry.factId)?.words;
          return (
            <li key={entry.number} className="audit-entry">
              <p className="audit-deed">{deedWords(entry)}</p>
              {words == null ? null : <p className="audit-words">{shortened(shownWords(words))}</p>}
              {found === null ? null : <p className="audit-found">{found}</p>}
              {reason === null ? null : <p className="audit-reason">“{reason}”</p>}
              <p className="audit-detail">
                {entry.by} · {clockWords(entry.at)} · No. {entry.number.toLocaleString('en-GB')}
              </p>
            </li>
          );
        })}
      </ol>
      {more ? (
        <div className="history-more">
          <Button onClick={() => void fetch(entries.at(-1)?.number ?? null)}>Show older entries</Button>
        </div>
      ) : null}
    </>
  );
}

const shortened = (words: string): string =>
  words.length <= WORDS ? words : `${words.slice(0, words.lastIndexOf(' ', WORDS)).trimEnd()} …`;

function useAudit(client: PanelProps['client'], storyId: string, turn: string) {
  const [entries, setEntries] = useState<readonly AuditEntry[] | null>(null);
  const [more, setMore] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  const fetch = useCallback(
    async (before: number | null) => {
      asked.current += 1;
      const mine = asked.current;
      try {
        const page = await client.audit.list({ storyId, before, limit: PAGE });
        if (mine !== asked.current) return;
        setEntries((known) => (before === null ? page : [...(known ?? []), ...page]));
        setMore(page.length === PAGE);
        setProblem(null);
      } catch (error) {
        if (mine === asked.current) setProblem(sentenceOf(error));
      }
    },
    [client, storyId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept of the story may have added to its audit.
  useEffect(() => void fetch(null), [fetch, turn]);
  return { entries, more, problem, fetch };
}
