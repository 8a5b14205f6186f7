import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_QUOTE, createReading, findQuotations, type ParagraphQuotation, type Quotation } from './index.ts';

/** Pieces that make text with everything the rules look at, in odd orders. */
const piece = fc.constantFrom(
  '“It is safe,” ',
  'Dunmore said. ',
  'she said',
  'said Ada Dunmore, the county engineer. ',
  'Owen Pryce ',
  'he ',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '„',
  '«',
  '»',
  '. ',
  ', ',
  ': ',
  ' — ',
  'told the Echo ',
  'according to ',
  'the mayor ',
  'who ',
  'Mary Holt ',
  'PRYCE: ',
  'DUNMORE: yes. ',
  'called it “a bad joke” ',
  'and ',
  'In May ',
  '6\'2" ',
  'the film “Low Water” ',
  'saying ',
  'was ',
  '<a href="x">',
  '🙂',
  'é',
  ' ',
  'it rained. ',
  'by ',
  'The report said “no” ',
  '“We stay.',
);
const paragraph = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const paragraphs = fc.array(paragraph, { maxLength: 10 });
/** One block in four is a block quotation. */
const block = fc.tuple(paragraph, fc.nat(3)).map(([text, turn]) => (turn === 0 ? text + BLOCK_QUOTE : text));

const plain = (quotations: readonly ParagraphQuotation[]): unknown => JSON.parse(JSON.stringify(quotations));

