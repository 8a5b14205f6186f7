import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP } from '../story/seal.ts';
import { type AlignmentResult, align, prepareEvidence } from './align.ts';

const TAPE = `CORONER: And what did you say to them?
MR ADEYEMI: Um, we told them the seals might not last another winter, yeah. That was the phrase. I remember because I wrote it down after.
CORONER: How many inspections?
MR ADEYEMI: We had, uh, twenty-two inspections and a hundred and thirty pounds, you know, in cash. The co-operative paid 4.5 per cent. It's the café on the quay.`;

const judge = (quote: string, evidence = TAPE) => align(quote, evidence).result;

describe('words that stand in the evidence', () => {
  test.each<[string, AlignmentResult]>([
    ['That was the phrase.', 'identical'],
    ['I wrote it down', 'identical'],
    ["It's the café", 'identical'],
    ['It’s the café', 'identical'],
    ['I   wrote\nit down', 'identical'],
  ])('“%s” is %s', (quote, result) => expect(judge(quote)).toBe(result));
});

describe('what may be tidied', () => {
  test.each([
    ['a capital', 'We told them the seals might not last'],
    ['punctuation', 'another winter, yeah, that was the phrase!'],
    ['a hyphen taken out', 'The cooperative paid'],
    ['a hyphen put in', 'wrote-it down'],
    ['an accent', 'the cafe on the quay'],
    ['a hesitation', 'We had twenty-two inspections'],
    ['a filler of two words', 'a hundred and thirty pounds in cash'],
    ['a figure for words', 'We had 22 inspections'],
    ['money written another way', '22 inspections and £130'],
    ['a percentage written another way', 'paid 4.5% '],
    ['an elision', 'we told them … another winter'],
    ['an elision of full stops', 'we told them . . . another winter'],
    ['an elision in brackets', 'we told them [...] another winter'],
    ['an insertion in brackets', 'we told them [the firm] the seals might not last'],
    ['a replacement in brackets', '[Adeyemi] told them the seals might not last'],
    ['the gap between two parts of one quotation', `we told them the seals${GAP}another winter`],
  ])('%s', (_name, quote) => expect(judge(quote)).toBe('tidied'));
});

describe('what is always an alteration', () => {
  test.each([
    ['a word changed', 'we told them the doors might not last another winter'],
    ['the first word changed', 'they told them the seals might not last'],
    ['the last word changed', 'we told them the seals might not last another summer'],
    ['a word dropped', 'we told them seals might not last'],
    ['a word added', 'we told them all the seals might not last'],
    ['two words in another order', 'we told them the seals not might last'],
    ['a modal changed', 'we told them the seals would not last'],
    ['a negation taken out', 'the seals might last another winter'],
    ['a negation put in', 'That was not the phrase'],
    ['a figure changed', 'We had 23 inspections'],
    ['a figure changed in words', 'We had twenty-three inspections'],
    ['a currency changed', 'inspections and $130'],
    ['a part of a figure', 'thirty pounds in cash'],
    ['an elision that hides the negation alone', 'the seals might … last another winter'],
    ['a bracket that hides the negation', 'the seals might [surely] last another winter'],
    ['a bracket with another modal', 'the seals [will] not last another winter'],
    ['a repetition', 'That was was the phrase'],
    ['a plural', 'We had twenty-two inspection'],
    ['a contraction written out', 'It is the café on the quay'],
  ])('%s', (_name, quote) => expect(judge(quote)).toBe('altered'));

  test('a changed modal is named, and the sentence says what to do', () => {
    const { edits, sentence } = align('the seals would not last another winter', TAPE);
    expect(edits.filter(({ alters }) => alters).map(({ op, kind }) => [op, kind])).toEqual([['replace', 'modal']]);
    expect(sentence).toBe(
      '“might” became “would”. A modal changes what was claimed, so this cannot be tidied: correct the copy, or take it out of quotation marks.',
    );
  });
  test('the gravest of several changes is named first', () => {
    expect(align('we told us the seals might last another winter', TAPE).sentence).toMatch(
      /^“not” was left out\. .*1 more word differs\.$/,
    );
  });
});

describe('spoken evidence', () => {
  const spoken = 'It was, like, I was, I was there on on Friday, well, all day.';
  test.each(['I was there on Friday', 'on on Friday, all day', 'It was I was there'])(
    '“%s” is tidied where the newsroom says so',
    (quote) => {
      expect(align(quote, spoken, { spoken: true }).result).toBe('tidied');
      expect(align(quote, spoken).result).toBe('altered');
    },
  );
});

