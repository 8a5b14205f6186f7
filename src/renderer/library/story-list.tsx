// The virtual list: only the rows in sight exist; arrows walk it, Enter opens, the focus stays on the list itself.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ContextMenu, type MenuEntry } from '../ui/menu.tsx';
import { type RowStory, StoryRowFace } from './story-row.tsx';
import './story-list.css';

export interface StoryListProps {
  readonly label: string;
  readonly count: number;
  /** Undefined while the row is on its way. */
  readonly story: (index: number) => RowStory | undefined;
  readonly onSee?: (first: number, last: number) => void;
  /** The story on the screen. */
  readonly open: string | null;
  readonly onOpen: (id: string, manner: 'stay' | 'go') => void;
  readonly entriesFor: (story: RowStory) => readonly MenuEntry[];
  /** Delete or Backspace on a row. */
  readonly onRemove: (story: RowStory) => void;
  /** Up from the first row. */
  readonly onLeaveUp: () => void;
  /** Changes when another list is shown: the walk begins at the top again. */
  readonly of: string;
}

/** A guess until a row has been measured: two lines of headline. In CSS pixels. */
const ROW = 100;

export function StoryList({
  label,
  count,
  story,
  onSee,
  open,
  onOpen,
  entriesFor,
  onRemove,
  onLeaveUp,
  of,
}: StoryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState(0);
  const [pointed, setPointed] = useState<RowStory | null>(null);
  const now = useMinute();
  const rows = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    overscan: 6,
    getItemKey: (index) => story(index)?.id ?? index,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list, and nothing else, begins at the top.
  useEffect(() => {
    setAt(0);
    list.current?.scrollTo({ top: 0 });
  }, [of]);

  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSee?.(first, last), [onSee, first, last]);

  const current = Math.min(at, Math.max(0, count - 1));
  const go = (to: number) => {
    const index = Math.min(count - 1, Math.max(0, to));
    setAt(index);
    rows.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = story(current);
    if (event.key === 'ArrowDown') go(current + 1);
    else if (event.key === 'ArrowUp') {
      if (current === 0) onLeaveUp();
      else go(current - 1);
    } else if (event.key === 'PageDown') go(current + 6);
    else if (event.key === 'PageUp') go(current - 6);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(count - 1);
    else if (event.key === 'Enter' && row !== undefined) onOpen(row.id, 'go');
    else if (event.key === ' ' && row !== undefined) onOpen(row.id, 'stay');
    else if ((event.key === 'Delete' || event.key === 'Backspace') && row !== undefined) onRemove(row);
    else return;
    event.preventDefault();
  };

  return (
    <ContextMenu entries={pointed === null ? [] : entriesFor(pointed)}>
      <div
        ref={list}
        className="story-list"
        role="listbox"
        aria-label={label}
        tabIndex={0}
        data-region-start=""
        aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onContextMenuCapture={(event) => {
          const row = (event.target as Element).closest<HTMLElement>('[data-index]');
          const index = row === null ? current : Number(row.dataset.index);
          setAt(index);
          setPointed(story(index) ?? null);
        }}
      >
        <div role="presentation" className="story-list-inside" style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const row = story(item.index);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the list holds the focus and handles the keys.
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={row !== undefined && row.id === open}
                aria-setsize={count}
                aria-posinset={item.index + 1}
                aria-busy={row === undefined || undefined}
                className={[
                  'story-row',
                  row === undefined ? 'story-row-waiting' : '',
                  row !== undefined && row.id === open ? 'story-row-open' : '',
                  item.index === current ? 'story-row-current' : '',
                ]
                  .filter(Boolean)
                  .join(' ')}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setAt(item.index);
                  if (row !== undefined) onOpen(row.id, 'stay');
                }}
                onDoubleClick={() => {
                  if (row !== undefined) onOpen(row.id, 'go');
                }}
              >
                {row === undefined ? <Waiting /> : <StoryRowFace story={row} now={now} />}
              </div>
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}

function Waiting() {
  return (
    <>
      <span className="visually-hidden">Loading</span>
      <span className="story-row-blank" style={{ width: '40%' }} />
      <span className="story-row-blank" style={{ width: '92%' }} />
      <span className="story-row-blank" style={{ width: '60%' }} />
    </>
  );
}

/** Now, fresh every minute, so that "14:02" becomes "Fri" at midnight. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
