import { describe, expect, it } from 'vitest';
import { noDetails } from '#shared/story/fact-details.ts';
import type { Attribution } from '#shared/story/records.ts';
import { testFact } from '#shared/story/test-story.ts';
import { anonymousAllegation } from './anonymous-allegation.ts';
import type { GateInput } from './gate.ts';

type Given = Omit<NonNullable<Parameters<typeof testFact>[1]>, 'attribution'>;
const found = (given: Given = {}, attribution: Partial<Attribution> = { naming: 'anonymous' }) =>
  anonymousAllegation.find({
    standing: [testFact('f', { words: '“He took the money”', detail: 'allegation', ...given, attribution })],
  } as unknown as GateInput);
const { reply, second } = noDetails();

describe('an allegation by one source who is not named', () => {
  it('blocks, and says what to do', () => {
    expect(found()).toEqual([
      {
        at: { factId: 'f' },
        message:
          'The quote “He took the money” is an allegation by one source who is not named, with no right of reply and no referral recorded: ask the person it is about and record whom and when, refer it, or find an independent second source.',
      },
    ]);
  });

  it.each<[string, Partial<Attribution>]>([
    ['described', { naming: 'described' }],
    ['under a pseudonym', { naming: 'pseudonym' }],
    ['on background', { terms: 'background', naming: 'named' }],
    ['on deep background', { terms: 'deep-background', naming: 'anonymous' }],
  ])('blocks where the source is %s', (_, attribution) => {
    expect(found({}, attribution)).toHaveLength(1);
  });

  it('quotes no words that were said on deep background', () => {
    expect(found({}, { terms: 'deep-background' })[0]?.message).not.toContain('money');
  });

  it.each<[string, Given]>([
    ['the person was asked', { reply: { ...reply, whom: 'the treasurer', when: 'Friday' } }],
    ['it was referred', { referral: 'the editor, Friday' }],
    ['an independent second source is there', { second: { ...second, sourceId: 's2', independent: true } }],
    ['an independent second source is noted', { second: { ...second, note: 'the minutes', independent: true } }],
    ['it is no allegation', { detail: 'direct' }],
    ['nobody said what it is', { detail: null }],
  ])('passes where %s', (_, given) => {
    expect(found(given)).toEqual([]);
  });

  it.each<[string, Given]>([
    ['nobody said when the person was asked', { reply: { ...reply, whom: 'the treasurer', when: ' ' } }],
    ['the second source draws on the first', { second: { ...second, sourceId: 's2', independent: false } }],
    ['nobody said whether the second source is independent', { second: { ...second, sourceId: 's2' } }],
    ['independence is claimed of nobody', { second: { ...second, independent: true } }],
  ])('blocks still where %s', (_, given) => {
    expect(found(given)).toHaveLength(1);
  });

  it('is not asked of a named source, nor of words off the record, which another gate stops', () => {
    expect(found({}, { naming: 'named' })).toEqual([]);
    expect(found({}, { terms: 'off-record', naming: 'anonymous' })).toEqual([]);
  });
});
