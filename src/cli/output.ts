// Standard output: JSON, one value a line or one in all, as fast as the reader takes it and no faster.

import { once } from 'node:events';
import type { Common } from './run.ts';

export interface Output {
  add(value: unknown): Promise<void>;
  /** Prints what `--json` collected. */
  end(): Promise<void>;
}

/** One JSON value a line; with `--json` one array of them. */
export function outputOf({ json }: Common): Output {
  const collected: unknown[] = [];
  return {
    add: async (value) => (json === true ? void collected.push(value) : print(value)),
    end: async () => (json === true ? print(collected) : undefined),
  };
}

export async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** `stet list | head -1`: the reader has what it wanted and closed the pipe. */
export function leaveQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
}
