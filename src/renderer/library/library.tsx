import { ChevronDown, Ellipsis, Plus, Search, Users } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Hit, SavedSearch } from '#shared/contract/search.ts';
import type { StoryRow } from '#shared/contract/story.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { keysOf, runCommand, useCommand } from '../app/commands.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { announce } from '../ui/live-region.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { toast } from '../ui/toast.tsx';
import { EMPTY_LISTS, type LibraryViewStore, VIEW_NAMES, type View } from './library-view.ts';
import { countInWords } from './library-words.ts';
import { SavedSearches, useSavedSearches } from './saved-searches.tsx';
import { SearchField } from './search-field.tsx';
import { SearchSummary } from './search-summary.tsx';
import { useStoryHits } from './story-hits.ts';
import { StoryList } from './story-list.tsx';
import { useStoryPages } from './story-pages.ts';
import type { RowStory } from './story-row.tsx';
import './library.css';

/** What can be done to a story from the list. */
export interface StoryDeeds {
  open(id: string, manner: 'stay' | 'go'): void;
  duplicate(id: string): void;
  spike(id: string): void;
  unspike(id: string): void;
  bin(id: string): void;
  restore(id: string): void;
}

export interface LibraryProps {
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly view: LibraryViewStore;
  /** How many stories the archive holds; null until it is known. */
  readonly stories: number | null;
  readonly open: string | null;
  readonly deeds: StoryDeeds;
  /** Called before the search field takes the focus, so that a hidden library can be shown. */
  readonly onSearch: () => void;
}

const CHIPS: readonly View[] = ['work', 'checking', 'ready', 'published'];
const MORE: readonly View[] = ['all', 'spiked', 'bin'];

export function Library({ client, changes, view: store, stories, open, deeds, onSearch }: LibraryProps) {
  const { view, desk, query } = useStore(store);
  const pages = useStoryPages(client, changes, view, desk);
  const found = useStoryHits(client, changes, query, listIsWalked);
  const saved = useSavedSearches(client, changes);
  const desks = useDesks(client, changes);
  const field = useRef<HTMLInputElement>(null);
  const searching = query.trim() !== '';

  const search = useCallback(() => {
    onSearch();
    // The library may only now come onto the screen.
    setTimeout(() => field.current?.select());
  }, [onSearch]);
  useCommand('library.search', search);
  useSlash(search);

  const total = found?.found?.stage === 'ranked' ? found.found.total : undefined;
  useEffect(() => {
    if (total !== undefined) announce(`${countInWords(total, 'story', 'stories')} found.`);
  }, [total]);

  const shown = found?.hits;
  const hits = useMemo(() => shown?.map(rowOfHit) ?? [], [shown]);
  const listElement = () => document.querySelector<HTMLElement>('.library .story-list');
  const onFieldKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') listElement()?.focus();
    else if (event.key === 'Escape' && query !== '') store.setState({ query: '' });
    else if (event.key === 'Enter' && hits[0] !== undefined) deeds.open(hits[0].id, 'go');
    else return;
    event.preventDefault();
  };
  const look = (search: SavedSearch) => {
    store.setState({ query: search.query });
    field.current?.focus();
    // What is new stays counted when this cannot be kept; nothing else hangs on it.
    void client.search.looked({ id: search.id }).catch(() => undefined);
  };
  const forget = (search: SavedSearch | undefined) => {
    if (search === undefined) return;
    client.search.forget({ id: search.id }).then(
      () =>
        toast({
          message: `“${search.name}” is no longer saved.`,
          action: { label: 'Undo', run: () => void client.search.save({ name: search.name, query: search.query }) },
        }),
      (error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' }),
    );
  };
  const choose = (next: View) => store.setState({ view: next, query: '' });

  const problem = searching ? (found?.problem ?? null) : pages.problem;
  const count = searching ? hits.length : (pages.total ?? 0);
  const known = searching ? found !== null : pages.total !== null;

  return (
    <div className="library">
      <div className="library-head">
        <div className="library-search">
          <Search aria-hidden="true" />
          <SearchField
            ref={field}
            client={client}
            query={query}
            placeholder={stories === null ? 'Search' : `Search ${countInWords(stories, 'story', 'stories')}`}
            onQuery={(next) => store.setState({ query: next })}
            onKeyDown={onFieldKey}
          />
          <IconButton
            className="library-new"
            label="Sources"
            icon={<Users />}
            {...shortcut('sources.open')}
            onClick={() => runCommand('sources.open')}
          />
          <IconButton
            className="library-new"
            label="New story"
            icon={<Plus />}
            {...shortcut('story.new')}
            onClick={() => runCommand('story.new')}
          />
        </div>
        {searching ? (
          <SearchSummary
            answer={found}
            query={query}
            onQuery={(next) => {
              store.setState({ query: next });
              field.current?.focus();
            }}
            saved={saved.find((search) => search.query === query.trim()) ?? null}
            onSave={async (name) => {
              await client.search.save({ name, query });
            }}
            onForget={() => forget(saved.find((search) => search.query === query.trim()))}
          />
        ) : (
          <fieldset className="library-filters" aria-label="Which stories">
            {CHIPS.map((choice) => (
              <Chip key={choice} pressed={view === choice} onClick={() => choose(choice)}>
                {VIEW_NAMES[choice]}
              </Chip>
            ))}
            <Menu
              trigger={
                <Chip className={desk === null ? undefined : 'chip-on'}>
                  <span className="library-desk">{desk ?? 'Desk'}</span>
                  <ChevronDown aria-hidden="true" />
                </Chip>
              }
              entries={deskEntries(desks, desk, (next) => store.setState({ desk: next }))}
            />
            <Menu
              trigger={
                MORE.includes(view) ? (
                  <Chip className="chip-on">
                    {VIEW_NAMES[view]}
                    <ChevronDown aria-hidden="true" />
                  </Chip>
                ) : (
                  <Chip aria-label="More lists">
                    <Ellipsis aria-hidden="true" />
                  </Chip>
                )
              }
              entries={MORE.map((choice) => ({
                label: VIEW_NAMES[choice],
                checked: view === choice,
                onSelect: () => choose(choice),
              }))}
            />
            <SavedSearches saved={saved} onChoose={look} />
          </fieldset>
        )}
      </div>
      {problem !== null ? (
        <EmptyState title="The list could not be read">{problem}</EmptyState>
      ) : known && count === 0 ? (
        <NothingHere searching={searching} view={view} desk={desk} onAllDesks={() => store.setState({ desk: null })} />
      ) : (
        <StoryList
          label={searching ? 'Stories found' : VIEW_NAMES[view]}
          count={count}
          story={searching ? (index) => hits[index] : (index) => rowOf(pages.row(index))}
          {...(searching ? {} : { onSee: pages.see })}
          open={open}
          onOpen={deeds.open}
          entriesFor={(story) => entriesFor(story, deeds)}
          onRemove={(story) => (story.binned ? undefined : deeds.bin(story.id))}
          onLeaveUp={() => field.current?.focus()}
          of={searching ? 'search' : `${view}/${desk ?? ''}`}
        />
      )}
    </div>
  );
}

