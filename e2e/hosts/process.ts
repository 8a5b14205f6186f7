// Starting and ending a host's process.

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Exited {
  readonly status: number | null;
  readonly output: string;
}

export interface HostProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves with the first match in what it prints; rejects with all it printed when it ends before. */
  prints(pattern: RegExp): Promise<RegExpExecArray>;
  exited: Promise<Exited>;
  end(signal: NodeJS.Signals): Promise<Exited>;
}

/** Runs Node with the same version as this process. */
export function startNode(parameters: readonly string[], options: SpawnOptions = {}): HostProcess {
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of heard) listener();
    });
  }
  const exited = once(child, 'close').then(([status]) => ({
    status: typeof status === 'number' ? status : null,
    output,
  }));
  return {
    child,
    output: () => output,
    exited,
    prints(pattern) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output);
          if (found === null) return;
          heard.delete(look);
          resolve(found);
        };
        heard.add(look);
        look();
        void exited.then(({ status }) => reject(new Error(`The host ended with ${status}:\n${output}`)));
      });
    },
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return exited;
    },
  };
}
