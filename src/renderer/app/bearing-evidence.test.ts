import { expect, test } from 'vitest';
import { prepareEvidence } from '#shared/quotations/align.ts';
import type { Evidence } from '#shared/story/records.ts';
import { bearingAmong, bearingEvidence } from './bearing-evidence.ts';
import { EvidenceTexts } from './evidence-texts.ts';

const evidence = (id: string, text: string) => ({ id, prepared: text === '' ? null : prepareEvidence(text) });
const SAID = 'MS RAE: We will not close the harbour before the spring.';
const TAPE = evidence('tape', SAID);

test('evidence in which the words stand is taken though newer evidence says something else', () => {
  expect(
    bearingAmong('We will not close the harbour', [TAPE, evidence('later', 'We may well close the harbour.')]),
  ).toBe('tape');
});

test('no evidence is taken when the words stand in none of it', () => {
  expect(bearingAmong('We will close the harbour', [TAPE])).toBeNull();
  expect(bearingAmong('The seals might not last', [TAPE])).toBeNull();
  expect(bearingAmong('We will not close the harbour', [])).toBeNull();
});

test('a link without its text is no evidence that the words stand anywhere', () => {
  expect(bearingAmong('We will not close the harbour', [evidence('page', '')])).toBeNull();
});

test('the words as they are come before the words tidied, and newer evidence before older', () => {
  const words = 'We will not close the harbour';
  const tidied = evidence('notes', 'we will not, um, close the harbour');
  expect(bearingAmong(words, [TAPE, tidied])).toBe('tape');
  expect(bearingAmong(words, [tidied])).toBe('notes');
  expect(bearingAmong(words, [TAPE, { ...TAPE, id: 'copy' }])).toBe('copy');
});

test('a verdict waits for the texts, and rests on none when one cannot be had', async () => {
  const record = (id: string, textHash: string | null): Evidence => ({
    ...{ id, kind: 'text', title: id, url: '', locator: '', origin: '', by: '', hash: '', textHash },
    ...{ captured: '2026-01-02T12:00:00Z', file: null, read: true, note: '' },
  });
  const texts = new EvidenceTexts(async ({ textHash }) => {
    if (textHash !== 'tape') throw new Error('gone');
    return { text: SAID, places: null };
  });
  const words = 'We will not close the harbour';
  expect(await bearingEvidence(texts, words, [record('page', null), record('e1', 'tape')])).toBe('e1');
  await expect(bearingEvidence(texts, words, [record('e1', 'tape'), record('e2', 'lost')])).rejects.toThrow('gone');
});
