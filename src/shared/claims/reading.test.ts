import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClaimReading, createClaimReading } from './index.ts';

/** Pieces that make text with everything the rules look at, in odd orders. */
const piece = fc.constantFrom(
  ...[
    '3 of 12 ',
    '30 per cent',
    ', or ',
    '(',
    ') ',
    'rose from 40 ',
    'to 50',
    ', up 20%',
    'a total of 20 ',
    '12 men ',
    'and 9 women',
  ],
  ...[
    'Friday, ',
    '4 May ',
    '2024',
    'May 3rd ',
    'born in 1950 ',
    'died in 2020 ',
    'aged 75 ',
    '£3.5m ',
    '$',
    '€ ',
    'twenty-five ',
    'hundred and ',
  ],
  ...[
    'Mayor Owen Pryce ',
    'the oldest bridge in Leith ',
    'was accused of fraud',
    '. ',
    ' – ',
    ': ',
    '“',
    '” ',
    '1,2,3',
    '10:30 ',
    'No. 4 ',
  ],
  ...['🙂', 'é', ' ', 'it rained', '12 500 ', 'the the the ', '\u202e', '1990–2004 ', 'million million '],
);
const paragraph = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const paragraphs = fc.array(paragraph, { maxLength: 8 });
const options = fc.record({
  language: fc.constantFrom('en-GB', 'de', 'fr', 'es', 'it', 'xx'),
  day: fc.constantFrom('2026-11-20', 'nonsense'),
});

const plain = ({ claims, disagreements }: ClaimReading): unknown =>
  JSON.parse(JSON.stringify({ claims, disagreements }));

test('what is found stands in the text as written, in order and without overlaps', () => {
  fc.assert(
    fc.property(paragraphs, options, (texts, given) => {
      const { claims, disagreements } = createClaimReading(texts, given);
      let last = { paragraph: 0, end: 0 };
      for (const { paragraph: at, start, end, words } of claims) {
        expect(texts[at]?.slice(start, end)).toBe(words);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
        expect(at > last.paragraph || (at === last.paragraph && start >= last.end)).toBe(true);
        last = { paragraph: at, end };
      }
      for (const { paragraph: at, start, end, message } of disagreements) {
        expect(start < end && end <= (texts[at]?.length ?? 0)).toBe(true);
        expect(message).toMatch(/: check [^.]+\.$/);
        expect(message).not.toMatch(/NaN|Infinity|undefined/);
      }
    }),
    { numRuns: 500 },
  );
});

test('after any edits the reading is the same as a reading from scratch', () => {
  const edit = fc.record({ from: fc.nat(9), deleteCount: fc.nat(3), texts: fc.array(paragraph, { maxLength: 3 }) });
  fc.assert(
    fc.property(paragraphs, options, fc.array(edit, { minLength: 1, maxLength: 6 }), (texts, given, edits) => {
      const reading = createClaimReading(texts, given);
      let now = [...texts];
      for (const { from, deleteCount, texts: added } of edits) {
        const start = Math.min(from, now.length);
        const count = Math.min(deleteCount, now.length - start);
        reading.replace(start, count, added);
        now = [...now.slice(0, start), ...added, ...now.slice(start + count)];
      }
      expect(plain(reading)).toEqual(plain(createClaimReading(now, given)));
    }),
    { numRuns: 200 },
  );
});

test('a change outside the text is refused', () => {
  expect(() => createClaimReading(['one']).replace(1, 1, [])).toThrow(RangeError);
});

// A rule that looked at everything for each of these would not come to its end within any time limit.
test.each([
  '1,',
  '1 of 2 ',
  'from 1 to ',
  'hundred ',
  'one hundred and ',
  '(1 ',
  'million',
  'born 3 May 1950 ',
  'died aged 7 ',
  '1 and 1 in all and ',
  'the most ',
  'accused of ',
  'Mayor A ',
  '1 a, ',
  'May ',
  '. A',
  '£1 and ',
])(
  'a hostile paragraph of “%s” is read in one pass',
  (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const { claims } = createClaimReading([text], { day: '2026-11-20' });
    expect(claims.every(({ start, end, words }) => text.slice(start, end) === words)).toBe(true);
  },
  20_000,
);
