// L4: who may talk to this process. A one-time token in the launch address becomes a cookie; from then on the cookie is all that counts.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Session {
  /** Path and query that start the session; holds the token, so it goes to the person's browser and nowhere else. */
  readonly launchPath: string;
  /** The Set-Cookie value for the right token, once; null for a wrong, a used or a missing one. */
  redeem(token: string | null): string | null;
  /** Whether a Cookie header holds this session's secret. */
  holds(cookies: string | undefined): boolean;
}

const BYTES = 32;
const secret = (): string => randomBytes(BYTES).toString('base64url');

/** Hashing first makes both sides equally long, so the comparison takes the same time for every guess. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/**
 * Cookies do not know of ports: two Stets on one machine would overwrite each other's, hence the port in the name.
 * No "Secure": the address is http on the loopback interface, and a "__Host-" name would need it.
 */
export function createSession(port: number): Session {
  const token = secret();
  const value = secret();
  const name = `stet-session-${port}`;
  let open = true;
  return {
    launchPath: `/launch?token=${token}`,
    redeem(given) {
      if (given === null || !same(given, token) || !open) {
        return null;
      }
      open = false;
      return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(cookies) {
      const mine = (cookies ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`));
      return mine.some((pair) => same(pair.slice(name.length + 1), value));
    },
  };
}