describe('words that do not stand there', () => {
  test.each(['nothing of this was ever said by anyone', 'zeppelin', '', '…', '!?'])('“%s” is not found', (quote) => {
    expect(align(quote, TAPE)).toMatchObject({ result: 'not-found', evidence: null, edits: [] });
  });
  test('empty evidence holds nothing', () => expect(judge('That was the phrase', '')).toBe('not-found'));
  test('words that differ in the apostrophe alone are two words', () => {
    expect(judge('its a boat', 'They said it’s a boat.')).toBe('altered');
    expect(judge('dont go', 'He said: don’t go.')).toBe('tidied');
  });
});

describe('the place', () => {
  const filler = Array.from(
    { length: 4_000 },
    (_, index) => `word${index % 97} and then the other thing happened on day ${index}.`,
  ).join(' ');
  test('is found in the middle of a long transcript', () => {
    const said = 'we never once signed the lantern ledger';
    const evidence = `${filler} ${said}. ${filler}`;
    const found = align(said, evidence);
    expect(found).toMatchObject({
      result: 'identical',
      evidence: { start: filler.length + 1, end: filler.length + 1 + said.length },
    });
  });
  test('is the one with the same words when a like one comes before', () => {
    const evidence = `We will open the gate on Monday. ${filler} We will open the gate on Tuesday.`;
    expect(evidence.slice(align('We will open the gate on Tuesday', evidence).evidence?.start)).toBe(
      'We will open the gate on Tuesday.',
    );
  });
  test('reaches over a passage that an elision leaves out', () => {
    const evidence = `${filler} We began at dawn. ${'Some said one thing and some another. '.repeat(40)} We ended at dusk. ${filler}`;
    expect(align('We began at dawn … We ended at dusk', evidence).result).toBe('tidied');
  });
  test('a long quote is laid piece by piece', () => {
    const quote = Array.from({ length: 1_500 }, (_, index) => `part${index} of`).join(' ');
    expect(align(quote, `${filler} ${quote} ${filler}`).result).toBe('identical');
    expect(align(quote.replace('part700 of', 'part700 off'), `${filler} ${quote} ${filler}`).result).toBe('altered');
  });
});

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const sentence = fc.array(word, { minLength: 6, maxLength: 30 });

test('offsets lie inside both texts, in order, for any two texts', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (quote, evidence) => {
        const found = align(quote, evidence);
        for (const edit of found.edits) {
          expect(edit.quote[0]).toBeLessThanOrEqual(edit.quote[1]);
          expect(edit.quote[1]).toBeLessThanOrEqual(quote.length);
          expect(edit.evidence[0]).toBeLessThanOrEqual(edit.evidence[1]);
          expect(edit.evidence[1]).toBeLessThanOrEqual(evidence.length);
        }
        expect(found.result === 'altered').toBe(found.edits.some(({ alters }) => alters));
      },
    ),
  );
});
test('words cut out of the evidence are identical there, whatever stands round them', () => {
  fc.assert(
    fc.property(sentence, sentence, sentence, (before, said, after) => {
      const quote = said.join(' ');
      expect(align(quote, `${before.join(' ')}. ${quote}. ${after.join(' ')}`).result).toBe('identical');
    }),
  );
});
test('one word changed inside is never passed over', () => {
  fc.assert(
    fc.property(sentence, sentence, fc.nat(), (said, around, at) => {
      const inside = 1 + (at % (said.length - 2));
      const quote = said.with(inside, 'zzyzx').join(' ');
      expect(align(quote, `${around.join(' ')} ${said.join(' ')} ${around.join(' ')}`).result).toBe('altered');
    }),
  );
});
test('evidence made ready once gives the same answer', () => {
  const ready = prepareEvidence(TAPE);
  for (const quote of ['we told them the seals would not last', 'We had 22 inspections'])
    expect(align(quote, ready)).toEqual(align(quote, TAPE));
});

describe('hostile texts end', () => {
  test.each([
    ['200,000 same words', 'same same same', 'same '.repeat(200_000)],
    ['no spaces', 'x'.repeat(50_000), 'x'.repeat(1_000_000)],
    ['only brackets', '['.repeat(5_000), '[a]'.repeat(50_000)],
    ['only elisions', '… '.repeat(2_000), '… '.repeat(50_000)],
    ['a quote longer than its evidence', 'one two three '.repeat(5_000), 'one two three'],
  ])('%s', (_name, quote, evidence) => {
    expect(['identical', 'tidied', 'altered', 'not-found']).toContain(align(quote, evidence).result);
  });
});
