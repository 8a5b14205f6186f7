import { expect, test } from 'vitest';
import { createSession } from './session.ts';

const tokenOf = (launchPath: string): string => new URLSearchParams(launchPath.split('?')[1]).get('token') ?? '';
const pairOf = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';

test('The token opens the session once, with a cookie that scripts and other sites cannot use', () => {
  const session = createSession(4242);
  const token = tokenOf(session.launchPath);
  expect(Buffer.from(token, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
  const cookie = session.redeem(token);
  expect(cookie).toMatch(/^stet-session-4242=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(token);
  expect(session.redeem(token)).toBeNull();
  expect(session.holds(pairOf(cookie))).toBe(true);
  expect(session.holds(`theme=dark; ${pairOf(cookie)}; other=1`)).toBe(true);
});

test('A wrong, an empty or a missing token opens nothing and does not use up the right one', () => {
  const session = createSession(4242);
  const token = tokenOf(session.launchPath);
  for (const wrong of [null, '', 'x', token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
    expect(session.redeem(wrong)).toBeNull();
  }
  expect(session.redeem(token)).not.toBeNull();
});

test('Another cookie, another start and another port hold nothing', () => {
  const session = createSession(4242);
  const cookie = pairOf(session.redeem(tokenOf(session.launchPath)));
  for (const other of [undefined, '', 'stet-session-4242=', 'stet-session-4242', `x${cookie}`, cookie.slice(0, -1)]) {
    expect(session.holds(other)).toBe(false);
  }
  expect(session.holds(cookie.replace('4242', '4243'))).toBe(false);
  expect(createSession(4242).holds(cookie)).toBe(false);
});
