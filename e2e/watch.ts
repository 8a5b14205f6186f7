// What no page may do in any test: talk to another machine, break its own policy, throw.

import type { BrowserContext, Page } from '@playwright/test';

const LOOPBACK = /^(?:127(?:\.\d+){3}|localhost|[\w-]+\.localhost|\[::1\])$/;
const LOCAL_SCHEMES = new Set(['data:', 'blob:', 'about:', 'stet:', 'devtools:']);

export const staysHere = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return LOCAL_SCHEMES.has(protocol) || LOOPBACK.test(hostname);
};

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
  const contexts = new WeakSet<BrowserContext>();
  return {
    page(page) {
      const context = page.context();
      if (!contexts.has(context)) {
        contexts.add(context);
        context.on('request', (request) => {
          if (!staysHere(request.url())) seen.push(`A request left the machine: ${request.method()} ${request.url()}`);
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
    problems: () => seen.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
  };
}
