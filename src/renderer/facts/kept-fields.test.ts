import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFields } from './kept-fields.ts';

interface Fields {
  readonly when: string;
  readonly where: string;
}
const stored: Fields = { when: '', where: '' };
const sentence = (error: unknown) => (error instanceof Error ? error.message : 'failed');

/** An archive that answers when the test says so. */
function slowArchive() {
  const sent: Fields[] = [];
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  return {
    sent,
    send: (fields: Fields) =>
      new Promise<void>((resolve, reject) => {
        sent.push(fields);
        waiting.push({ resolve, reject });
      }),
    answer: () => waiting.shift()?.resolve(),
    fail: (message: string) => waiting.shift()?.reject(new Error(message)),
  };
}

describe('fields that are kept as they are typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends once after a pause in typing', async () => {
    const archive = slowArchive();
    const fields = keptFields(stored, archive.send, sentence);
    fields.set({ when: 'F' });
    fields.set({ when: 'Friday' });
    expect(archive.sent).toEqual([]);
    await vi.runAllTimersAsync();
    expect(archive.sent).toEqual([{ when: 'Friday', where: '' }]);
    archive.answer();
    await vi.runAllTimersAsync();
    expect(fields.get()).toEqual({ values: { when: 'Friday', where: '' }, state: 'kept', problem: null });
  });

  it('sends what was typed while the answer was on its way, after it', async () => {
    const archive = slowArchive();
    const fields = keptFields(stored, archive.send, sentence);
    fields.set({ when: 'Friday' }, true);
    await vi.runAllTimersAsync();
    fields.set({ when: 'Friday evening' });
    await vi.runAllTimersAsync();
    expect(archive.sent).toHaveLength(1);
    archive.answer();
    await vi.runAllTimersAsync();
    expect(archive.sent[1]).toEqual({ when: 'Friday evening', where: '' });
    archive.answer();
    await fields.flush();
    expect(fields.get().state).toBe('kept');
  });

  it('keeps what was typed when the archive refuses, says why, and sends it again', async () => {
    const archive = slowArchive();
    const fields = keptFields(stored, archive.send, sentence);
    fields.set({ where: 'the quay' });
    const flushed = fields.flush();
    archive.fail('The disk is full.');
    await expect(flushed).rejects.toThrow('The disk is full.');
    expect(fields.get()).toEqual({
      values: { when: '', where: 'the quay' },
      state: 'failed',
      problem: 'The disk is full.',
    });
    const again = fields.flush();
    archive.answer();
    await again;
    expect(fields.get().state).toBe('kept');
  });

  it('does not let news from the archive replace what is being typed', () => {
    const fields = keptFields(stored, () => Promise.resolve(), sentence);
    fields.set({ when: 'Fri' });
    fields.take({ when: 'Monday', where: 'court' });
    expect(fields.get().values).toEqual({ when: 'Fri', where: 'court' });
  });
});
