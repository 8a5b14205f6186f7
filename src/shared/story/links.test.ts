import { describe, expect, it } from 'vitest';
import { isOpenableLink, safeLink } from './links.ts';

describe('an address that may be a link', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://Example.ORG', 'http://example.org/'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['https://example.org/“x”', 'https://example.org/%E2%80%9Cx%E2%80%9D'],
  ])('%j is taken in its normal form', (address, normal) => {
    expect(safeLink(address)).toBe(normal);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' \u0000javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'search-ms:query=x',
    'smb://host/share',
    '\\\\host\\share',
    'blob:https://example.org/x',
    'view-source:https://example.org',
    '//example.org',
    '/local',
    'example.org',
    '#top',
    '',
    'https://',
    'https://user:secret@example.org/',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%j is refused', (address) => {
    expect(isOpenableLink(address)).toBe(false);
  });
});
