// S3: the rules of every web contents that Electron ever makes here, whoever asked for it.

import type { Shell, WebContents } from 'electron';
import { isOwnPage, ORIGIN } from './address.ts';
import { openOutside } from './open-outside.ts';

export type RuledContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

export function ruleContents(contents: RuledContents, shell: Pick<Shell, 'openExternal'>): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // The one frame is the preview of an export, which shows a document of the page's own making.
    if (!event.isMainFrame && !event.url.startsWith(`blob:${ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // A browser that cannot be started is not the story's concern: nothing is lost by it.
    openOutside(shell, url).catch(() => undefined);
    return { action: 'deny' };
  });
}
