// The Electron host: one instance, one core, one window. Everything that decides lies in the modules beside it.

import { join } from 'node:path';
import { app, dialog, Menu, protocol, session, shell } from 'electron';
import { createServe } from '#core/serving/serve.ts';
import { readVersion } from '#core/version.ts';
import { archiveFolder } from './arguments.ts';
import { ruleContents } from './contents-rules.ts';
import { menuTemplate } from './menu.ts';
import { openCore } from './opening.ts';
import { OWN_SCHEME, serveOwnProtocol } from './own-protocol.ts';
import { ruleSession } from './session-rules.ts';
import { openWindow } from './window.ts';

const SECOND = 'Stet is already open on this machine. That window was brought to the front; nothing was opened twice.';

/** Chromium's own errands, which would leave the machine. */
const QUIET = ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings'];

async function start(): Promise<void> {
  await app.whenReady();
  const folder = archiveFolder(process.argv.slice(1));
  const core = await openCore({ folder, hostName: 'Electron', version: readVersion() }, dialog);
  if (core === null) {
    app.exit(1);
    return;
  }

  ruleSession(session.defaultSession, process.platform);
  const pageFolder = join(import.meta.dirname, '..', 'renderer');
  serveOwnProtocol(session.defaultSession, await createServe({ pageFolder, archiveFolder: folder }));
  const { window, run } = openWindow(() => core.connect());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, run)));

  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  // The last window's words are on their way to the core when it closes; the archive is closed after them, and only then does the app end.
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void core.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  void core.ended.then((why) => {
    if (why === null) return;
    closed = true;
    // The window stays: words that were not saved stand nowhere else.
    dialog.showErrorBox(
      'Stet has to be started again',
      `${why} The window stays open so that you can copy words that were not saved; then close it and start Stet again.`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

protocol.registerSchemesAsPrivileged([OWN_SCHEME]);
for (const name of QUIET) app.commandLine.appendSwitch(name);
app.on('web-contents-created', (_event, contents) => ruleContents(contents, shell));
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  void start();
} else {
  console.error(SECOND);
  app.exit(0);
}
