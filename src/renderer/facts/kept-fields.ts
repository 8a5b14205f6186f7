// Fields that are kept as they are typed: a draft over what the archive holds, sent after a pause, on leaving, and never out of order.

/** Milliseconds without a key after which typed fields are sent. */
const PAUSE = 700;

export interface Kept<Fields> {
  /** What the archive holds with what was typed over it. */
  readonly values: Fields;
  readonly state: 'kept' | 'changed' | 'sending' | 'failed';
  /** A sentence when `state` is failed. */
  readonly problem: string | null;
}

export interface KeptFields<Fields> {
  get(): Kept<Fields>;
  subscribe(listener: () => void): () => void;
  /** Changes fields; `now` sends at once (a choice), else after a pause (typing). */
  set(change: Partial<Fields>, now?: boolean): void;
  /** What the archive holds has changed; fields that were typed here stay as typed. */
  take(stored: Fields): void;
  /** Sends what is unsent; resolves when the archive has all of it, rejects with what it said. */
  flush(): Promise<void>;
}

export function keptFields<Fields extends object>(
  stored: Fields,
  send: (fields: Fields) => Promise<unknown>,
  sentence: (error: unknown) => string,
): KeptFields<Fields> {
  const listeners = new Set<() => void>();
  let base = stored;
  let typed: Partial<Fields> = {};
  let current: Kept<Fields> = { values: stored, state: 'kept', problem: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  const say = (state: Kept<Fields>['state'], problem: string | null = null): void => {
    current = { values: { ...base, ...typed }, state, problem };
    for (const listener of listeners) listener();
  };
  const sendTyped = async (): Promise<void> => {
    while (Object.keys(typed).length > 0) {
      const sent = typed;
      say('sending');
      try {
        await send({ ...base, ...sent });
      } catch (error) {
        say('failed', sentence(error));
        throw error;
      }
      base = { ...base, ...sent };
      // Only what was not typed again while it was on its way is done.
      typed = Object.fromEntries(
        Object.entries(typed).filter(([key, value]) => sent[key as keyof Fields] !== value),
      ) as Partial<Fields>;
    }
    say('kept');
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (sending !== null) return sending.then(() => (Object.keys(typed).length > 0 ? flush() : undefined));
    if (Object.keys(typed).length === 0) return Promise.resolve();
    sending = sendTyped().finally(() => {
      sending = null;
    });
    return sending;
  };

  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change, now = false) {
      typed = { ...typed, ...change };
      say(sending === null ? 'changed' : 'sending');
      clearTimeout(timer);
      // A failure is on the screen as a sentence; the next change or leaving the field tries again.
      timer = setTimeout(() => flush().catch(() => undefined), now ? 0 : PAUSE);
    },
    take(next) {
      base = next;
      say(current.state, current.problem);
    },
    flush,
  };
}
