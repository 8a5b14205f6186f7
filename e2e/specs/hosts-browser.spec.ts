// The rules of the browser host (reliability.md, L1 to L7, S4): who may talk to it, from where, about what, and how much.

import { readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../fixtures.ts';
import { LAUNCH_LINK, startServer } from '../hosts/browser-host.ts';
import { type HostProcess, root } from '../hosts/process.ts';
import { ask, openSocket } from '../hosts/raw-http.ts';

interface Server {
  readonly process: HostProcess;
  readonly archive: string;
  readonly port: number;
  /** Path and query of the launch link. */
  readonly launch: string;
  readonly token: string;
  /** Uses the launch link; the Cookie header that it gives. */
  signIn(): Promise<string>;
}

const test = base.extend<{ server: Server }>({
  server: async ({ folder }, use) => {
    const archive = join(folder, 'archive');
    const process = startServer(archive);
    const [link, port = ''] = await process.prints(LAUNCH_LINK);
    const { pathname, search, searchParams } = new URL(link);
    await use({
      process,
      archive,
      port: Number(port),
      launch: pathname + search,
      token: searchParams.get('token') ?? '',
      async signIn() {
        const { headers } = await ask({ port: Number(port), path: pathname + search });
        return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      },
    });
    await process.end('SIGTERM');
  },
});

const own = (port: number): string => `http://127.0.0.1:${port}`;
const STATUS = JSON.stringify({ i: '1', p: { u: '/archive/status', b: { json: {} } } });
const HASH = '0'.repeat(64);

/** Every route that there is, and some that there are not. */
const ROUTES: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/index.html'],
  ['GET', `/assets/${readdirSync(join(root, 'out', 'renderer', 'assets'))[0]}`],
  ['GET', `/media/${HASH}.png`],
  ['POST', '/media'],
  ['PUT', '/media'],
  ['DELETE', `/media/${HASH}.png`],
  ['OPTIONS', '/media'],
  ['OPTIONS', '/rpc'],
  ['GET', '/rpc'],
  ['POST', '/rpc'],
  ['POST', '/launch'],
  ['GET', '/launch'],
  ['GET', '/launch?token='],
  ['GET', '/launch?token=wrong'],
  ['GET', '/archive.db'],
  ['GET', '/owner.json'],
  ['GET', '/backups'],
  ['GET', '/nothing'],
];

test('It listens on the loopback address alone (L1)', async ({ server: { port } }) => {
  const others = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    // A link-local address needs the name of its interface to be reached at all.
    .filter(({ address }) => address !== '127.0.0.1' && !address.startsWith('fe80:'))
    .map((found) => found.address);
  for (const to of new Set([...others, '::1'])) {
    await expect(ask({ port, path: '/', to }), to).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EINVAL/);
  }
});

test('Each start takes another port and another token (L1, L4)', async ({ server, folder }) => {
  const other = startServer(join(folder, 'other'));
  const [link, port] = await other.prints(LAUNCH_LINK);
  expect(Number(port)).not.toBe(server.port);
  expect(new URL(link).searchParams.get('token')).not.toBe(server.token);
  await other.end('SIGTERM');
});

test('Without the session’s cookie every route is refused, and says nothing (L5)', async ({ server: { port } }) => {
  for (const [method, path] of ROUTES) {
    for (const cookie of [undefined, `stet-session-${port}=`, `stet-session-${port}=${'A'.repeat(43)}`]) {
      const { status, headers, body } = await ask({
        port,
        path,
        method,
        headers: { origin: own(port), ...(cookie === undefined ? {} : { cookie }) },
      });
      expect(status, `${method} ${path}`).toBe(403);
      expect(headers['set-cookie'], `${method} ${path}`).toBeUndefined();
      expect(body, `${method} ${path}`).not.toMatch(/<|archive\.db|token/);
    }
  }
  await expect(openSocket(port, '/rpc', { origin: own(port) })).rejects.toThrow('refused with 403');
});

test('A request for another host is refused everywhere, cookie or not (L2)', async ({ server }) => {
  const cookie = await server.signIn();
  const { port } = server;
  for (const host of [
    'localhost',
    `localhost:${port}`,
    '127.0.0.1',
    `evil.example:${port}`,
    `127.0.0.1:${port + 1}`,
    '',
  ]) {
    for (const [method, path] of ROUTES) {
      const { status } = await ask({ port, path, method, headers: { host, cookie, origin: own(port) } });
      expect(status, `${method} ${path} for "${host}"`).toBe(421);
    }
    // The client of the test would replace an empty one by the right one.
    if (host === '') continue;
    await expect(openSocket(port, '/rpc', { host, cookie, origin: own(port) }), host).rejects.toThrow(
      'refused with 403',
    );
  }
});

