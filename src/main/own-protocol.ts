// stet://app/: the page, the archive's images and its evidence, answered in this process; every other address of the scheme is refused.

import type { CustomScheme, Session } from 'electron';
import { refuse, type Serve } from '#core/serving/serve.ts';
import { ORIGIN, SCHEME } from './address.ts';

/**
 * To be given to Electron before it is ready. "standard" gives the scheme origins and relative addresses, "secure" makes it a secure context;
 * it can fetch and play a recording from any second ("stream"), but neither pass the page's policy, nor be asked by other origins, nor run service workers.
 */
export const OWN_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
};

/** The path as it was sent: between the host and the query. Electron has resolved "..", "%2e%2e" and "\" by then. */
const pathOf = (address: string): string => /^[^?#]*/.exec(address.slice(ORIGIN.length))?.[0] ?? '';

export function serveOwnProtocol(session: Pick<Session, 'protocol'>, serve: Serve): void {
  session.protocol.handle(SCHEME, (request) => {
    const { url, method } = request;
    if (!url.startsWith(`${ORIGIN}/`)) return refuse(403, 'This is not an address of Stet.');
    return serve(method, pathOf(url), request.body, request.headers.get('range'));
  });
}
