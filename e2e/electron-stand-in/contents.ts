// webContents: the page behind a window, its preload in a world of its own, its ports, its navigation.

import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Frame, Page, Request, Route } from '@playwright/test';
import type Electron from 'electron';
import { toApp, toBrowser } from './addresses.ts';
import { type FromWorld, isolatedWorld } from './isolated-world.ts';
import { onTest } from './link.ts';
import { StandInPort } from './ports.ts';
import { session } from './session.ts';

type Shape = Pick<Electron.WebContents, 'getURL' | 'reload' | 'replaceMisspelling' | 'setWindowOpenHandler'>;
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

const WORLD = 'stet-preload';
const BINDING = 'stetToMain';

/** Only in the window's own frame, as with nodeIntegrationInSubFrames off. */
const preloadSource = (file: string): string =>
  `if (window === window.top) (${isolatedWorld})((require) => {\n${readFileSync(file, 'utf8')}\n});`;

interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

export class StandInContents extends EventEmitter implements Shape {
  readonly #preload: string;
  #opened: Opened | null = null;
  /** The isolated world of the document that is shown. */
  #world: number | null = null;
  readonly #ports = new Map<number, StandInPort>();
  #lastPort = 0;
  #openHandler: OpenHandler = () => ({ action: 'deny' });
  /** True while a load that the app itself asked for begins: such a load asks nobody's leave. */
  #ownLoad = false;

  constructor(preload: string) {
    super();
    this.#preload = preload;
  }

  getURL(): string {
    return toApp(this.#opened?.page.url() ?? '');
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  replaceMisspelling(): void {
    throw new Error('The stand-in has no spell checker.');
  }

  reload(): void {
    this.#ownLoad = true;
    void this.#opened?.page.reload();
  }

  postMessage(channel: string, message: unknown, transfer: readonly StandInPort[] = []): void {
    const numbers = transfer.map((port) => {
      const near = port.peer;
      if (!(near instanceof StandInPort)) throw new Error('This port was handed over already.');
      this.#lastPort += 1;
      const number = this.#lastPort;
      this.#ports.set(number, near);
      near.entangle({
        deliver: (data) => this.#inWorld('stetDeliver', number, data),
        close: () => this.#inWorld('stetClose', number),
      });
      return number;
    });
    this.#inWorld('stetArrive', channel, message, numbers);
  }

  async load(page: Page, address: string): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    this.#opened = { page, cdp };
    await this.#followWorlds(page, cdp);
    await page.context().route('**/*', (route) => this.#decide(page, route));
    page.on('download', (download) => {
      let prevented = false;
      const event = {
        preventDefault: () => {
          prevented = true;
        },
      };
      session.defaultSession.emit('will-download', event, { getURL: () => toApp(download.url()) });
      if (prevented) void download.cancel();
    });
    // Electron shows no question when a page refuses to be left: the app decides.
    page.on('dialog', (dialog) => {
      let leave = false;
      const event = {
        preventDefault: () => {
          leave = true;
        },
      };
      this.emit('will-prevent-unload', event);
      void (leave ? dialog.accept() : dialog.dismiss());
    });
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.context().on('page', (popup) => void popup.close());
    await new Promise<void>((resolve) => onTest('go', () => resolve()));
    this.#ownLoad = true;
    await page.goto(toBrowser(address));
  }

  async #followWorlds(page: Page, cdp: CDPSession): Promise<void> {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && frameIdOf(context.auxData) === mainFrame) this.#world = context.id;
    });
    const lost = (): void => {
      this.#world = null;
      for (const port of this.#ports.values()) port.close();
      this.#ports.clear();
    };
    cdp.on('Runtime.executionContextsCleared', lost);
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) lost();
    });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name !== BINDING) return;
      const { port, data, closed } = JSON.parse(payload) as FromWorld;
      if (closed) this.#ports.get(port)?.close();
      else this.#ports.get(port)?.deliver(data);
    });
    page.on('close', lost);
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSource(this.#preload), worldName: WORLD });
  }

  #inWorld(name: string, ...given: readonly unknown[]): void {
    if (this.#opened === null || this.#world === null) return;
    this.#opened.cdp
      .send('Runtime.callFunctionOn', {
        executionContextId: this.#world,
        functionDeclaration: `(...given) => ${name}(...given)`,
        arguments: given.map((value) => ({ value })),
      })
      // The document went away while this was on its way, as it may in Electron.
      .catch(() => undefined);
  }

  /** What Electron asks the app before a request is made. */
  async #decide(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    const frame = frameOf(request);
    if (frame?.page() !== page) {
      const referrer = { url: this.getURL(), policy: 'no-referrer' } as const;
      this.#openHandler({ url, frameName: '', features: '', disposition: 'new-window', referrer });
      return route.abort('aborted');
    }
    if (request.isNavigationRequest() && !this.#mayNavigate(url, frame === page.mainFrame()))
      return route.abort('aborted');
    if (session.defaultSession.cancels({ url })) return route.abort('blockedbyclient');
    return url.startsWith('stet:') ? route.continue() : route.abort('addressunreachable');
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#ownLoad) {
      this.#ownLoad = false;
      return true;
    }
    let prevented = false;
    const event = {
      url,
      isMainFrame,
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return !prevented;
  }
}

const frameIdOf = (auxData: unknown): unknown =>
  typeof auxData === 'object' && auxData !== null && 'frameId' in auxData ? auxData.frameId : null;

/** Null for the first request of a window that the page has just asked for: it has no frame yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
