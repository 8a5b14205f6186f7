import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { keysOf } from '../app/commands.ts';
import type { Found } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { keysLabel } from '../ui/kbd.tsx';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import { FactRow } from './fact-row.tsx';
import { FoundRow, speakerOf } from './found-row.tsx';
import { GatesBeforeReady } from './gates-before-ready.tsx';
import { useKnownSources } from './known-sources.ts';

interface FactListProps extends PanelProps {
  /** The row to focus first: the record that was just closed. */
  readonly returnTo: string | null;
  readonly onOpen: (id: string) => void;
}

export function FactList({ story, client, returnTo, onOpen }: FactListProps) {
  const facts = useStore(story, (open) => open.facts);
  const order = useStore(story, (open) => open.factOrder);
  const found = useStore(story, (open) => open.found);
  const factAtCaret = useStore(story, (open) => open.factAtCaret);
  const foundAtCaret = useStore(story, (open) => open.foundAtCaret);
  const listed = order.flatMap((id) => facts.get(id) ?? []);
  const inText = listed.filter((fact) => fact.words !== null);
  const orphans = listed.filter((fact) => fact.words === null);
  const verified = inText.filter((fact) => fact.state === 'verified').length;
  const toCheck = inText.find((fact) => fact.state !== 'verified');
  const sources = useKnownSources(
    client,
    useMemo(() => [...new Set(listed.flatMap((fact) => fact.record.sourceId ?? []))], [listed]),
  );
  const fromSpeaker = useMemo(() => countSpeakers(found), [found]);

  const list = useRef<HTMLDivElement>(null);
  const rows = [
    ...inText.map((fact) => fact.record.id),
    ...found.map((one) => one.key),
    ...orphans.map((fact) => fact.record.id),
  ];
  const current = factAtCaret ?? foundAtCaret;
  const [walked, setWalked] = useState<string | null>(returnTo);
  const reachable = [walked, current].find((id) => id !== null && rows.includes(id)) ?? rows[0];

  useEffect(() => {
    if (returnTo !== null) rowOf(list.current, returnTo)?.focus({ preventScroll: false });
  }, [returnTo]);
  useEffect(() => {
    if (current !== null) rowOf(list.current, current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = rows.indexOf(document.activeElement?.getAttribute('data-row') ?? '');
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    rowOf(list.current, next)?.focus();
  };

  /** The suggestion goes away with its row; the focus goes on to the next one rather than to nowhere. */
  const focusAfter = (key: string) => {
    const at = rows.indexOf(key);
    const next = rows[at + 1] ?? rows[at - 1];
    if (!list.current?.contains(document.activeElement)) return;
    requestAnimationFrame(() => {
      if (next !== undefined) rowOf(list.current, next)?.focus();
    });
  };
  const accept = useCallbackOf(async (one: Found) => {
    const manuscript = story.getState().manuscript;
    if (manuscript === null) return;
    focusAfter(one.key);
    const id = await manuscript.acceptFound(one.key);
    announce(id === null ? 'Those words are no longer in the text.' : 'Tagged as a quote.');
  });
  const acceptSpeaker = useCallbackOf(async (one: Found) => {
    const manuscript = story.getState().manuscript;
    if (manuscript === null) return;
    const speaker = speakerOf(one);
    let tagged = 0;
    for (const other of story.getState().found.filter((each) => speakerOf(each) === speaker)) {
      if ((await manuscript.acceptFound(other.key)) !== null) tagged += 1;
    }
    toast({ message: `${tagged} ${tagged === 1 ? 'quotation' : 'quotations'} from ${speaker} tagged.` });
  });
  const decline = useCallbackOf((one: Found) => {
    focusAfter(one.key);
    story.getState().manuscript?.declineFound(one.key);
    announce('Declined. It is not offered again in this story.');
  });
  const showFound = useCallbackOf((one: Found) => {
    setWalked(one.key);
    story.getState().manuscript?.showBlock(one.quotation.from.paragraph);
  });
  const openRow = useCallbackOf(onOpen);

  return (
    <div className="facts-panel">
      <header className="facts-head">
        <p className="facts-count">
          <span className="facts-figure">
            {verified} of {inText.length}
          </span>{' '}
          verified
        </p>
        {toCheck === undefined ? null : (
          <Button variant="primary" onClick={() => onOpen(toCheck.record.id)}>
            Check story
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <EmptyState title="No quotes or claims yet">
          Quotations are found as you type and offered here. To tag words yourself, select them and press{' '}
          {keysLabel(keysOf('fact.quote') ?? '')} for a quote or {keysLabel(keysOf('fact.claim') ?? '')} for a claim.
        </EmptyState>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows walk the rows, which are buttons and work without them. */}
      <div ref={list} onKeyDown={onKeyDown}>
        <ul aria-label="Facts in the text">
          {inText.map((fact) => (
            <FactRow
              key={fact.record.id}
              fact={fact}
              source={sources.get(fact.record.sourceId ?? '')}
              current={fact.record.id === factAtCaret}
              reachable={fact.record.id === reachable}
              onOpen={openRow}
            />
          ))}
        </ul>
        {found.length === 0 ? null : (
          <ul aria-label="Quotations found and not tagged">
            {found.map((one) => (
              <FoundRow
                key={one.key}
                found={one}
                current={one.key === foundAtCaret}
                reachable={one.key === reachable}
                fromSpeaker={fromSpeaker.get(speakerOf(one)) ?? 0}
                onShow={showFound}
                onAccept={accept}
                onAcceptSpeaker={acceptSpeaker}
                onDecline={decline}
              />
            ))}
          </ul>
        )}
        {orphans.length === 0 ? null : (
          <section aria-labelledby="facts-orphans">
            <h3 id="facts-orphans" className="facts-part">
              Not in the text any more
            </h3>
            <p className="facts-why">
              The words of {orphans.length === 1 ? 'this fact were' : 'these facts were'} deleted. Undo in the
              manuscript brings {orphans.length === 1 ? 'it' : 'them'} back with{' '}
              {orphans.length === 1 ? 'its' : 'their'} checks.
            </p>
            <ul aria-label="Facts that are not in the text">
              {orphans.map((fact) => (
                <FactRow
                  key={fact.record.id}
                  fact={fact}
                  source={sources.get(fact.record.sourceId ?? '')}
                  current={false}
                  reachable={fact.record.id === reachable}
                  onOpen={openRow}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      <GatesBeforeReady story={story} client={client} />
    </div>
  );
}

const rowOf = (list: HTMLElement | null, id: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;

function countSpeakers(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(speakerOf(one), (counts.get(speakerOf(one)) ?? 0) + 1);
  return counts;
}

/** One function for the life of the component that calls the newest: rows are memoised and must not be made again for it. */
function useCallbackOf<Given extends unknown[]>(callback: (...given: Given) => unknown): (...given: Given) => void {
  const newest = useRef(callback);
  newest.current = callback;
  return useCallback((...given: Given) => void newest.current(...given), []);
}
