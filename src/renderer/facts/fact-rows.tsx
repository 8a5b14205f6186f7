// The virtual list of facts and suggestions: a long manuscript has thousands, and only the rows in sight may cost anything while one types.

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export interface ListRow {
  readonly key: string;
  /** Whether the arrows stop here: a heading is no row to walk to. */
  readonly walked: boolean;
  /** The content of the row; `reachable` says whether the Tab key reaches its main button. */
  readonly render: (reachable: boolean) => ReactNode;
}

export interface FactRowsHandle {
  /** Takes the focus to a row, wherever it is scrolled. */
  focus(key: string): void;
  /** Brings a row into sight. */
  show(key: string): void;
}

interface FactRowsProps {
  readonly label: string;
  readonly rows: readonly ListRow[];
  /** The row that the Tab key goes to when none has been walked to. */
  readonly current: string | null;
  readonly ref: Ref<FactRowsHandle>;
}

/** Height in CSS pixels of a row until it is measured: one line of words, two of circumstances. */
const GUESS = 77;
/** The sticky head above the list, in CSS pixels. */
const HEAD = 53;

export function FactRows({ label, rows, current, ref }: FactRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [walked, setWalked] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => GUESS,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: HEAD,
  });
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (list.current === null || scroller === null) return;
    const { top } = list.current.getBoundingClientRect();
    setMargin(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop));
  }, []);

  const indexOf = (key: string | null): number => (key === null ? -1 : rows.findIndex((row) => row.key === key));
  const show = (key: string): number => {
    const index = indexOf(key);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
    return index;
  };
  const focus = (key: string): void => {
    setWalked(key);
    if (show(key) < 0) return;
    // A row out of sight is made a frame after the list has scrolled to it.
    const again = (left: number): void => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
      if (row !== null && row !== undefined) row.focus({ preventScroll: true });
      else if (left > 0) requestAnimationFrame(() => again(left - 1));
    };
    again(10);
  };
  useImperativeHandle(ref, () => ({ focus, show: (key) => void show(key) }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = indexOf(document.activeElement?.getAttribute('data-row') ?? null);
    if (at < 0) return;
    const next = {
      ArrowDown: rows.slice(at + 1).find((row) => row.walked),
      ArrowUp: rows.slice(0, at).findLast((row) => row.walked),
      Home: rows.find((row) => row.walked),
      End: rows.findLast((row) => row.walked),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    focus(next.key);
  };

  const at = [indexOf(walked), indexOf(current)].find((index) => index >= 0) ?? rows.findIndex((row) => row.walked);
  // The row that Tab goes to exists even while it is scrolled out of sight.
  const items = virtual.getVirtualItems();
  return (
    <ul
      ref={list}
      className="fact-rows"
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {items.map((item, place) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        const inSight = items.some((one) => one.index === at);
        const reachable = inSight ? item.index === at : place === 0;
        return (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="fact-place"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            {row.render(reachable)}
          </li>
        );
      })}
    </ul>
  );
}

/** The element that scrolls the list: the inspector's panel. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement ?? null; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
