// Saved searches as they stand in the library: each with what has come since somebody looked.

import { Bookmark } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SavedSearch } from '#shared/contract/search.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import type { Client } from '../app/client.ts';
import { Chip } from '../ui/chip.tsx';
import { Menu } from '../ui/menu.tsx';

/** Milliseconds that changes are gathered before the searches are counted again. */
const GATHER = 1_200;
/** As many as the core counts. */
const MOST = 99;

export function useSavedSearches(client: Client, changes: ArchiveChanges): readonly SavedSearch[] {
  const [saved, setSaved] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What cannot be counted now is counted with the next change.
    const ask = () => void client.search.saved({}).then(setSaved, () => undefined);
    ask();
    const stop = changes.listen(({ kind }) => {
      if (kind === 'searches') ask();
      else if (kind === 'story' || kind === 'stories' || kind === 'facts' || kind === 'missed')
        timer ??= setTimeout(() => {
          timer = undefined;
          ask();
        }, GATHER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, changes]);
  return saved;
}

export interface SavedSearchesProps {
  readonly saved: readonly SavedSearch[];
  readonly onChoose: (search: SavedSearch) => void;
}

export function SavedSearches({ saved, onChoose }: SavedSearchesProps) {
  const fresh = saved.reduce((sum, search) => sum + search.fresh, 0);
  if (saved.length === 0) return null;
  return (
    <Menu
      trigger={
        <Chip
          title="Saved searches"
          aria-label={`Saved searches, ${fresh === 0 ? 'nothing new' : `${inDigits(fresh)} new`}`}
        >
          <Bookmark aria-hidden="true" />
          {fresh === 0 ? null : <span className="saved-fresh">{inDigits(fresh)}</span>}
        </Chip>
      }
      entries={saved.map((search) => ({
        label: search.name,
        detail: search.fresh === 0 ? search.query : `${inDigits(search.fresh)} new or changed · ${search.query}`,
        onSelect: () => onChoose(search),
      }))}
    />
  );
}

const inDigits = (count: number): string => (count >= MOST ? `${MOST}+` : String(count));
