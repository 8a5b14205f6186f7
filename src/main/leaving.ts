// A window that still has words to save stays until they are saved; only when they cannot be is the person asked.

import type { BrowserWindow, Dialog, WebContents } from 'electron';

/** A save takes some milliseconds; after this long something is in its way. In milliseconds. */
const PATIENCE = 3_000;
const AGAIN = 100;

const STAY = 0;
const QUESTION = {
  type: 'warning' as const,
  title: 'Stet',
  message: 'Some words could not be saved',
  detail:
    'They are still in this window. Keep it open and copy them, or close it and lose what was typed since the last save.',
  buttons: ['Keep the window open', 'Close and lose them'],
  defaultId: STAY,
  cancelId: STAY,
  noLink: true,
};

export interface Leaving {
  readonly window: Pick<BrowserWindow, 'close' | 'isDestroyed'>;
  readonly contents: Pick<WebContents, 'on'>;
  readonly ask: (question: Parameters<Dialog['showMessageBox']>[0]) => ReturnType<Dialog['showMessageBox']>;
  readonly now: () => number;
}

/** The page refuses to be left while it saves (Electron shows no question of its own then, the close is simply dropped): it is asked again. */
export function ruleLeaving({ window, contents, ask, now }: Leaving): void {
  let since: number | null = null;
  let asked = false;
  let anyway = false;
  const again = (): void => {
    if (!window.isDestroyed()) window.close();
  };
  contents.on('will-prevent-unload', (event) => {
    if (anyway) {
      event.preventDefault();
      return;
    }
    if (asked) return;
    since ??= now();
    if (now() - since < PATIENCE) {
      setTimeout(again, AGAIN);
      return;
    }
    asked = true;
    void ask(QUESTION).then(({ response }) => {
      asked = false;
      since = null;
      anyway = response !== STAY;
      if (anyway) again();
    });
  });
}
