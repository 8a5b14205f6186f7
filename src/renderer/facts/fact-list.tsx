import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Claim, Disagreement } from '#shared/claims/index.ts';
import { keysOf, runCommand } from '../app/commands.ts';
import type { Found, LiveFact } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { keysLabel } from '../ui/kbd.tsx';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import { ClaimRow } from './claim-row.tsx';
import { FactRow } from './fact-row.tsx';
import { FactRows, type FactRowsHandle, type ListRow } from './fact-rows.tsx';
import { FiguresRow } from './figures-row.tsx';
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
  const claims = useStore(story, (open) => open.foundClaims);
  const claimAtCaret = useStore(story, (open) => open.claimAtCaret);
  const disagreements = useStore(story, (open) => open.disagreements);
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

  const list = useRef<FactRowsHandle>(null);
  const current = factAtCaret ?? foundAtCaret ?? claimAtCaret;
  useEffect(() => {
    if (returnTo !== null) list.current?.focus(returnTo);
  }, [returnTo]);
  useEffect(() => {
    if (current !== null) list.current?.show(current);
  }, [current]);

  /** The suggestion goes away with its row; the focus goes on to the next one rather than to nowhere. */
  const focusAfter = (key: string) => {
    const keys = [...found, ...claims].map((one) => one.key);
    const at = keys.indexOf(key);
    const next = keys[at + 1] ?? keys[at - 1] ?? inText.at(-1)?.record.id;
    if (next === undefined || document.activeElement?.closest('.fact-rows') === null) return;
    requestAnimationFrame(() => list.current?.focus(next));
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
    story.getState().manuscript?.showBlock(one.quotation.from.paragraph);
  });
  const acceptClaim = useCallbackOf(async (claim: Claim) => {
    const manuscript = story.getState().manuscript;
    if (manuscript === null) return;
    focusAfter(claim.key);
    const id = await manuscript.acceptFound(claim.key);
    announce(id === null ? 'Those words are no longer in the text.' : 'Tagged as a claim.');
  });
  const declineClaim = useCallbackOf((claim: Claim) => {
    focusAfter(claim.key);
    story.getState().manuscript?.declineFound(claim.key);
    announce('Declined. It is not offered again in this story.');
  });
  const showClaim = useCallbackOf((one: Claim | Disagreement) => {
    story.getState().manuscript?.showBlock(one.paragraph);
  });
  const leaveFigures = useCallbackOf((figures: Disagreement) => {
    story.getState().manuscript?.declineFound(figures.key);
    announce('Left as it is. The gates do not speak of it again in this story.');
  });
  const openRow = useCallbackOf(onOpen);

  const factRow = (fact: LiveFact): ListRow => ({
    key: fact.record.id,
    walked: true,
    render: (reachable) => (
      <FactRow
        fact={fact}
        source={sources.get(fact.record.sourceId ?? '')}
        current={fact.record.id === factAtCaret}
        reachable={reachable}
        onOpen={openRow}
      />
    ),
  });
  const foundRow = (one: Found): ListRow => ({
    key: one.key,
    walked: true,
    render: (reachable) => (
      <FoundRow
        found={one}
        current={one.key === foundAtCaret}
        reachable={reachable}
        fromSpeaker={fromSpeaker.get(speakerOf(one)) ?? 0}
        onShow={showFound}
        onAccept={accept}
        onAcceptSpeaker={acceptSpeaker}
        onDecline={decline}
      />
    ),
  });
  const claimRow = (claim: Claim): ListRow => ({
    key: claim.key,
    walked: true,
    render: (reachable) => (
      <ClaimRow
        claim={claim}
        current={claim.key === claimAtCaret}
        reachable={reachable}
        onShow={showClaim}
        onAccept={acceptClaim}
        onDecline={declineClaim}
      />
    ),
  });
  const rows: ListRow[] = [...inText.map(factRow), ...found.map(foundRow), ...claims.map(claimRow)];
  if (orphans.length > 0) {
    rows.push({ key: ' orphans', walked: false, render: () => <OrphansHead count={orphans.length} /> });
    rows.push(...orphans.map(factRow));
  }

  return (
    <div className="facts-panel">
      <header className="facts-head">
        {inText.length === 0 ? (
          <p className="facts-count">No fact is tagged</p>
        ) : (
          <p className="facts-count">
            <span className="facts-figure">
              {verified} of {inText.length}
            </span>{' '}
            verified
          </p>
        )}
        {toCheck === undefined ? null : (
          <Button variant="primary" keys={keysOf('checking.open') ?? ''} onClick={() => runCommand('checking.open')}>
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
      {disagreements.length === 0 ? null : (
        <section className="figures" aria-label="Figures that disagree">
          {disagreements.map((one) => (
            <FiguresRow
              key={`${one.paragraph} ${one.start} ${one.key}`}
              figures={one}
              onShow={showClaim}
              onLeave={leaveFigures}
            />
          ))}
        </section>
      )}
      <FactRows ref={list} label="Facts and quotations found" rows={rows} current={current} />
      <GatesBeforeReady story={story} client={client} />
    </div>
  );
}

function OrphansHead({ count }: { readonly count: number }) {
  return (
    <div className="facts-orphans">
      <h3>Not in the text any more</h3>
      <p className="fact-why">
        The words of {count === 1 ? 'this fact were' : 'these facts were'} deleted. Undo in the manuscript brings{' '}
        {count === 1 ? 'it' : 'them'} back with {count === 1 ? 'its' : 'their'} checks.
      </p>
    </div>
  );
}

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
