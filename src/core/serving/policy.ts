// What every answer of every host says to the browser: the page's policy and the headers that go with it.

import { createHash } from 'node:crypto';
import { PAGE_STYLE } from '../exchange/export/page-style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of the page (reliability.md, Security). `lexical` is the one Trusted Types policy, made by the editor's library;
 * images may also be data: and blob: because a picture is shown before its bytes have reached the archive.
 *
 * The preview of an export is a frame without any permission (`sandbox=""`: no script, no origin) that shows a blob: document made by the page.
 * It inherits this policy, so it can fetch nothing and run nothing; of inline styles only the exported page's own is let in, by its hash.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${hashOf(PAGE_STYLE)}`,
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lexical',
].join('; ');

/** Anything that is not the page (images of the archive, refusals) may load nothing and run nothing, should it ever be opened by itself. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** On every answer, refusals included. Nothing is kept in a browser's cache: pictures of an unpublished story are private. */
export const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const satisfies Readonly<Record<string, string>>;
