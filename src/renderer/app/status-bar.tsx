import { UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ArchiveStatus } from '#shared/contract/archive.ts';
import { readingMinutes } from '#shared/story/text.ts';
import { announce } from '../ui/live-region.tsx';
import { runCommand } from './commands.ts';
import { languageName } from './language-name.ts';
import type { OpenStory, OpenStoryStore, SaveState } from './open-story.ts';
import './status-bar.css';

export interface StatusBarProps {
  readonly story: OpenStoryStore | null;
  readonly status: ArchiveStatus | null;
  /** False while the archive cannot be reached. */
  readonly up: boolean;
  /** Name of the person who works here. */
  readonly me: string;
}

export function StatusBar({ story, status, up, me }: StatusBarProps) {
  return (
    <footer className="status-bar">
      {story === null ? <span /> : <StoryStatus story={story} />}
      <div className="status-right">
        {story === null ? null : <Saved story={story} />}
        <button type="button" className="status-person" onClick={() => runCommand('people.switch')}>
          <span className="visually-hidden">Works here: </span>
          <UserRound aria-hidden="true" />
          {me}
        </button>
        {status === null ? null : (
          <span title={`${status.folder} · Stet ${status.version}`}>
            {up ? [status.name, status.host].filter(Boolean).join(' · ') : 'Archive out of reach'}
          </span>
        )}
      </div>
    </footer>
  );
}

function StoryStatus({ story }: { readonly story: OpenStoryStore }) {
  const words = useStore(story, (open) => open.words);
  const language = useStore(story, (open) => open.fields.language);
  const facts = useStore(story, factsDone);
  return (
    <div className="status-left">
      <span>
        <b>{words.toLocaleString('en-GB')}</b> {words === 1 ? 'word' : 'words'}
      </span>
      <span>{readingMinutes(words)} min read</span>
      <span className="status-language">{languageName(language)}</span>
      {facts === null ? null : <span>{facts}</span>}
    </div>
  );
}

/** A string, so that the line is drawn again only when it says something else. */
function factsDone({ facts }: OpenStory): string | null {
  let total = 0;
  let verified = 0;
  let stale = 0;
  for (const { words, state } of facts.values()) {
    if (words === null) continue;
    total += 1;
    if (state === 'verified') verified += 1;
    if (state === 'stale') stale += 1;
  }
  if (total === 0) return null;
  return `${verified} of ${total} facts verified${stale === 0 ? '' : `, ${stale} stale`}`;
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const saveInWords = (save: SaveState): string => {
  switch (save.kind) {
    case 'saved':
      return `Saved ${clock.format(new Date(save.at))}`;
    case 'changed':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'failed':
      return 'Not saved: trying again';
    case 'conflict':
      return 'Not saved: two texts';
  }
};

function Saved({ story }: { readonly story: OpenStoryStore }) {
  const save = useStore(story, (open) => open.save);
  const before = useRef(save.kind);
  useEffect(() => {
    const was = before.current;
    before.current = save.kind;
    if (was === save.kind) return;
    if (save.kind === 'failed' || save.kind === 'conflict') announce(save.message, 'assertive');
    // A save at every pause would talk over the writer: only the one that ends a failure is told.
    else if (save.kind === 'saved' && (was === 'failed' || was === 'conflict')) announce('The story is saved again.');
  }, [save]);
  return <span className={`status-save status-${save.kind}`}>{saveInWords(save)}</span>;
}
