// Saving without being asked: when a save starts, what happens while it is in flight, when it fails and when somebody else saved first.
//
// The rules it holds (reliability.md): words are committed at most 1 s after the last key and at least every 2 s while typing goes on (D2);
// "saved" follows the archive's acknowledgement and nothing else (D2); typing goes on during a save and a reply never touches the text (D4);
// a save carries the revision it was based on, and a mismatch keeps both texts until a person decides (D6).

import type { SaveState } from './open-story.ts';

/** Milliseconds of quiet after which a save starts. With the call itself it stays well under D2's second. */
export const QUIET = 500;
/** Longest time in milliseconds that words wait while typing goes on; with the call it stays under D2's two seconds. */
export const LONGEST_WAIT = 1_300;
/** Longest time in milliseconds that a save due waits for a moment between two keys. */
export const IDLE_WAIT = 200;
/** Milliseconds before a failed save is tried again: doubled each time, up to the last. */
export const RETRY_FIRST = 1_000;
export const RETRY_LAST = 30_000;
/** Times one save is sent anew because the archive had moved on under the same text; then it counts as failed and waits. */
const GROUNDS = 5;

export type SaveReason = 'auto' | 'kept';

export interface Acknowledgement {
  readonly revision: number;
  readonly savedAt: string;
}

/** The save was based on an older revision than the archive's. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly revision: number;
  constructor(message: string, revision: number) {
    super(message);
    this.revision = revision;
  }
}

export interface Clock {
  now(): number;
  /** Calls `then` after `milliseconds`; the answer takes it back. */
  after(milliseconds: number, then: () => void): () => void;
  /** Calls `then` when nothing more urgent is at hand, at the latest after `milliseconds`. */
  idle(milliseconds: number, then: () => void): () => void;
}

export const windowClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  idle: (milliseconds, then) => {
    if (typeof requestIdleCallback !== 'function') return windowClock.after(0, then);
    const call = requestIdleCallback(then, { timeout: milliseconds });
    return () => cancelIdleCallback(call);
  },
};

export interface AutosaveOptions {
  /** Keeps the text as it stands when called. @throws {ConflictError} or any error whose message is a sentence for the user. */
  readonly save: (base: number, reason: SaveReason) => Promise<Acknowledgement>;
  /** Called when another revision was kept since `base`: a base to go on from if nothing of the text differs, else null. */
  readonly reconcile?: (conflict: ConflictError) => Promise<number | null>;
  readonly onState: (state: SaveState) => void;
  readonly clock?: Clock;
}

export interface Autosave {
  readonly state: SaveState;
  /** The revision that the text stands on. */
  readonly base: number;
  /** True while words exist that the archive has not acknowledged. */
  readonly unsaved: boolean;
  /** Says that something was typed. Cheap: called at every key. */
  changed(): void;
  /** Saves now if anything is unsaved; `kept` saves in any case. Rejects with the archive's sentence, and stays visibly failed. */
  flush(reason: SaveReason): Promise<void>;
  /** Ends a conflict (or follows a change made elsewhere): the text now stands on `revision`. `unsaved` says whether it still has to be kept. */
  rebase(revision: number, at: string, unsaved: boolean): void;
  /** Resolves when no save is in flight. */
  settled(): Promise<void>;
  stop(): void;
}

