import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AFTER_BROWSER, AFTER_LAST_WINDOW, BEFORE_FIRST_WINDOW, createLife } from './life.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('Stet ends when its last window has been closed for a while, not during a reload', () => {
  const end = vi.fn();
  const life = createLife(end);
  life.opened();
  life.opened();
  life.closed();
  vi.advanceTimersByTime(BEFORE_FIRST_WINDOW * 2);
  expect(end).not.toHaveBeenCalled();
  life.closed();
  vi.advanceTimersByTime(AFTER_LAST_WINDOW - 1);
  life.opened();
  vi.advanceTimersByTime(AFTER_LAST_WINDOW * 2);
  expect(end).not.toHaveBeenCalled();
  life.closed();
  vi.advanceTimersByTime(AFTER_LAST_WINDOW);
  expect(end).toHaveBeenCalledOnce();
});

test('Stet ends when no window ever comes, and waits for nothing once it is ending anyway', () => {
  const end = vi.fn();
  createLife(end);
  vi.advanceTimersByTime(BEFORE_FIRST_WINDOW);
  expect(end).toHaveBeenCalledOnce();
  const stopped = vi.fn();
  const life = createLife(stopped);
  life.opened();
  life.stop();
  life.closed();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(BEFORE_FIRST_WINDOW);
  expect(stopped).not.toHaveBeenCalled();
});

test('Stet ends at once when the browser itself has ended, whichever is noticed first', () => {
  for (const order of [
    ['closed', 'browserEnded'],
    ['browserEnded', 'closed'],
  ] as const) {
    const end = vi.fn();
    const life = createLife(end);
    life.opened();
    for (const step of order) {
      expect(end).not.toHaveBeenCalled();
      life[step]();
    }
    vi.advanceTimersByTime(AFTER_BROWSER);
    expect(end).toHaveBeenCalledOnce();
  }
});

test('A browser that hands its window to another process and ends does not take Stet with it', () => {
  const end = vi.fn();
  const life = createLife(end);
  life.browserEnded();
  vi.advanceTimersByTime(AFTER_LAST_WINDOW);
  life.opened();
  vi.advanceTimersByTime(BEFORE_FIRST_WINDOW);
  expect(end).not.toHaveBeenCalled();
});