interface NothingProps {
  readonly searching: boolean;
  readonly view: View;
  readonly desk: string | null;
  readonly onAllDesks: () => void;
}

function NothingHere({ searching, view, desk, onAllDesks }: NothingProps) {
  if (searching)
    return (
      <EmptyState title="No story has these words">
        Try fewer words, or the beginning of one. Words in “quotation marks” are found together, a minus before a word
        leaves it out, and fields such as desk:, by: or before: narrow the search.
      </EmptyState>
    );
  if (desk !== null)
    return (
      <EmptyState
        title={`Nothing of the ${desk} desk is in this list`}
        actions={<Button onClick={onAllDesks}>Show every desk</Button>}
      />
    );
  const { title, text } = EMPTY_LISTS[view];
  return (
    <EmptyState
      title={title}
      {...(view === 'work' || view === 'all'
        ? { actions: <Button onClick={() => runCommand('story.new')}>New story</Button> }
        : {})}
    >
      {text}
    </EmptyState>
  );
}

const shortcut = (id: Parameters<typeof keysOf>[0]) => {
  const keys = keysOf(id);
  return keys === undefined ? {} : { keys };
};

/** While the list has the focus or the pointer, a row that moves is a wrong story opened. */
const listIsWalked = (): boolean => document.querySelector('.library .story-list:is(:focus, :hover)') !== null;

const rowOfHit = (hit: Hit): RowStory => ({
  id: hit.id,
  slug: hit.slug,
  headline: hit.headline,
  desk: hit.desk,
  status: hit.status,
  binned: false,
  at: hit.date,
  words: null,
  facts: hit.facts,
  snippet: hit.snippet,
});

const rowOf = (row: StoryRow | undefined): RowStory | undefined =>
  row === undefined ? undefined : { ...row, at: row.updated, snippet: [] };

function entriesFor(story: RowStory, deeds: StoryDeeds): readonly MenuEntry[] {
  const { id } = story;
  if (story.binned)
    return [
      { label: 'Restore from the bin', onSelect: () => deeds.restore(id) },
      { label: 'Open', onSelect: () => deeds.open(id, 'go') },
    ];
  return [
    { label: 'Open', onSelect: () => deeds.open(id, 'go'), keys: 'Enter' },
    { label: 'Duplicate', onSelect: () => deeds.duplicate(id) },
    { separator: true },
    story.status === 'spiked'
      ? { label: 'Take off the spike', onSelect: () => deeds.unspike(id) }
      : { label: 'Spike', onSelect: () => deeds.spike(id) },
    { label: 'Move to the bin', onSelect: () => deeds.bin(id), keys: 'Delete', danger: true },
  ];
}

interface DeskCount {
  readonly desk: string;
  readonly stories: number;
}

function deskEntries(
  desks: readonly DeskCount[],
  chosen: string | null,
  choose: (desk: string | null) => void,
): readonly MenuEntry[] {
  return [
    { label: 'Every desk', checked: chosen === null, onSelect: () => choose(null) },
    ...(desks.length === 0 ? [] : [{ separator: true } as const]),
    ...desks.map(({ desk, stories }) => ({
      label: `${desk === '' ? 'No desk' : desk} (${stories.toLocaleString('en-GB')})`,
      checked: chosen === desk,
      onSelect: () => choose(desk),
    })),
  ];
}

function useDesks(client: Client, changes: ArchiveChanges): readonly DeskCount[] {
  const [desks, setDesks] = useState<readonly DeskCount[]>([]);
  useEffect(() => {
    // Without the list of desks the filter offers every desk, and the next change asks again.
    const ask = () => client.story.desks({}).then(setDesks, () => undefined);
    void ask();
    return changes.listen((change) => {
      if (change.kind === 'stories' || change.kind === 'missed') void ask();
    });
  }, [client, changes]);
  return desks;
}

/** "/" goes to the search field from anywhere that is not text. */
function useSlash(search: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null) return;
      event.preventDefault();
      search();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [search]);
}
