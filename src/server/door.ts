// L2 and L3: a page of another site can make a browser send requests here, but cannot choose the Host and Origin that it sends.

import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  /** The only host and port that this process answers to: "127.0.0.1:49152". */
  readonly host: string;
}

/** Exact: "localhost", another port or a name that an attacker points at 127.0.0.1 are refused. */
export const hostIsOurs = (door: Door, headers: IncomingHttpHeaders): boolean => headers.host === door.host;

/** For whatever changes something or opens a socket: a missing Origin and "null" are refused too. */
export const originIsOurs = (door: Door, headers: IncomingHttpHeaders): boolean =>
  headers.origin === `http://${door.host}`;

/**
 * For reading: browsers leave Origin out, but say in Sec-Fetch-Site who asks. Another site's page may follow the launch link, no more;
 * clients that are no browser send neither.
 */
export function readerIsOurs(door: Door, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (
    (headers.origin === undefined || originIsOurs(door, headers)) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}
