// Another process for tests: a script of its own on the same Node, so that it can be killed as a host can be.

import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TestProcess {
  readonly child: ChildProcess;
  /** Every line it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the next line that is not yet taken; null when there will be none. */
  nextLine(): Promise<string | null>;
  /** Resolves when it has ended and everything it printed is in `lines`. */
  readonly ended: Promise<void>;
}

/**
 * Runs `code` (an ES module) from a file in `folder`.
 *
 * @param as the user it runs as, for tests of permissions by root.
 */
export function startProcess(
  folder: string,
  code: string,
  as?: { readonly uid: number; readonly gid: number },
): TestProcess {
  const script = join(folder, `script-${Math.random().toString(36).slice(2)}.mjs`);
  writeFileSync(script, code);
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'], ...as });
  const lines: string[] = [];
  let taken = 0;
  let rest = '';
  let isOver = false;
  let wake: () => void = () => undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true;
      wake();
      resolve();
    });
  });
  return {
    child,
    lines,
    ended,
    async nextLine() {
      while (taken === lines.length && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = lines[taken] ?? null;
      if (line !== null) taken += 1;
      return line;
    },
  };
}