test('A socket opens for our own page alone (L3)', async ({ server }) => {
  const cookie = await server.signIn();
  const { port } = server;
  const strange = [
    'null',
    '',
    'https://evil.example',
    `http://localhost:${port}`,
    `https://127.0.0.1:${port}`,
    `${own(port)}.evil.example`,
  ];
  for (const origin of strange) {
    await expect(openSocket(port, '/rpc', { cookie, origin }), origin).rejects.toThrow('refused with 403');
  }
  await expect(openSocket(port, '/rpc', { cookie })).rejects.toThrow('refused with 403');
  await expect(openSocket(port, '/other', { cookie, origin: own(port) })).rejects.toThrow('refused with 404');

  const socket = await openSocket(port, '/rpc', { cookie, origin: own(port) });
  const answer = socket.next();
  socket.send(STATUS);
  expect(await answer).toContain('"host":"Browser"');
  socket.close();
});

test('A page of another site can neither read nor change, and no answer invites it (L3)', async ({ server }) => {
  const cookie = await server.signIn();
  const { port } = server;
  for (const origin of [undefined, 'null', 'https://evil.example']) {
    const headers = { cookie, ...(origin === undefined ? {} : { origin }) };
    expect((await ask({ port, path: '/media', method: 'POST', headers, body: 'x' })).status).toBe(403);
  }
  for (const site of ['cross-site', 'same-site']) {
    expect((await ask({ port, path: '/', headers: { cookie, 'sec-fetch-site': site } })).status).toBe(403);
  }
  for (const [method, path] of ROUTES) {
    const { headers } = await ask({ port, path, method, headers: { cookie, origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
});

test('The launch link works once, and leaves a cookie that only the browser can send (L4)', async ({ server }) => {
  const { port, launch, token, process } = server;
  expect(Buffer.from(token, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
  const first = await ask({ port, path: `${launch}&next=https://evil.example/&url=//evil.example` });
  expect(first.status).toBe(303);
  expect(first.headers.location).toBe('/');
  const [cookie = '', ...more] = first.headers['set-cookie'] ?? [];
  expect(more).toEqual([]);
  expect(cookie).toMatch(new RegExp(`^stet-session-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  expect(cookie).not.toContain(token);

  const again = await ask({ port, path: launch });
  expect(again.status).toBe(403);
  expect(again.body).toMatch(/^This link has been used/);
  // The only place that ever showed the token is the link itself.
  expect(process.output().split(token)).toHaveLength(2);
});

test('In the browser the token leaves the address bar and the page cannot read the cookie (L4)', async ({
  server,
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${own(server.port)}${server.launch}`);
  await expect(page).toHaveURL(`${own(server.port)}/`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => entry.name))).toEqual([
    `${own(server.port)}/`,
  ]);
  await context.close();
});

test('Another site can neither frame the desk nor load its parts (T-13)', async ({ server, browser }) => {
  const context = await browser.newContext();
  const desk = await context.newPage();
  await desk.goto(`${own(server.port)}${server.launch}`);
  const script = await desk.evaluate(() => document.querySelector('script')?.src ?? '');

  const other = await context.newPage();
  await other.route('http://evil.localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body>' }),
  );
  await other.goto('http://evil.localhost/');
  const loaded = await other.evaluate(
    async ([page, part]) => {
      const load = (tag: string, address: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('refused');
          element.setAttribute('src', address);
          document.body.append(element);
        });
      const read = await fetch(String(page), { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      );
      await load('iframe', String(page));
      const framed = document.querySelector('iframe')?.contentDocument === null ? 'closed' : 'open';
      return { read, part: await load('script', String(part)), framed };
    },
    [`${own(server.port)}/?<script>alert(1)</script>`, script] as const,
  );
  expect(loaded).toEqual({ read: 'refused', part: 'refused', framed: 'closed' });
  const frame = other.frames().find((one) => one !== other.mainFrame());
  expect(await frame?.evaluate(() => document.getElementById('root') === null)).toBe(true);
  await context.close();
});

test('No spelling of a path leaves the page’s own files (S4, L7)', async ({ server }) => {
  const cookie = await server.signIn();
  const { port, archive } = server;
  const files = ['archive.db', 'owner.json', 'owner.lock', 'backups', 'package.json', 'etc/passwd'];
  const ups = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..%00', '..;'];
  const slashes = ['/', '%2f', '%5c', '\\', '//', '%252f'];
  const paths = files.flatMap((file) => [
    `/${file}`,
    `//${file}`,
    `/${archive}/${file}`,
    `/${encodeURIComponent(`${archive}/${file}`)}`,
    `//host/share/${file}`,
    `/%5c%5chost%5cshare%5c${file}`,
    `/C:/${file}`,
    `/file:///${file}`,
    `http://elsewhere.example/${file}`,
    ...ups.flatMap((up) =>
      slashes.flatMap((slash) =>
        ['', 'assets', 'media'].map((start) => `/${start}${slash}${Array(5).fill(up).join(slash)}${slash}${file}`),
      ),
    ),
  ]);
  expect(paths.length).toBeGreaterThan(700);
  const secret = readFileSync(join(archive, 'archive.db')).subarray(0, 15).toString();
  for (const path of paths) {
    const { status, body } = await ask({ port, path, headers: { cookie } });
    expect([403, 404], path).toContain(status);
    expect(body, path).not.toContain(secret);
  }
});

test('Every answer carries the headers that keep it where it belongs', async ({ server }) => {
  const cookie = await server.signIn();
  for (const [method, path] of ROUTES) {
    for (const headers of [{ cookie, origin: own(server.port) }, { origin: own(server.port) }]) {
      const answer = await ask({ port: server.port, path, method, headers });
      expect(answer.headers, `${method} ${path}`).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  }
});

test('What is malformed or too much ends in a clean refusal, and the desk goes on (L6)', async ({ server }) => {
  const cookie = await server.signIn();
  const { port } = server;
  const headers = { cookie, origin: own(port) };
  const alive = async (): Promise<void> => {
    const socket = await openSocket(port, '/rpc', headers);
    const answer = socket.next();
    socket.send(STATUS);
    expect(await answer).toContain('"host":"Browser"');
    socket.close();
  };

  const garbage = [
    '',
    'nonsense',
    '{',
    'null',
    '[]',
    '0',
    '""',
    '{"i":1}',
    '{"i":"1","p":null}',
    '{"i":"1","p":{"u":5}}',
    '\0',
    `${'['.repeat(50_000)}`,
  ];
  for (const message of garbage) {
    const socket = await openSocket(port, '/rpc', headers);
    socket.send(message);
    socket.send(new Uint8Array([0, 255, 1, 254]));
    socket.close();
    await socket.closed;
  }
  await alive();

  const unknown = await openSocket(port, '/rpc', headers);
  const answer = unknown.next();
  unknown.send(JSON.stringify({ i: '1', p: { u: '/archive/constructor', b: { json: {} } } }));
  expect(await answer).toMatch(/"s":404/);
  unknown.close();

  const large = await openSocket(port, '/rpc', headers);
  large.send('x'.repeat(49 * 1_048_576));
  expect(await large.closed).toBe(1009);
  await alive();

  await expect(
    ask({ port, path: '/', headers: { cookie, 'x-long': 'x'.repeat(20_000) } }).then(({ status }) => status),
  ).resolves.toBe(431);
  const image = await ask({ port, path: '/media', method: 'POST', headers, body: new Uint8Array(51 * 1_048_576) });
  expect(image.status).toBe(413);
  expect(JSON.parse(image.body)).toEqual({ message: expect.stringContaining('larger than 50 MB') });

  const many = await Promise.all(Array.from({ length: 32 }, () => openSocket(port, '/rpc', headers)));
  await expect(openSocket(port, '/rpc', headers)).rejects.toThrow('refused with 503');
  for (const socket of many) socket.close();
  await Promise.all(many.map((socket) => socket.closed));
  await alive();
});

test('Told to end, it closes the archive and frees it', async ({ server }) => {
  const { status } = await server.process.end('SIGTERM');
  expect(status).toBe(0);
  const left = readdirSync(server.archive);
  expect(left).toContain('archive.db');
  expect(left.filter((name) => /-wal$|-shm$|^owner\.json$/.test(name))).toEqual([]);
});

test('A word that it does not know ends it with how it is used', async () => {
  const { status, output } = await startServer('unused', ['--nonsense']).exited;
  expect(status).toBe(2);
  expect(output).toMatch(/nonsense[\s\S]*Usage: server/);
});
