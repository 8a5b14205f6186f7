import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Leaving, ruleLeaving } from './leaving.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A window whose page refuses to be left while `unsaved()`; closing it asks the page as Electron does. */
function leaving(unsaved: () => boolean, answer: 'stay' | 'close') {
  let ask: ((event: { preventDefault(): void }) => void) | undefined;
  let closed = false;
  const close = vi.fn(() => {
    let leave = !unsaved();
    if (!leave) ask?.({ preventDefault: () => (leave = true) });
    if (leave) closed = true;
  });
  const question = vi.fn(async () => ({ response: answer === 'stay' ? 0 : 1, checkboxChecked: false }));
  const on = vi.fn((_event: string, listener: (event: { preventDefault(): void }) => void) => {
    ask = listener;
  });
  ruleLeaving({
    window: { close, isDestroyed: () => closed },
    contents: { on } as unknown as Leaving['contents'],
    ask: question,
    now: Date.now,
  });
  return { close, question, isClosed: () => closed };
}

test('A window with words to save closes by itself as soon as they are saved, and nobody is asked', async () => {
  let unsaved = true;
  const window = leaving(() => unsaved, 'stay');
  window.close();
  expect(window.isClosed()).toBe(false);
  await vi.advanceTimersByTimeAsync(250);
  unsaved = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(window.isClosed()).toBe(true);
  expect(window.question).not.toHaveBeenCalled();
});

test('When the words cannot be saved the person is asked once, and may keep the window', async () => {
  const window = leaving(() => true, 'stay');
  window.close();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(window.question).toHaveBeenCalledOnce();
  expect(window.isClosed()).toBe(false);
  window.close();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(window.question).toHaveBeenCalledTimes(2);
});

test('Whoever chooses to lose the words gets the window closed', async () => {
  const window = leaving(() => true, 'close');
  window.close();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(window.isClosed()).toBe(true);
});
