import type { Session, WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { isOwnPage, PAGE } from './address.ts';
import { ruleContents } from './contents-rules.ts';
import { openOutside, opensOutside } from './open-outside.ts';
import { serveOwnProtocol } from './own-protocol.ts';
import { ruleSession } from './session-rules.ts';
import { windowOptions } from './window-options.ts';

const STRANGE = [
  '',
  'about:blank',
  'https://example.com/',
  'file:///etc/passwd',
  'stet://app',
  'stet://app/',
  'stet://app/other.html',
  'stet://app.evil.example/index.html',
  'stet://evil/index.html',
  'stet://user@app/index.html',
  'stet://user:pass@app/index.html',
  'stet://app:80/index.html',
  'javascript:alert(1)',
  'data:text/html,x',
];

test('Only the one page counts as our own', () => {
  expect(isOwnPage(PAGE)).toBe(true);
  expect(isOwnPage(`${PAGE}?theme=dark#top`)).toBe(true);
  for (const address of STRANGE) expect(isOwnPage(address), address).toBe(false);
});

test('Web and mail links open outside; whatever starts programs or shows folders does not', async () => {
  for (const address of ['https://example.com/a?b#c', 'http://example.com', 'mailto:desk@example.com']) {
    expect(opensOutside(address)).toBe(true);
  }
  const openExternal = vi.fn(async () => undefined);
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'stet://app/index.html',
    'vbscript:x',
    'blob:https://example.com/1',
    'about:blank',
    'not an address',
    '',
  ]) {
    expect(opensOutside(address), address).toBe(false);
    await openOutside({ openExternal }, address);
  }
  expect(openExternal).not.toHaveBeenCalled();
  await openOutside({ openExternal }, 'HTTPS://Example.com/\ta');
  expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://example.com/a');
});

/** The listeners that a set of rules has put on, by event. */
function listeners<Target extends { on: unknown }>(rule: (target: Pick<Target, 'on'>['on']) => void) {
  const found = new Map<string, (...given: unknown[]) => unknown>();
  const on = vi.fn((event: string, listener: (...given: unknown[]) => unknown) => found.set(event, listener));
  rule(on as unknown as Target['on']);
  return found;
}

test('A web contents goes nowhere, opens no window and holds no webview', () => {
  const openExternal = vi.fn(async () => undefined);
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
  const found = listeners<WebContents>((on) => ruleContents({ on, setWindowOpenHandler }, { openExternal }));

  const prevented = (event: string, details: object): boolean => {
    const preventDefault = vi.fn();
    found.get(event)?.({ preventDefault, ...details });
    return preventDefault.mock.calls.length === 1;
  };
  for (const url of STRANGE) expect(prevented('will-navigate', { url }), url).toBe(true);
  expect(prevented('will-navigate', { url: PAGE })).toBe(false);
  for (const url of [...STRANGE, PAGE]) {
    expect(prevented('will-frame-navigate', { url, isMainFrame: false }), url).toBe(true);
  }
  expect(prevented('will-frame-navigate', { url: 'blob:stet://app/1', isMainFrame: false })).toBe(false);
  expect(prevented('will-redirect', { url: PAGE })).toBe(true);
  expect(prevented('will-attach-webview', {})).toBe(true);

  const decide = setWindowOpenHandler.mock.calls[0]?.[0];
  const wish = {
    frameName: '',
    features: '',
    disposition: 'new-window',
    referrer: { url: '', policy: 'default' },
  } as const;
  for (const url of [...STRANGE, PAGE]) expect(decide?.({ ...wish, url })).toEqual({ action: 'deny' });
  expect(openExternal.mock.calls).toEqual([['https://example.com/']]);
});

function ruledSession(platform: NodeJS.Platform) {
  const calls = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setSpellCheckerEnabled: vi.fn<Session['setSpellCheckerEnabled']>(),
  };
  const onBeforeRequest =
    vi.fn<(listener: (details: { url: string }, answer: (given: object) => void) => void) => void>();
  const found = listeners<Session>((on) =>
    ruleSession({ ...calls, on, webRequest: { onBeforeRequest } as unknown as Session['webRequest'] }, platform),
  );
  return { ...calls, onBeforeRequest, found };
}