describe('a reading under change', () => {
  it('is the same as a reading from scratch after any edits', () => {
    const edit = fc.record({ from: fc.nat(12), deleteCount: fc.nat(3), texts: fc.array(block, { maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 10 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (texts, edits) => {
          const reading = createReading(texts);
          let now = [...texts];
          for (const { from, deleteCount, texts: added } of edits) {
            const start = Math.min(from, now.length);
            const count = Math.min(deleteCount, now.length - start);
            reading.replace(start, count, added);
            now = [...now.slice(0, start), ...added, ...now.slice(start + count)];
            expect(plain(reading.quotations)).toEqual(plain(createReading(now).quotations));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('follows the speaker into later paragraphs when the attribution changes', () => {
    const reading = createReading(['Dunmore said: “The bridge is safe.', '“We looked at it.', '“It stays open.”']);
    const speakers = () =>
      reading.quotations.map(({ speaker }) =>
        speaker === null ? null : `${speaker.paragraph}:${speaker.start}-${speaker.end}`,
      );
    expect(speakers()).toEqual(['0:0-7', '0:0-7', '0:0-7']);
    reading.replace(0, 1, ['Ada Dunmore said: “The bridge is safe.']);
    expect(speakers()).toEqual(['0:0-11', '0:0-11', '0:0-11']);
  });

  it('gives a later surname its full name when that is typed far above', () => {
    const filler = Array.from({ length: 40 }, (_, index) => `It rained on day ${index}.`);
    const reading = createReading(['The bridge opened.', ...filler, '“It is safe,” Dunmore said.']);
    expect(reading.quotations[0]?.speaker?.name).toBe('Dunmore');
    reading.replace(0, 1, ['Ada Dunmore opened the bridge.']);
    expect(reading.quotations[0]?.speaker?.name).toBe('Ada Dunmore');
  });

  it('moves its paragraphs when others are put in or taken out before them', () => {
    const reading = createReading(['One.', '“It is safe,” Dunmore said.']);
    reading.replace(0, 0, ['New.', 'Newer.']);
    expect(reading.quotations[0]).toMatchObject({ from: { paragraph: 3, offset: 0 }, speaker: { paragraph: 3 } });
    reading.replace(0, 3, []);
    expect(reading.quotations[0]).toMatchObject({
      from: { paragraph: 0, offset: 0 },
      to: { paragraph: 0, offset: 13 },
    });
  });

  it('reads the paragraph before a line again when that line becomes part of a transcript', () => {
    const texts = ['“It is safe and it will stay open all the winter', 'PRYCE: Is it?'];
    const reading = createReading(texts);
    reading.replace(2, 0, ['DUNMORE: It is.']);
    expect(plain(reading.quotations)).toEqual(plain(createReading([...texts, 'DUNMORE: It is.']).quotations));
    expect(reading.quotations.map(({ speaker }) => speaker?.name)).toEqual([undefined, 'Pryce', 'Dunmore']);
  });

  it('takes a block quotation for somebody’s words, without marks and with them', () => {
    const before = 'Dunmore issued this statement:';
    const block = (text: string) => createReading([before, text + BLOCK_QUOTE]).quotations;
    expect(block('The bridge is safe and it will stay open all winter.')).toMatchObject([
      {
        kind: 'direct',
        words: 'The bridge is safe and it will stay open all winter.',
        speaker: { paragraph: 0, start: 0, end: 7 },
      },
    ]);
    expect(block('“The bridge is safe.”')).toMatchObject([{ words: 'The bridge is safe.', speaker: { paragraph: 0 } }]);
    expect(block(' ')).toEqual([]);
    expect(createReading([before, 'The bridge is safe and it will stay open all winter.']).quotations).toEqual([]);
  });

  it('refuses a range that is not in the text', () => {
    expect(() => createReading(['One.']).replace(1, 1, [])).toThrow(RangeError);
    expect(() => createReading(['One.']).replace(-1, 0, [])).toThrow(RangeError);
  });

  it('keeps a key for the same words, wherever and with whatever marks they stand', () => {
    const keyOf = (text: string): string | undefined => createReading([text]).quotations[0]?.key;
    const key = keyOf('“It isn’t safe,” Dunmore said.');
    expect(keyOf('Later Pryce said: "It isn\'t  safe,"')).toBe(key);
    expect(keyOf('“It isn’t unsafe,” Dunmore said.')).not.toBe(key);
  });
});

const spansOf = (quotation: Quotation) => [
  { start: quotation.start, end: quotation.end },
  ...quotation.parts,
  ...(quotation.speaker === null ? [] : [quotation.speaker]),
  ...(quotation.cue === null ? [] : [quotation.cue]),
];

it('a key holds the words in their sealed form', () => {
  const keyOf = (words: string) => createReading([`“${words}” said Dunmore.`]).quotations[0]?.key;
  expect(keyOf('The cafe\u200b\u0301 isn`t\u00a0safe,')).toBe(keyOf('The caf\u00e9 isn’t safe,'));
  expect(keyOf('The cafe isn’t safe,')).not.toBe(keyOf('The café isn’t safe,'));
});

describe('any text', () => {
  const text = fc.oneof(
    paragraphs.map((lines) => lines.join('\n')),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  it('gets offsets inside the text, parts inside their quotation, and no two that overlap', () => {
    fc.assert(
      fc.property(text, (value) => {
        const found = findQuotations(value);
        let last = 0;
        for (const quotation of found) {
          for (const { start, end } of spansOf(quotation)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(value.length);
          }
          expect(quotation.start).toBeGreaterThanOrEqual(last);
          last = quotation.end;
          for (const part of quotation.parts) {
            expect(part.start).toBeGreaterThanOrEqual(quotation.start);
            expect(part.end).toBeLessThanOrEqual(quotation.end);
          }
          expect(quotation.confidence).toBeGreaterThanOrEqual(0);
          expect(quotation.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read the same twice, and the same as a whole and by paragraphs', () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const kept = lines.filter((line) => /\S/.test(line));
        const value = kept.join('\n');
        const found = findQuotations(value);
        expect(findQuotations(value)).toEqual(found);
        const starts: number[] = [];
        kept.reduce((start, line) => {
          starts.push(start);
          return start + line.length + 1;
        }, 0);
        const placed = createReading(kept).quotations.map(({ from, to, kind }) => ({
          start: (starts[from.paragraph] ?? 0) + from.offset,
          end: (starts[to.paragraph] ?? 0) + to.offset,
          kind,
        }));
        expect(placed).toEqual(found.map(({ start, end, kind }) => ({ start, end, kind })));
      }),
      { numRuns: 150 },
    );
  });
});
