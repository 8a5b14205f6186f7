// `npm start`: builds what is not built, then opens Stet in Electron, or, where Electron cannot run, in a browser window.

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { nodeTooOld } from '../src/core/node-version.ts';
import { type ElectronFound, findElectron } from './electron.ts';
import { needsBuild } from './freshness.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const given = process.argv.slice(2);

function build(): boolean {
  console.error('Building Stet…');
  const { status } = spawnSync(
    process.execPath,
    [join(modules, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return status === 0;
}

async function electron(): Promise<ElectronFound> {
  // A person who asks for the address wants a browser, and is told so by what they typed.
  if (given.includes('--no-open') || given.includes('--stay')) return { path: null, why: '' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { path: null, why: 'There is no screen for Electron here' };
  }
  const found = await findElectron(modules);
  return found.path === null ? { path: null, why: `Electron could not be fetched (${found.why})` } : found;
}

function run(program: string, parameters: readonly string[]): void {
  const child = spawn(program, parameters, { cwd: root, stdio: 'inherit' });
  // A terminal sends these to the child as well; hearing one twice does it no harm. This process waits until the archive is closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.once('error', (error) => {
    console.error(`Stet could not be started: ${error.message}.`);
    process.exitCode = 1;
  });
  child.once('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

async function main(): Promise<void> {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld !== null) {
    console.error(tooOld);
    process.exitCode = 1;
    return;
  }
  if (needsBuild(root) && !build()) {
    console.error('Stet could not be built; what went wrong stands above. Your archive was not touched.');
    process.exitCode = 1;
    return;
  }
  const found = await electron();
  if (found.path !== null) {
    // Chromium's sandbox refuses to work for root.
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    run(found.path, [...asRoot, root, ...given]);
    return;
  }
  if (found.why !== '') {
    console.error(`${found.why}. Stet runs in the browser host instead.`);
  }
  run(process.execPath, [join(root, 'out', 'main', 'server.js'), ...given]);
}

await main();