test('Every permission is denied but copying to the clipboard, and that only to our own page', () => {
  const { setPermissionRequestHandler, setPermissionCheckHandler, setDevicePermissionHandler } = ruledSession('linux');
  const request = setPermissionRequestHandler.mock.calls[0]?.[0];
  const check = setPermissionCheckHandler.mock.calls[0]?.[0];
  const asked = (permission: string, url: string): boolean => {
    let granted = true;
    const contents = { getURL: () => url } as unknown as WebContents;
    request?.(
      contents,
      permission as 'media',
      (given) => {
        granted = given;
      },
      { isMainFrame: true, requestingUrl: url },
    );
    return granted;
  };
  const all = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'usb',
    'hid',
    'fullscreen',
    'unknown',
  ];
  for (const permission of all) {
    expect(asked(permission, PAGE), permission).toBe(false);
    expect(check?.(null, permission as 'media', 'stet://app', { isMainFrame: true }), permission).toBe(false);
  }
  expect(asked('clipboard-sanitized-write', PAGE)).toBe(true);
  expect(asked('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  expect(check?.(null, 'clipboard-sanitized-write', 'stet://app/', { isMainFrame: true })).toBe(true);
  expect(check?.(null, 'clipboard-sanitized-write', 'https://example.com', { isMainFrame: true })).toBe(false);
  expect(
    setDevicePermissionHandler.mock.calls[0]?.[0]?.({ deviceType: 'hid', origin: 'stet://app', device: {} as never }),
  ).toBe(false);
});

test('No request leaves the machine, and the spell checker has nothing to fetch', () => {
  for (const platform of ['linux', 'win32'] as const) {
    expect(ruledSession(platform).setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  }
  expect(ruledSession('darwin').setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(true);
  const decide = ruledSession('linux').onBeforeRequest.mock.calls[0]?.[0];
  const cancelled = (url: string): unknown => {
    let answer: unknown;
    decide?.({ url }, (given) => {
      answer = given;
    });
    return answer;
  };
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'wss://x/',
    'file:///etc/passwd',
    'ftp://x/',
    'nonsense',
  ]) {
    expect(cancelled(url), url).toEqual({ cancel: true });
  }
  for (const url of [PAGE, 'stet://app/media/x', 'blob:stet://app/1', 'data:image/png,x', 'devtools://devtools/x']) {
    expect(cancelled(url), url).toEqual({ cancel: false });
  }
});

test('Only what the page itself has made is saved to a file', () => {
  const { found } = ruledSession('linux');
  const saves = (url: string): boolean => {
    const preventDefault = vi.fn();
    found.get('will-download')?.({ preventDefault }, { getURL: () => url });
    return preventDefault.mock.calls.length === 0;
  };
  expect(saves('blob:stet://app/1')).toBe(true);
  expect(saves('stet://app/evidence/x')).toBe(true);
  for (const url of [
    'https://example.com/a.exe',
    'blob:https://example.com/1',
    'stet://app/media/x',
    'data:text/plain,x',
  ]) {
    expect(saves(url), url).toBe(false);
  }
});

test('The own protocol answers for its own host only, with the path as it was sent', async () => {
  const handle = vi.fn<Session['protocol']['handle']>();
  const asked: string[] = [];
  serveOwnProtocol({ protocol: { handle } as unknown as Session['protocol'] }, async (method, path) => {
    asked.push(`${method} ${path}`);
    return new Response('ok');
  });
  const [scheme, answer] = handle.mock.calls[0] ?? [];
  expect(scheme).toBe('stet');
  // Node's Request takes an address of our scheme as it is, as Electron's does.
  const status = async (url: string) => (await answer?.(new Request(url)))?.status;
  expect(await status('stet://app/index.html?x=/../y#z')).toBe(200);
  expect(await status('stet://app/media/..%2farchive.db')).toBe(200);
  expect(asked).toEqual(['GET /index.html', 'GET /media/..%2farchive.db']);
  for (const url of [
    'stet://evil/index.html',
    'stet://app.evil/index.html',
    'stet://app:1/index.html',
    'stet:app/index.html',
  ]) {
    expect(await status(url), url).toBe(403);
  }
  expect(asked).toHaveLength(2);
});

test('Every window is sandboxed, isolated and without Node', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    const { webPreferences } = windowOptions({ bounds: {}, preload: '/p.cjs', dark: false, platform });
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: platform === 'darwin',
    });
  }
});