export function createAutosave(first: { revision: number; at: string }, options: AutosaveOptions): Autosave {
  const clock = options.clock ?? windowClock;
  let base = first.revision;
  let state: SaveState = { kind: 'saved', at: first.at, revision: first.revision };
  /** Counts changes; `acknowledged` is the count that the last good save held. */
  let changes = 0;
  let acknowledged = 0;
  let firstUnsaved = 0;
  let failures = 0;
  let inFlight: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let stopped = false;

  const show = (next: SaveState): void => {
    if (next.kind === state.kind && (next.kind === 'changed' || next.kind === 'saving')) return;
    state = next;
    options.onState(next);
  };
  const unsaved = (): boolean => changes !== acknowledged;
  const cancel = (): void => {
    cancelTimer?.();
    cancelTimer = null;
  };
  const startIn = (milliseconds: number): void => {
    cancel();
    if (stopped) return;
    cancelTimer = clock.after(milliseconds, () => {
      // Between two keys rather than under one.
      cancelTimer = clock.idle(IDLE_WAIT, () => {
        cancelTimer = null;
        void attempt('auto').catch(() => {});
      });
    });
  };
  const retryWait = (): number => Math.min(RETRY_LAST, RETRY_FIRST * 2 ** Math.max(0, failures - 1));
  const schedule = (): void => {
    if (state.kind === 'conflict' || inFlight !== null) return;
    if (state.kind === 'failed') {
      // What is typed must neither hurry the next try nor be left without one.
      if (cancelTimer === null) startIn(retryWait());
      return;
    }
    const waited = clock.now() - firstUnsaved;
    startIn(Math.max(0, Math.min(QUIET, LONGEST_WAIT - waited)));
  };

  async function once(reason: SaveReason, grounds = 0): Promise<void> {
    const held = changes;
    // A change made elsewhere may move the base while the call is on its way.
    const sent = base;
    const wasFailed = state.kind === 'failed';
    // A failure stays visible until the archive has the words.
    if (!wasFailed) show({ kind: 'saving' });
    firstUnsaved = clock.now();
    try {
      const reply = await options.save(sent, reason);
      base = reply.revision;
      acknowledged = held;
      failures = 0;
      show({ kind: 'saved', at: reply.savedAt, revision: reply.revision });
      if (unsaved()) show({ kind: 'changed' });
    } catch (error) {
      const ground = error instanceof ConflictError ? await options.reconcile?.(error).catch(() => null) : null;
      const moved = ground !== null && ground !== undefined && ground > sent;
      if (moved) base = Math.max(base, ground);
      if (moved && grounds < GROUNDS) return once(reason, grounds + 1);
      if (error instanceof ConflictError && !moved) {
        show({ kind: 'conflict', revision: error.revision, message: error.message });
      } else {
        failures += 1;
        show({ kind: 'failed', message: sentence(error) });
        startIn(retryWait());
      }
      throw error;
    }
  }

  function attempt(reason: SaveReason): Promise<void> {
    cancel();
    const run = (inFlight ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        // A failure that left nothing unsaved still has to be made good, or it would be shown for ever.
        if (reason === 'auto' && !unsaved() && state.kind !== 'failed') return;
        await once(reason);
      });
    const tracked = run.finally(() => {
      if (inFlight !== tracked) return;
      inFlight = null;
      if (unsaved() && !stopped) schedule();
    });
    inFlight = tracked;
    return tracked;
  }

  return {
    get state() {
      return state;
    },
    get base() {
      return base;
    },
    get unsaved() {
      return unsaved();
    },
    changed() {
      if (!unsaved()) firstUnsaved = clock.now();
      changes += 1;
      if (state.kind === 'saved') show({ kind: 'changed' });
      schedule();
    },
    async flush(reason) {
      if (state.kind === 'conflict') throw new ConflictError(state.message, state.revision);
      if (reason === 'auto' && !unsaved() && inFlight === null) return;
      await attempt(reason);
      // What was typed during the call is wanted too.
      if (unsaved()) await attempt('auto');
    },
    rebase(revision, at, stillUnsaved) {
      base = revision;
      failures = 0;
      cancel();
      if (stillUnsaved) changes += 1;
      else acknowledged = changes;
      show({ kind: 'saved', at, revision });
      if (stillUnsaved) {
        firstUnsaved = clock.now();
        show({ kind: 'changed' });
        schedule();
      }
    },
    async settled() {
      while (inFlight !== null) await inFlight.catch(() => {});
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

const sentence = (error: unknown): string =>
  error instanceof Error && error.message !== ''
    ? error.message
    : 'The story could not be saved. Your words are still here; Stet goes on trying.';
