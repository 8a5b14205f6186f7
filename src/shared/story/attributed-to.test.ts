import { expect, test } from 'vitest';
import { attributedTo } from './attributed-to.ts';
import { onRecord } from './records.ts';
import { unprotected } from './source-details.ts';
import { testSource } from './test-story.ts';

const nurse = testSource('n', {
  protected: true,
  description: 'a nurse',
  protection: {
    ...unprotected(),
    ...{
      mayKnow: 'the editor',
      reason: 'fears for the job',
      privateReason: 'p',
      approvedBy: 'Osei',
      approvedOn: '3 May',
    },
  },
});

test('a protected source starts unnamed, with the answers of its own record', () => {
  expect(attributedTo(onRecord(), nurse)).toEqual({
    ...{ terms: 'on-record', naming: 'anonymous', description: 'a nurse', reason: 'fears for the job' },
    ...{ knownBy: 'the editor', approvedBy: 'Osei, 3 May', privateReason: 'p' },
  });
});

test('what was agreed for this fact stays', () => {
  const agreed = { ...onRecord(), description: 'a colleague', knownBy: 'Whitfield' };
  expect(attributedTo(agreed, nurse)).toMatchObject({ description: 'a colleague', knownBy: 'Whitfield' });
  const described = { ...onRecord(), naming: 'described' } as const;
  expect(attributedTo(described, nurse)).toBe(described);
});

test('a source that is not protected changes nothing', () => {
  const attribution = onRecord();
  expect(attributedTo(attribution, testSource('s'))).toBe(attribution);
});
