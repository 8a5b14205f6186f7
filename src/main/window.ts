// The one window: made by the rules, given its ports at every load, remembered when it closes.

import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  MessageChannelMain,
  type MessagePortMain,
  nativeTheme,
  screen,
} from 'electron';
import type { CommandId } from '#shared/commands.ts';
import { PAGE } from './address.ts';
import { contextMenu } from './context-menu.ts';
import { ruleLeaving } from './leaving.ts';
import { relay } from './relay.ts';
import { windowOptions } from './window-options.ts';
import { readWindowState, writeWindowState } from './window-state.ts';

export interface StetWindow {
  readonly window: BrowserWindow;
  /** Gives the page a command of the native menu. */
  run(id: CommandId): void;
}

/** A page that goes on breaking is not loaded for ever. */
const MAX_REVIVALS = 3;

export function openWindow(connect: () => MessagePort): StetWindow {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const { bounds, maximized } = readWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow(
    windowOptions({
      bounds,
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      dark: nativeTheme.shouldUseDarkColors,
      platform: process.platform,
    }),
  );
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  );

  const { webContents } = window;
  let host: MessagePortMain | null = null;
  // At every load, because a page that was left has taken its ports with it. By then the page's script is listening.
  webContents.on('dom-ready', () => {
    if (webContents.getURL() !== PAGE) return;
    const core = new MessageChannelMain();
    const commands = new MessageChannelMain();
    relay(core.port1, connect());
    commands.port1.start();
    host = commands.port1;
    webContents.postMessage('ports', null, [core.port2, commands.port2]);
  });

  ruleLeaving({
    window,
    contents: webContents,
    ask: (question) => dialog.showMessageBox(window, question),
    now: Date.now,
  });

  webContents.on('context-menu', (_event, at) => {
    const items = contextMenu(at, (word) => webContents.replaceMisspelling(word));
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });

  let revivals = 0;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    revivals += 1;
    if (revivals <= MAX_REVIVALS) {
      webContents.reload();
      return;
    }
    dialog.showErrorBox(
      'Stet’s window has stopped',
      'The window stopped working several times. Everything that was saved is safe in the archive; close Stet and open it again.',
    );
  });

  void window.loadURL(PAGE);
  return {
    window,
    run: (id) => host?.postMessage({ type: 'command', id }),
  };
}
