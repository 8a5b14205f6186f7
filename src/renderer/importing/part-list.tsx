// Every part of the copy in its order. Arrows walk the list, a letter changes what the part at hand is taken for, "m" parts or merges a double.

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { Button } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { Select } from '../ui/select.tsx';
import { setDouble, TAKINGS, takingOf, turnRound } from './copy-parts.ts';
import './part-list.css';

export interface PartListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly parts: readonly CopyPart[];
  readonly onChange: (parts: readonly CopyPart[]) => void;
  /** The part at hand, so that the page beside the list can show its place. */
  readonly onCurrent: (index: number) => void;
}

const OPTIONS = TAKINGS.map(({ value, label }) => ({ value, label }));

export function PartList({ ref, parts, onChange, onCurrent }: PartListProps) {
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => list.current as HTMLDivElement);
  const id = useId();
  const [at, setAt] = useState(0);
  // What Stet took each line for, so that a double, once parted, can be merged again and the editor's own decisions are told apart.
  const understood = useRef(new Map(parts.map((part) => [part.index, part])));
  const doubleOf = (part: CopyPart) => understood.current.get(part.index)?.doubleOf ?? null;
  const decided = (part: CopyPart) => {
    const before = understood.current.get(part.index);
    return before !== undefined && takingOf(before).value !== takingOf(part).value;
  };
  const shown = useMemo(() => parts.filter((part) => part.text.trim() !== ''), [parts]);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => 76,
    overscan: 8,
    getItemKey: (index) => shown[index]?.index ?? index,
  });

  const take = (part: CopyPart, value: string) => {
    const taking = TAKINGS.find((one) => one.value === value);
    if (taking === undefined) return;
    onChange(turnRound(parts, part.index, taking));
    announce(`Taken for: ${taking.label}.`);
  };
  const flipDouble = (part: CopyPart) => {
    const of = doubleOf(part);
    if (of === null) return;
    onChange(setDouble(parts, part.index, part.doubleOf === null ? of : null));
    announce(part.doubleOf === null ? 'Merged with the line it repeats.' : 'Kept as a line of its own.');
  };
  const go = (to: number) => {
    const index = Math.min(shown.length - 1, Math.max(0, to));
    setAt(index);
    rows.scrollToIndex(index);
    const part = shown[index];
    if (part === undefined) return;
    onCurrent(part.index);
    announce(`${takingOf(part).label}: ${part.text.slice(0, 200)}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const part = shown[at];
    const taking = TAKINGS.find((one) => one.key === event.key.toLowerCase());
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(shown.length - 1);
    else if (event.key === 'm' && part !== undefined) flipDouble(part);
    else if (taking !== undefined && part !== undefined) take(part, taking.value);
    else return;
    event.preventDefault();
  };

  return (
    <section className="part-column" aria-label="What each line was taken for">
      <p id={`${id}-keys`} className="visually-hidden">
        The arrow keys go from line to line. A letter changes what a line was taken for; the menu of each line names it.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys and the letters; every row has its menu too. */}
      <div
        ref={list}
        className="part-list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the arrow keys and the letters.
        tabIndex={0}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
      >
        <ul className="part-list-inside" aria-label="Lines of the copy" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const part = shown[item.index];
            return part === undefined ? null : (
              <li
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                id={`${id}-row-${item.index}`}
                aria-setsize={shown.length}
                aria-posinset={item.index + 1}
                className={`part part-${takingOf(part).value}${part.doubleOf === null ? '' : ' part-double'}${item.index === at ? ' part-current' : ''}`}
                style={{ transform: `translateY(${item.start}px)` }}
                onPointerDown={() => {
                  setAt(item.index);
                  onCurrent(part.index);
                }}
              >
                <p className="part-text">{part.text}</p>
                <div className="part-decision">
                  {part.doubleOf === null ? (
                    <Select
                      label={`Line ${item.index + 1} was taken for`}
                      hideLabel
                      look="line"
                      value={takingOf(part).value}
                      options={OPTIONS}
                      onChange={(value) => take(part, value)}
                    />
                  ) : (
                    <span className="part-merged">Double, merged</span>
                  )}
                  {decided(part) ? (
                    <span className="part-why part-decided">your decision</span>
                  ) : (
                    <span className="part-why">{part.why}</span>
                  )}
                  {doubleOf(part) === null ? null : (
                    <Button size="small" variant="quiet" onClick={() => flipDouble(part)}>
                      {part.doubleOf === null ? 'Merge again' : 'Keep both'}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
