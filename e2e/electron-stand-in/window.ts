// BrowserWindow: a page of a real Chromium.

import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { app } from './app.ts';
import { openBrowser } from './browser.ts';
import { StandInContents } from './contents.ts';
import { onTest, tellTest } from './link.ts';

type Shape = Pick<
  Electron.BrowserWindow,
  | 'loadURL'
  | 'maximize'
  | 'isMaximized'
  | 'isMinimized'
  | 'isDestroyed'
  | 'restore'
  | 'show'
  | 'focus'
  | 'close'
  | 'getNormalBounds'
>;

export class BrowserWindow extends EventEmitter implements Shape {
  readonly webContents: StandInContents;
  readonly #bounds: Electron.Rectangle;
  #maximized = false;
  #destroyed = false;
  #closePage: (() => Promise<void>) | null = null;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new StandInContents(webPreferences.preload ?? '');
    tellTest({ kind: 'window', preferences: { ...webPreferences, preload: undefined } });
    app.windowOpened(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const context = await openBrowser(this.#bounds);
    const page = context.pages()[0] ?? (await context.newPage());
    this.#closePage = () => page.close({ runBeforeUnload: true });
    page.on('close', () => this.#gone());
    onTest('close', () => this.close());
    await this.webContents.load(page, address);
    this.emit('ready-to-show');
  }

  #gone(): void {
    if (this.#destroyed) return;
    this.emit('close', { preventDefault: () => undefined });
    this.#destroyed = true;
    this.emit('closed');
    app.windowClosed(this);
  }

  close(): void {
    if (this.#closePage === null) this.#gone();
    else void this.#closePage();
  }

  maximize(): void {
    this.#maximized = true;
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  restore(): void {
    this.#maximized = false;
  }
  show(): void {
    this.emit('show');
  }
  focus(): void {
    this.emit('focus');
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds;
  }
}
