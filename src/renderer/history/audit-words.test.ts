import { expect, test } from 'vitest';
import { AUDIT_DEEDS, type AuditEntry } from '#shared/contract/audit.ts';
import { deedWords, foundWords, reasonWords } from './audit-words.ts';

const entry = (what: AuditEntry['what'], detail: AuditEntry['detail'] = {}): AuditEntry => ({
  ...{ number: 1, at: '2026-01-02T12:00:00.000Z', by: 'Nora Whitfield', storyId: 's', factId: null },
  ...{ what, detail },
});

test('every deed has words of its own', () => {
  const said = AUDIT_DEEDS.map((what) => deedWords(entry(what)));
  expect(new Set(said).size).toBe(AUDIT_DEEDS.length);
  for (const words of said) expect(words.trim()).not.toBe('');
});

test.each([
  [entry('check', { result: 'disputed' }), 'Disputed'],
  [entry('check', { result: 'verified' }), 'Verified'],
  [entry('check', { result: 'a result of a later Stet' }), 'Checked'],
  [entry('seal-stale', { facts: ['f1', 'f2'] }), 'Words changed: 2 seals no longer hold'],
  [entry('seal-held', { facts: ['f1', 'f2'] }), 'Sealed words of 2 facts stand again'],
  [entry('status', { from: 'checking', to: 'ready' }), 'Status: checking to ready'],
  [entry('export', { format: 'html' }), 'Exported as html'],
  [entry('export', { format: 'stet' }), 'Handed over as a desk file'],
  [entry('revision-restored', { restored: 3 }), 'Text of revision 3 restored'],
])('%o', (given, words) => expect(deedWords(given)).toBe(words));

test('a reason is shown with what it was given for', () => {
  const given = entry('override', { message: 'The quote is disputed.', reason: 'The lawyer has read it.' });
  expect([foundWords(given), reasonWords(given)]).toEqual(['The quote is disputed.', 'The lawyer has read it.']);
  expect([foundWords(entry('status')), reasonWords(entry('status'))]).toEqual([null, null]);
});
