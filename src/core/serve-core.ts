// The core's thread: opens the newsroom, answers the contract on every port it is handed, and closes the archive when told to.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { ArchiveNotOpened, type Owner } from './archive/not-opened.ts';
import { restoreBackup, setArchiveAside } from './archive/restore.ts';
import { asNewsroomError } from './failures.ts';
import type { Host } from './host.ts';
import { newIds } from './new-ids.ts';
import { createNewsroom, type Newsroom } from './newsroom.ts';
import type { CoreOrder, CoreReady, FromCore, ToCore } from './start-core.ts';
import { trace } from './trace.ts';

const order = workerData as CoreOrder;
const tell = (message: FromCore): void => parentPort?.postMessage(message);

const host: Host = {
  folder: order.folder,
  name: order.hostName,
  version: order.version,
  now: Date.now,
  newId: newIds(),
  log: (level, message) => tell({ kind: 'log', level, message }),
};

async function open(): Promise<Newsroom> {
  const self: Owner = { host: host.name, pid: process.pid, since: new Date().toISOString() };
  if (order.afterDamage === 'restore-backup') restoreBackup(order.folder, self);
  if (order.afterDamage === 'begin-anew') setArchiveAside(order.folder, self);
  return createNewsroom(host, { beginNew: order.afterDamage === 'begin-anew' });
}

function refused(error: unknown): CoreReady {
  const { code, message, cause } = asNewsroomError(error);
  if (code === 'FAILED') host.log('error', `Opening failed: ${trace(cause)}`);
  const obstacle = error instanceof ArchiveNotOpened ? error.obstacle : ({ why: 'folder' } as const);
  return { ok: false, code, sentence: message, obstacle };
}

// A message that is none makes the port's handler reject with nobody to hear it. It may not take the newsroom, and every other window's
// unsaved words, with it; no half-done change can stay behind, for every change is one transaction.
process.on('unhandledRejection', (reason) => {
  host.log('warn', `A message could not be understood (${reason instanceof Error ? reason.name : typeof reason}).`);
});

const opening = open();
const handler = opening.then(({ router }) => new RPCHandler(router));
// A refusal is told once, below; ports that came meanwhile are closed.
handler.catch(() => undefined);

async function connect(port: MessagePort): Promise<void> {
  try {
    (await handler).upgrade(port);
    port.start();
  } catch {
    port.close();
  }
}

async function close(): Promise<void> {
  const newsroom = await opening.catch(() => null);
  await newsroom?.close();
  process.exit(0);
}

parentPort?.on('message', (message: ToCore) => {
  if (message.kind === 'connect') void connect(message.port);
  else void close();
});

try {
  const newsroom = await opening;
  const { readOnly } = newsroom.context.archive;
  tell({ kind: 'ready', ready: { ok: true, folder: order.folder, media: order.media, readOnly } });
  newsroom.upkeep.start();
  void newsroom.resume();
} catch (error) {
  tell({ kind: 'ready', ready: refused(error) });
  parentPort?.close();
}
