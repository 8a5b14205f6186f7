import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Contract } from '#shared/contract/index.ts';
import { makeBackup } from './archive/backup.ts';
import { type Core, type CoreOptions, startCore } from './start-core.ts';
import { temporaryFolder } from './test-newsroom.ts';

let folder: string;
const cores: Core[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await Promise.all(cores.splice(0).map((core) => core.close()));
  rmSync(folder, { recursive: true, force: true });
});

const start = (more: Partial<CoreOptions> = {}): Core => {
  const core = startCore({ folder, hostName: 'Browser', version: '1.2.3', ...more });
  cores.push(core);
  return core;
};
function clientOn(port: MessagePort): ContractRouterClient<Contract> {
  const link = new RPCLink({ port });
  port.start();
  return createORPCClient(link);
}

test('a window can ask before the archive is open, and is answered', async () => {
  const core = start();
  const client = clientOn(core.connect());
  expect(await client.archive.status({})).toMatchObject({ host: 'Browser', version: '1.2.3', folder, stories: 0 });
  expect(await core.ready).toEqual({ ok: true, folder, media: join(folder, 'media'), readOnly: null });
});

test('an unknown procedure and a message that is none end in an error, and the next call is answered', async () => {
  const logged: string[] = [];
  const core = start({ log: (level, message) => logged.push(`${level}: ${message}`) });
  const port = core.connect();
  const client = clientOn(port);
  const unknown = client as unknown as { story: { explode(input: object): Promise<unknown> } };
  await expect(unknown.story.explode({})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  port.postMessage('{"i":"x","p":{"u":"/%zz"');
  port.postMessage({ odd: true });
  port.postMessage(null);
  expect(await client.archive.status({})).toMatchObject({ stories: 0 });
  await core.close();
  expect(logged.length).toBeGreaterThan(0);
  for (const line of logged) expect(line).toMatch(/^warn: A message could not be understood/);
});

test('an error crosses as its code and its sentence, without a stack', async () => {
  const client = clientOn(start().connect());
  const error = await client.story.open({ id: 'nobody' }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'NOT_FOUND', defined: true, message: expect.stringMatching(/\.$/) });
  const own = await client.story.create({ content: {} });
  const { id, content } = own;
  await client.story.save({ id, base: own.revision, reason: 'auto', content: { ...content, headline: 'One' } });
  const late = client.story.save({ id, base: own.revision, reason: 'auto', content: { ...content, headline: 'Two' } });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT', data: { revision: own.revision + 1 } });
});

test('every window hears of a change, whoever made it', async () => {
  const core = start();
  const [one, other] = [clientOn(core.connect()), clientOn(core.connect())];
  const heard = (async (): Promise<ArchiveChange | undefined> => {
    for await (const change of await other.archive.changes({})) if (change.kind === 'settings') return change;
    return undefined;
  })();
  // The listener's own call goes first through its port; an answer on it shows that the core has it.
  await other.archive.status({});
  await one.settings.set({ newsroom: 'The Marlow Post' });
  expect(await heard).toEqual({ kind: 'settings' });
});

test('D10: a second core is refused with the owner’s name; after the first is closed it opens', async () => {
  const first = start();
  await first.ready;
  const second = start({ hostName: 'Electron' });
  expect(await second.ready).toMatchObject({
    ok: false,
    code: 'REFUSED',
    sentence: expect.stringContaining('Browser'),
    obstacle: { why: 'owned', owner: { host: 'Browser', pid: process.pid } },
  });
  expect(await second.ended).toBeNull();
  await first.close();
  expect(await first.ended).toBeNull();
  expect(await start().ready).toMatchObject({ ok: true });
});

test('D8: damage is handed to the host with the newest backup, which is restored when a person says so', async () => {
  const before = start();
  await clientOn(before.connect()).settings.set({ newsroom: 'The Marlow Post' });
  await before.close();
  const backup = await makeBackup({ folder, now: () => Date.UTC(2026, 0, 2, 12) });
  truncateSync(join(folder, 'archive.db'), 10_000);

  expect(await start().ready).toMatchObject({ ok: false, code: 'DAMAGED', obstacle: { why: 'damaged', backup } });
  const restored = start({ afterDamage: 'restore-backup' });
  expect(await restored.ready).toMatchObject({ ok: true });
  expect(await clientOn(restored.connect()).settings.get({})).toMatchObject({ newsroom: 'The Marlow Post' });
  await restored.close();

  truncateSync(join(folder, 'archive.db'), 10_000);
  const anew = start({ afterDamage: 'begin-anew' });
  expect(await clientOn(anew.connect()).settings.get({})).toMatchObject({ newsroom: '' });
});

test('a port that is closed ends its streams, and the others go on', async () => {
  const core = start();
  const port = core.connect();
  const gone = clientOn(port);
  const stream = await gone.archive.changes({});
  const ended = (async () => {
    for await (const _ of stream);
  })().catch(() => undefined);
  port.close();
  await ended;
  expect(await clientOn(core.connect()).archive.status({})).toMatchObject({ stories: 0 });
});
