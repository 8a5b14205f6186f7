// The browser host: one archive, one core, one address on this machine, until its windows are closed.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServe } from '#core/serving/serve.ts';
import { startCore } from '#core/start-core.ts';
import { trace } from '#core/trace.ts';
import { readVersion } from '#core/version.ts';
import { type Arguments, readArguments, USAGE } from './arguments.ts';
import { createHttp, type Guard } from './http.ts';
import { createLife } from './life.ts';
import { openWindow } from './open-window.ts';
import { createRpc } from './rpc.ts';
import { createSession } from './session.ts';

const LOOPBACK = '127.0.0.1';
/** Exit codes: the archive was refused or the newsroom ended; wrong usage (as the command line's). */
const REFUSED = 1;
const MISUSED = 2;

/** In out/main as built, in src/server as source: the page lies two steps up either way. */
const pageFolder = join(import.meta.dirname, '..', '..', 'out', 'renderer');

const say = (sentence: string): void => console.error(sentence);

async function serveArchive(given: Arguments): Promise<number> {
  const serve = await createServe({ pageFolder, archiveFolder: given.archive }).catch(() => null);
  if (serve === null) {
    say('Stet’s page has not been built. Run "npm run build", or start with "npm start", which sees to it.');
    return REFUSED;
  }
  const core = startCore({
    folder: given.archive,
    hostName: 'Browser',
    version: readVersion(),
    ...(given.afterDamage === null ? {} : { afterDamage: given.afterDamage }),
  });
  const ready = await core.ready;
  if (!ready.ok) {
    say(ready.sentence);
    if (ready.obstacle.why === 'damaged')
      say(`To go on, start again with --after-damage restore-backup or --after-damage begin-anew.`);
    await core.close();
    return REFUSED;
  }

  let guard: Guard | null = null;
  const current = (): Guard => {
    if (guard === null) throw new Error('A request came before the address was known.');
    return guard;
  };
  const failed = (error: unknown): void => console.error(`error: a request failed: ${trace(error)}`);
  const http = createHttp(current, serve, failed);
  const ending = Promise.withResolvers<number>();
  const life = createLife(() => {
    if (!given.stay) ending.resolve(0);
  });
  const rpc = createRpc(http, current, () => core.connect(), life);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.resolve(0));
  void core.ended.then((why) => {
    if (why !== null) say(why);
    ending.resolve(why === null ? 0 : REFUSED);
  });

  http.listen(given.port, LOOPBACK);
  try {
    await once(http, 'listening');
  } catch {
    say(
      `Port ${given.port} is taken by another program. Your archive is closed again; start without --port to get a free one.`,
    );
    await core.close();
    return REFUSED;
  }
  const { port } = http.address() as AddressInfo;
  const session = createSession(port);
  guard = { door: { host: `${LOOPBACK}:${port}` }, session };
  const address = `http://${LOOPBACK}:${port}${session.launchPath}`;

  const opened = given.open ? await openWindow(address, ready.folder) : null;
  opened?.browser?.once('exit', () => life.browserEnded());
  // The address holds the token: it is printed only for whoever has to open it.
  console.log(opened === null ? `Open Stet at ${address}` : `Stet is open at http://${LOOPBACK}:${port}/`);

  const status = await ending.promise;
  life.stop();
  rpc.close();
  http.close();
  http.closeAllConnections();
  await core.close();
  return status;
}

function understood(): Arguments | null {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    say(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
    return null;
  }
}

const given = understood();
process.exitCode = given === null ? MISUSED : await serveArchive(given);
