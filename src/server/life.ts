// When the process ends by itself: nobody is left to write when the last window has been closed for a while.

export interface Life {
  opened(): void;
  closed(): void;
  stop(): void;
}

/** Long enough for a reload, a browser's restart or a laptop that wakes up; in milliseconds. */
export const AFTER_LAST_WINDOW = 30_000;
/** When no window has come at all, the browser did not start or the address was never opened; in milliseconds. */
export const BEFORE_FIRST_WINDOW = 10 * 60_000;

export function createLife(end: () => void): Life {
  let windows = 0;
  let timer = setTimeout(end, BEFORE_FIRST_WINDOW);
  return {
    opened() {
      windows += 1;
      clearTimeout(timer);
    },
    closed() {
      windows -= 1;
      if (windows === 0) {
        timer = setTimeout(end, AFTER_LAST_WINDOW);
      }
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
