// What no page may do in any test: talk to another machine, break its own policy, throw.

import type { BrowserContext, Page, Request } from '@playwright/test';

const LOOPBACK = /^(?:127(?:\.\d+){3}|localhost|[\w-]+\.localhost|\[::1\])$/;
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:', 'stet:', 'devtools:']);

export const staysHere = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return LOCAL_SCHEMES.has(protocol) || LOOPBACK.test(hostname);
};

/** What the page's policy or the app has stopped before anything was sent; a navigation that the app refuses ends as aborted. */
const STOPPED = new Set(['csp', 'net::ERR_BLOCKED_BY_CSP', 'net::ERR_BLOCKED_BY_CLIENT']);
function wasStopped(request: Request): boolean {
  const reason = request.failure()?.errorText ?? '';
  return STOPPED.has(reason) || (reason === 'net::ERR_ABORTED' && request.isNavigationRequest());
}

const POLICY = /Content Security Policy|TrustedHTML|TrustedScript/i;

export interface Watch {
  page(page: Page): void;
  /** For a test that provokes a problem on purpose: those that match are expected. */
  expect(pattern: RegExp): void;
  /** What was seen and not expected. */
  problems(): readonly string[];
}

export function createWatch(): Watch {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  /** Requests to other machines that nothing has stopped. */
  const pending = new Set<Request>();
  const contexts = new WeakSet<BrowserContext>();
  return {
    page(page) {
      const context = page.context();
      if (!contexts.has(context)) {
        contexts.add(context);
        const leaves = (request: Request): boolean => !staysHere(request.url());
        context.on('request', (request) => leaves(request) && pending.add(request));
        context.on('requestfailed', (request) => {
          if (wasStopped(request)) pending.delete(request);
        });
      }
      page.on('console', (message) => {
        if (POLICY.test(message.text())) seen.push(`The page broke its policy: ${message.text()}`);
      });
      page.on('pageerror', (error) => seen.push(`The page threw: ${error.stack ?? error.message}`));
    },
    expect(pattern) {
      expected.push(pattern);
    },
    problems: () =>
      [
        ...seen,
        ...[...pending].map((request) => `A request left the machine: ${request.method()} ${request.url()}`),
      ].filter((problem) => !expected.some((pattern) => pattern.test(problem))),
  };
}
