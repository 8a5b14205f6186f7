import { describe, expect, test } from 'vitest';
import { type Acknowledgement, type Clock, ConflictError, createAutosave, type SaveReason } from './autosave.ts';
import type { SaveState } from './open-story.ts';

/** Time that moves only when a test moves it; promises that wait on it are settled at every step. */
function fakeClock() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const after = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  const clock: Clock = { now: () => now, after, idle: (_, run) => after(0, run) };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    clock,
    settle,
    async advance(milliseconds: number): Promise<void> {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

/** An archive of one text that takes `delay` milliseconds to answer and can be told to fail. */
function desk(delay = 20) {
  const time = fakeClock();
  const archive = {
    revision: 1,
    text: '',
    at: 0,
    saves: [] as { at: number; text: string; reason: SaveReason }[],
    fails: 0,
  };
  const editor = { text: '' };
  const states: SaveState[] = [];
  const save = async (base: number, reason: SaveReason): Promise<Acknowledgement> => {
    const { text } = editor;
    await new Promise<void>((resolve) => time.clock.after(delay, resolve));
    if (archive.fails > 0) {
      archive.fails -= 1;
      throw new Error('The disk is full. Your words are still here.');
    }
    if (base !== archive.revision) throw new ConflictError('Somebody else saved this story.', archive.revision);
    archive.revision += 1;
    archive.text = text;
    archive.saves.push({ at: time.clock.now(), text, reason });
    return { revision: archive.revision, savedAt: `at ${time.clock.now()}` };
  };
  const autosave = createAutosave(
    { revision: 1, at: 'at 0' },
    { save, clock: time.clock, onState: (state) => states.push(state) },
  );
  const type = (text: string): void => {
    editor.text += text;
    autosave.changed();
  };
  return { time, archive, editor, states, autosave, type };
}

describe('while words are typed', () => {
  test('they are committed within a second of the last key', async () => {
    const { time, archive, autosave, type } = desk();
    type('a');
    await time.advance(1_000);
    expect(archive.text).toBe('a');
    expect(autosave.state).toEqual({ kind: 'saved', at: archive.saves[0] && `at ${archive.saves[0].at}`, revision: 2 });
  });

  test('they are committed at least every two seconds though the typing never rests', async () => {
    const { time, archive, type } = desk();
    for (let key = 0; key < 100; key += 1) {
      type('a');
      await time.advance(100);
    }
    const times = [0, ...archive.saves.map(({ at }) => at)];
    const longest = Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? 0)));
    expect(archive.saves.length).toBeGreaterThan(4);
    expect(longest).toBeLessThanOrEqual(2_000);
  });

  test('a save in flight neither waits for the typing nor loses what came during it', async () => {
    const { time, archive, editor, autosave, type } = desk(800);
    type('first');
    await time.advance(600);
    expect(autosave.state.kind).toBe('saving');
    type(' second');
    await time.advance(5_000);
    expect(archive.saves.map(({ text }) => text)).toEqual(['first', 'first second']);
    expect(editor.text).toBe('first second');
    expect(autosave.unsaved).toBe(false);
  });

  test('“saved” is shown only after an acknowledgement', async () => {
    const { time, archive, states, type } = desk();
    for (let key = 0; key < 30; key += 1) {
      type('a');
      await time.advance(250);
    }
    await time.advance(2_000);
    expect(states.filter(({ kind }) => kind === 'saved')).toHaveLength(archive.saves.length);
  });

  test('nothing is sent when nothing was typed', async () => {
    const { time, archive, autosave } = desk();
    await autosave.flush('auto');
    await time.advance(60_000);
    expect(archive.saves).toHaveLength(0);
  });
});

