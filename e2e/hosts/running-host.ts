// What a test can do with a host, whichever it is.

import type { BrowserContext, Page } from '@playwright/test';

export interface RunningHost {
  /** The window. */
  readonly page: Page;
  /** What the Electron hosts tell of themselves; null in the browser host. */
  readonly told: readonly Told[] | null;
  /** Another window on the same archive; only the browser host has more than one. */
  openWindow(): Promise<Page>;
  /** Gives a command by the native menu; only the Electron stand-in can. */
  chooseFromMenu(label: string): Promise<void>;
  /** As a person ends it: the window closes, then the host; resolves when the process is gone. */
  stop(): Promise<void>;
  /** As a power cut ends it. */
  kill(): Promise<void>;
}

/** What the Electron stand-in tells the test about calls that leave the app. */
export type Told =
  | { readonly kind: 'window'; readonly preferences: Readonly<Record<string, unknown>> }
  | { readonly kind: 'outside'; readonly address: string }
  | { readonly kind: 'dialog'; readonly message: string; readonly detail: string; readonly buttons: readonly string[] }
  | { readonly kind: 'menu'; readonly labels: readonly string[] };

export interface Start {
  /** Folder of the archive. */
  readonly archive: string;
  /** A folder of the test's own, for browser profiles and the like. */
  readonly scratch: string;
  /** Told of every page before it loads anything. */
  watch(page: Page): void;
  /** For the browser host: the test's browser context. */
  context(): Promise<BrowserContext>;
}
