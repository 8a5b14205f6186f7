// S3 and S5: what the page's session may do with the machine and the network, which is next to nothing.

import type { Session } from 'electron';
import { isOwnPage, ORIGIN, SCHEME } from './address.ts';

/** Copying the exported story to the clipboard is the one thing that the page needs permission for. */
const ALLOWED = 'clipboard-sanitized-write';

/** The page itself, its own pictures while they are being placed, and Chromium's own tools for developers. */
const LOCAL = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

export type RuledSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on'
>;

export function ruleSession(session: RuledSession, platform: NodeJS.Platform): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === ALLOWED && isOwnPage(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => {
    return permission === ALLOWED && (origin === ORIGIN || origin === `${ORIGIN}/`);
  });
  session.setDevicePermissionHandler(() => false);

  // Elsewhere than on macOS Chromium fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(platform === 'darwin');

  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !URL.canParse(url) || !LOCAL.has(new URL(url).protocol) });
  });

  // An export leaves through a blob that the page has made, evidence by its own address; nothing else is saved by the browser's own means.
  session.on('will-download', (event, item) => {
    const url = item.getURL();
    if (!url.startsWith(`blob:${ORIGIN}/`) && !url.startsWith(`${ORIGIN}/evidence/`)) event.preventDefault();
  });
}