describe('when a save fails', () => {
  test('the failure stays visible until the archive has the words, and it is tried again', async () => {
    const { time, archive, autosave, states, type } = desk();
    archive.fails = 3;
    type('a');
    await time.advance(700);
    expect(autosave.state).toEqual({ kind: 'failed', message: 'The disk is full. Your words are still here.' });
    type('b');
    await time.advance(500);
    expect(autosave.state.kind).toBe('failed');
    await time.advance(20_000);
    expect(archive.text).toBe('ab');
    expect(autosave.state.kind).toBe('saved');
    const afterFailure = states.slice(states.findIndex(({ kind }) => kind === 'failed'));
    expect(afterFailure.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed', 'saved']);
  });

  test('it waits longer each time, so that a full disk is not hammered', async () => {
    const { time, archive, type } = desk(0);
    archive.fails = 1_000;
    type('a');
    await time.advance(120_000);
    expect(1_000 - archive.fails).toBeLessThan(12);
    expect(1_000 - archive.fails).toBeGreaterThan(5);
  });

  test('asking for a save now rejects with the archive’s sentence, then works', async () => {
    const { time, archive, autosave, type } = desk();
    archive.fails = 1;
    type('a');
    const first = autosave.flush('kept').catch((error: Error) => error.message);
    await time.advance(50);
    expect(await first).toBe('The disk is full. Your words are still here.');
    const second = autosave.flush('kept');
    await time.advance(50);
    await second;
    expect(archive.saves).toMatchObject([{ text: 'a', reason: 'kept' }]);
  });
});

describe('when keeping a revision fails while nothing is unsaved', () => {
  test('words typed during the failure are saved', async () => {
    const { time, archive, autosave, type } = desk();
    archive.fails = 1;
    const kept = autosave.flush('kept').catch((error: Error) => error.message);
    await time.advance(50);
    expect(await kept).toBe('The disk is full. Your words are still here.');
    type('typed at once');
    await time.advance(5_000);
    expect(archive.text).toBe('typed at once');
    expect(autosave.state.kind).toBe('saved');
  });

  test('words typed minutes later are saved, and the failure is taken back by itself', async () => {
    const { time, archive, autosave, type } = desk();
    archive.fails = 1;
    autosave.flush('kept').catch(() => {});
    await time.advance(60_000);
    expect(autosave.state.kind).toBe('saved');
    type('typed later');
    await time.advance(2_000);
    expect(archive.text).toBe('typed later');
  });
});

describe('when somebody else saved first', () => {
  test('nothing is overwritten, and typing goes on unsaved until a person decides', async () => {
    const { time, archive, autosave, type } = desk();
    type('mine');
    archive.revision = 7;
    archive.text = 'theirs';
    await time.advance(2_000);
    expect(autosave.state).toEqual({ kind: 'conflict', revision: 7, message: 'Somebody else saved this story.' });
    type(' and more');
    await time.advance(60_000);
    expect(archive.text).toBe('theirs');
    expect(autosave.unsaved).toBe(true);
  });

  test('keeping mine puts it on top as a new revision', async () => {
    const { time, archive, autosave, type } = desk();
    type('mine');
    archive.revision = 7;
    await time.advance(2_000);
    autosave.rebase(7, 'at 7', true);
    await time.advance(1_000);
    expect(archive.text).toBe('mine');
    expect(autosave.state).toMatchObject({ kind: 'saved', revision: 8 });
  });

  test('a revision that holds the same text is taken as the new ground without a word', async () => {
    const time = fakeClock();
    let revision = 3;
    const states: SaveState[] = [];
    const autosave = createAutosave(
      { revision: 1, at: '' },
      {
        clock: time.clock,
        onState: (state) => states.push(state),
        reconcile: async () => revision,
        async save(base) {
          if (base !== revision) throw new ConflictError('Other.', revision);
          revision += 1;
          return { revision, savedAt: '' };
        },
      },
    );
    autosave.changed();
    await time.advance(2_000);
    expect(autosave.state).toMatchObject({ kind: 'saved', revision: 4 });
    expect(states.some(({ kind }) => kind === 'conflict')).toBe(false);
  });

  test('a base that moved while the save was on its way makes no conflict of the same text', async () => {
    const time = fakeClock();
    let revision = 6;
    const bases: number[] = [];
    const states: SaveState[] = [];
    const autosave = createAutosave(
      { revision: 5, at: '' },
      {
        clock: time.clock,
        onState: (state) => states.push(state),
        reconcile: async () => revision,
        async save(base) {
          bases.push(base);
          await new Promise<void>((resolve) => time.clock.after(100, resolve));
          if (base !== revision) throw new ConflictError('Other.', revision);
          revision += 1;
          return { revision, savedAt: '' };
        },
      },
    );
    autosave.changed();
    await time.advance(550);
    expect(bases).toEqual([5]);
    autosave.rebase(6, '', true);
    await time.advance(5_000);
    expect(states.some(({ kind }) => kind === 'conflict')).toBe(false);
    expect(autosave.unsaved).toBe(false);
    expect(autosave.state.kind).toBe('saved');
  });

  test('an archive that always moves on is not asked without end', async () => {
    const time = fakeClock();
    let calls = 0;
    const autosave = createAutosave(
      { revision: 1, at: '' },
      {
        clock: time.clock,
        onState: () => {},
        reconcile: async ({ revision }) => revision,
        async save(base) {
          calls += 1;
          if (calls > 1_000) return { revision: base + 1, savedAt: '' };
          throw new ConflictError('It was saved elsewhere.', base + 1);
        },
      },
    );
    autosave.changed();
    await time.advance(1_000);
    expect(calls).toBeLessThan(20);
    expect(autosave.state).toEqual({ kind: 'failed', message: 'It was saved elsewhere.' });
    expect(autosave.unsaved).toBe(true);
  });
});
