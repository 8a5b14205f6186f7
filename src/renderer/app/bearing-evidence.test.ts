import { expect, test } from 'vitest';
import type { Evidence } from '#shared/story/records.ts';
import { bearingEvidence } from './bearing-evidence.ts';

const evidence = (id: string, text: string, kind: Evidence['kind'] = 'text'): Evidence => ({
  ...{ id, kind, title: id, text, url: '', locator: '', by: '', hash: '' },
  captured: '2026-01-02T12:00:00Z',
  ...{ origin: '', file: null, places: null, read: true, note: '' },
});
const TAPE = evidence('tape', 'MS RAE: We will not close the harbour before the spring.');

test('evidence in which the words stand is taken though newer evidence says something else', () => {
  expect(
    bearingEvidence('We will not close the harbour', [TAPE, evidence('later', 'We may well close the harbour.')]),
  ).toBe('tape');
});

test('no evidence is taken when the words stand in none of it', () => {
  expect(bearingEvidence('We will close the harbour', [TAPE])).toBeNull();
  expect(bearingEvidence('The seals might not last', [TAPE])).toBeNull();
  expect(bearingEvidence('We will not close the harbour', [])).toBeNull();
});

test('a link without its text is no evidence that the words stand anywhere', () => {
  expect(bearingEvidence('We will not close the harbour', [evidence('page', '', 'link')])).toBeNull();
});

test('the words as they are come before the words tidied, and newer evidence before older', () => {
  const words = 'We will not close the harbour';
  const tidied = evidence('notes', 'we will not, um, close the harbour');
  expect(bearingEvidence(words, [TAPE, tidied])).toBe('tape');
  expect(bearingEvidence(words, [tidied])).toBe('notes');
  expect(bearingEvidence(words, [TAPE, { ...TAPE, id: 'copy' }])).toBe('copy');
});
