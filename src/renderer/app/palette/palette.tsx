import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CommandId } from '#shared/commands.ts';
import type { Hit } from '#shared/contract/search.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { announce } from '../../ui/live-region.tsx';
import type { Client } from '../client.ts';
import { commandEnabled, runCommand } from '../commands.ts';
import { matchCommands } from './palette-entries.ts';
import './palette.css';

export interface PaletteProps {
  readonly client: Client;
  readonly onClose: () => void;
  readonly onOpenStory: (id: string) => void;
}

/** Stories that are shown beside commands. */
const STORIES = 8;
/** Milliseconds of quiet before the archive is searched. */
const QUIET = 80;

// For this sitting only: what was run last is what is likely to be run next.
let recent: readonly CommandId[] = [];

interface Choice {
  readonly key: string;
  readonly group: 'Commands' | 'Stories';
  readonly content: ReactNode;
  readonly choose: () => void;
}

export function Palette({ client, onClose, onOpenStory }: PaletteProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const stories = useStories(client, query);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(document.activeElement);
  // What runs after the palette has gone, so that the command finds the focus where it was.
  const after = useRef<(() => void) | null>(null);

  const choices = useMemo<readonly Choice[]>(() => {
    const commands = matchCommands(query, commandEnabled, recent).map(
      (entry): Choice => ({
        key: entry.id,
        group: 'Commands',
        content: (
          <>
            <span className="palette-title">{entry.title}</span>
            <span className="palette-where">{entry.menu}</span>
            {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
          </>
        ),
        choose: () => {
          recent = [entry.id, ...recent.filter((id) => id !== entry.id)].slice(0, 5);
          runCommand(entry.id);
        },
      }),
    );
    const found = stories.map(
      (hit): Choice => ({
        key: hit.id,
        group: 'Stories',
        content: (
          <>
            <span className="palette-headline">{hit.headline || hit.slug || 'Untitled story'}</span>
            <span className="palette-where">{hit.desk === '' ? hit.status : `${hit.desk} · ${hit.status}`}</span>
          </>
        ),
        choose: () => onOpenStory(hit.id),
      }),
    );
    return [...commands, ...found];
  }, [query, stories, onOpenStory]);

  useEffect(() => {
    if (query !== '') announce(choices.length === 1 ? 'One result.' : `${choices.length} results.`);
  }, [query, choices.length]);

  const current = Math.min(at, choices.length - 1);
  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    after.current = choice.choose;
    onClose();
  };
  useEffect(
    () => () => {
      const run = after.current;
      after.current = null;
      if (run !== null) setTimeout(run);
    },
    [],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const size = choices.length;
    if (event.key === 'ArrowDown') setAt(size === 0 ? 0 : (current + 1) % size);
    else if (event.key === 'ArrowUp') setAt(size === 0 ? 0 : (current - 1 + size) % size);
    else if (event.key === 'PageDown') setAt(Math.min(size - 1, current + 8));
    else if (event.key === 'PageUp') setAt(Math.max(0, current - 8));
    else if (event.key === 'Enter') choose(choices[current]);
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim palette-scrim" />
        <Dialog.Popup
          className="palette"
          initialFocus={input}
          finalFocus={() =>
            before.current instanceof HTMLElement && before.current.isConnected ? before.current : true
          }
          aria-label="Search or run a command"
        >
          <input
            ref={input}
            // The dialog moves the focus a frame later; what is typed in that frame must not go into the copy.
            // biome-ignore lint/a11y/noAutofocus: a person has just asked for this field.
            autoFocus
            className="palette-input"
            role="combobox"
            aria-label="Search stories or run a command"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={choices[current] === undefined ? undefined : `${list}-${current}`}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Search stories or run a command"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div className="palette-list" id={list} role="listbox" aria-label="Results">
            {(['Commands', 'Stories'] as const).map((group) => {
              const inside = choices.filter((choice) => choice.group === group);
              if (inside.length === 0) return null;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox, not of form fields.
                <div key={group} role="group" aria-label={group}>
                  <div className="palette-group" aria-hidden="true">
                    {group}
                  </div>
                  {inside.map((choice) => {
                    const index = choices.indexOf(choice);
                    return (
                      <PaletteRow
                        key={choice.key}
                        id={`${list}-${index}`}
                        selected={index === current}
                        onPoint={() => setAt(index)}
                        onChoose={() => choose(choice)}
                      >
                        {choice.content}
                      </PaletteRow>
                    );
                  })}
                </div>
              );
            })}
          </div>
          {choices.length === 0 ? (
            <p className="palette-none">
              No command and no story fits these words. Try fewer, or the beginning of one.
            </p>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface RowProps {
  readonly id: string;
  readonly selected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function PaletteRow({ id, selected, onPoint, onChoose, children }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the focus stays in the field, which handles the keys.
    <div
      ref={row}
      id={id}
      className="palette-row"
      role="option"
      aria-selected={selected}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}

function useStories(client: Client, query: string): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  useEffect(() => {
    const words = query.trim();
    if (words === '') {
      setHits([]);
      return;
    }
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.search
        .stories({ query: words, limit: STORIES, exclude: null }, { signal: given.signal })
        .then((answer) => setHits(answer.hits))
        .catch(() => {
          if (!given.signal.aborted) setHits([]);
        });
    }, QUIET);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, query]);
  return hits;
}
