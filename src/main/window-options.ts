// S1: the one set of preferences that every window is made with.

import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** The paper of the two themes (ui.md), so that a new window does not flash in another colour. */
const PAPER = { light: '#fbfaf6', dark: '#191816' };

export interface WindowWish {
  readonly bounds: Partial<Rectangle>;
  readonly preload: string;
  readonly dark: boolean;
  readonly platform: NodeJS.Platform;
}

export const windowOptions = ({ bounds, preload, dark, platform }: WindowWish): BrowserWindowConstructorOptions => ({
  ...bounds,
  title: 'Stet',
  minWidth: 640,
  minHeight: 480,
  show: false,
  backgroundColor: dark ? PAPER.dark : PAPER.light,
  webPreferences: {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: platform === 'darwin',
  },
});
