// A newsroom on a temporary archive, for tests only: real SQLite, the real router, a clock and ids that can be told.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { Host } from './host.ts';
import { newIds } from './new-ids.ts';
import { createNewsroom, type Newsroom, type NewsroomOptions } from './newsroom.ts';

export interface TestHost extends Host {
  /** Milliseconds since 1970; starts at noon on 2 January 2026 UTC and moves only when a test moves it. */
  clock: number;
  /** Everything that was logged. */
  readonly logged: string[];
}

export interface TestNewsroom {
  readonly host: TestHost;
  readonly newsroom: Newsroom;
  readonly context: Newsroom['context'];
  readonly client: ContractRouterClient<Contract>;
  /** Closes it and opens the same folder again, as a restart does. */
  restart(options?: NewsroomOptions): Promise<TestNewsroom>;
  /** Closes it and takes its folder away. */
  [Symbol.asyncDispose](): Promise<void>;
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'stet-test-'));

export function testHost(folder: string): TestHost {
  const newId = newIds();
  return {
    folder,
    name: 'Test',
    version: '0.0.0-test',
    clock: Date.UTC(2026, 0, 2, 12),
    logged: [],
    now() {
      return this.clock;
    },
    newId,
    log(level, message) {
      this.logged.push(`${level}: ${message}`);
    },
  };
}

/** `await using desk = await testNewsroom();` closes it and takes its folder away at the end of the test. */
export const testNewsroom = (options?: NewsroomOptions): Promise<TestNewsroom> =>
  openTestNewsroom(testHost(temporaryFolder()), options);

async function openTestNewsroom(host: TestHost, options?: NewsroomOptions): Promise<TestNewsroom> {
  const newsroom = await createNewsroom(host, options);
  return {
    host,
    newsroom,
    context: newsroom.context,
    client: newsroom.client as unknown as ContractRouterClient<Contract>,
    async restart(again) {
      await newsroom.close();
      return openTestNewsroom(host, again);
    },
    async [Symbol.asyncDispose]() {
      await newsroom.close();
      rmSync(host.folder, { recursive: true, force: true });
    },
  };
}
