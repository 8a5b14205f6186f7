// The gates of the open story as the archive sees them, asked again whenever what they judge has been kept.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { GateFinding, GateReport } from '#shared/contract/exchange.ts';
import type { Fact } from '#shared/story/records.ts';
import { sentenceOf } from './client.ts';
import { rules } from './newsroom-rules.ts';
import type { LiveFact, ManuscriptHandle } from './open-story.ts';
import type { PanelProps } from './panel.ts';

/** Milliseconds that must pass without a further change before the gates are asked; in a long manuscript, until typing rests. */
const PAUSE = 300;
const LONG_PAUSE = 2_500;
/** Words from which a manuscript counts as long here. */
const LONG = 15_000;

export interface Gates {
  /** Null until the first answer. */
  readonly report: GateReport | null;
  /** A sentence when the gates could not be asked. */
  readonly problem: string | null;
  /** Shows a report that the archive has just given. */
  readonly take: (report: GateReport) => void;
}

export function useGates({ story, client }: Pick<PanelProps, 'story' | 'client'>): Gates {
  const id = useStore(story, (open) => open.story.id);
  const revision = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  const status = useStore(story, (open) => open.story.status);
  const records = useRecordTurn(useStore(story, (open) => open.facts));
  const turn = useStore(rules, (now) => now.turn);
  const [gates, setGates] = useState<Omit<Gates, 'take'>>({ report: null, problem: null });
  const take = useCallback((report: GateReport) => setGates({ report, problem: null }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the gates judge what the archive holds; these say that it changed.
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.gate
        .report({ id }, { signal: given.signal })
        .then((report) => setGates({ report, problem: null }))
        .catch((error: unknown) => {
          if (!given.signal.aborted) setGates((before) => ({ ...before, problem: sentenceOf(error) }));
        });
    }, pauseFor(story.getState().words));
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, story, id, revision, status, records, turn]);
  return { ...gates, take };
}

/** How long work on the whole story waits for the next change: long texts are looked at when typing rests, not between two keys. */
export const pauseFor = (words: number): number => (words > LONG ? LONG_PAUSE : PAUSE);

/** A number that goes up when a fact's record changes; typing, which changes only words, leaves it. */
function useRecordTurn(facts: ReadonlyMap<string, LiveFact>): number {
  const last = useRef<{ readonly records: readonly Fact[]; readonly turn: number }>({ records: [], turn: 0 });
  return useMemo(() => {
    const records = [...facts.values()].map((fact) => fact.record);
    const before = last.current;
    const same = records.length === before.records.length && records.every((one, at) => one === before.records[at]);
    if (!same) last.current = { records, turn: before.turn + 1 };
    return last.current.turn;
  }, [facts]);
}

/** Goes to the place a finding speaks of; false when it names none in the manuscript. */
export function showFinding(manuscript: ManuscriptHandle | null, { at }: GateFinding): boolean {
  if (manuscript === null || at === undefined) return false;
  if (at.factId !== undefined && manuscript.showFact(at.factId)) return true;
  if (at.block !== undefined) manuscript.showBlock(at.block);
  else if (at.field !== undefined) manuscript.showField(at.field);
  else return false;
  return true;
}

/** Tells findings of one report apart: one gate can find the same at several places. */
export const findingKey = ({ gate, message, at }: GateFinding): string =>
  `${gate} ${message} ${JSON.stringify(at ?? {})}`;
