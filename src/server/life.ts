// When the process ends by itself: nobody is left to write when the last window has been closed for a while.

export interface Life {
  opened(): void;
  closed(): void;
  /** The browser that showed the windows has ended: none can come back by a reload. */
  browserEnded(): void;
  stop(): void;
}

/** Long enough for a reload, a browser's restart or a laptop that wakes up; in milliseconds. */
export const AFTER_LAST_WINDOW = 30_000;
/** When no window has come at all, the browser did not start or the address was never opened; in milliseconds. */
export const BEFORE_FIRST_WINDOW = 10 * 60_000;

/** For the sockets of an ended browser to be noticed; in milliseconds. */
export const AFTER_BROWSER = 1_000;

export function createLife(end: () => void): Life {
  let windows = 0;
  let patience = AFTER_LAST_WINDOW;
  let seen = false;
  let stopped = false;
  let timer = setTimeout(end, BEFORE_FIRST_WINDOW);
  const waitWhenAlone = () => {
    if (stopped || !seen || windows > 0) return;
    clearTimeout(timer);
    timer = setTimeout(end, patience);
  };
  return {
    opened() {
      windows += 1;
      seen = true;
      clearTimeout(timer);
    },
    closed() {
      windows -= 1;
      waitWhenAlone();
    },
    browserEnded() {
      patience = AFTER_BROWSER;
      waitWhenAlone();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
