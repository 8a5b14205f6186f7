// app: the life of the process, in Electron's order of events.

import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import type Electron from 'electron';
import { closeBrowser } from './browser.ts';

type Shape = Pick<Electron.App, 'whenReady' | 'quit' | 'exit' | 'getPath' | 'requestSingleInstanceLock'> & {
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch'>;
};

const profile = process.env.STET_STAND_IN_PROFILE ?? '';
if (profile === '') throw new Error('STET_STAND_IN_PROFILE names the folder that stands for userData.');
mkdirSync(profile, { recursive: true });

interface Closable {
  close(): void;
}

class StandInApp extends EventEmitter implements Shape {
  readonly commandLine = { appendSwitch: () => undefined };
  #quitting = false;
  readonly #windows = new Set<Closable>();

  /** Not within the first turn of the loop: schemes must be registered before. */
  whenReady(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    if (name !== 'userData') throw new Error(`The stand-in has no folder "${name}".`);
    return profile;
  }

  /** The archive's own lock is what is tested; Electron's lies in its binary. */
  requestSingleInstanceLock(): boolean {
    return true;
  }

  windowOpened(window: Closable): void {
    this.#windows.add(window);
  }

  windowClosed(window: Closable): void {
    this.#windows.delete(window);
    if (this.#windows.size > 0) return;
    if (this.#quitting) this.#willQuit();
    else this.emit('window-all-closed');
  }

  quit(): void {
    const again = this.#quitting;
    this.#quitting = true;
    if (!again) this.emit('before-quit', { preventDefault: () => undefined });
    if (this.#windows.size === 0) this.#willQuit();
    else for (const window of this.#windows) window.close();
  }

  #willQuit(): void {
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) this.exit(0);
  }

  exit(status = 0): void {
    this.emit('quit', {}, status);
    void closeBrowser().finally(() => process.exit(status));
  }
}

export const app = new StandInApp();
