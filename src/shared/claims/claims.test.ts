import { describe, expect, test } from 'vitest';
import { type ClaimKind, type ClaimOptions, createClaimReading, offered } from './index.ts';

const found = (text: string, options: ClaimOptions = {}): readonly (readonly [ClaimKind, string])[] =>
  createClaimReading([text], options).claims.map(({ kind, words }) => [kind, words]);

describe('each kind is found, and what looks like it is not', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [ClaimKind, string])[], ClaimOptions?])[] = [
    ['a count with its noun', 'The fire killed 14 dairy cows in Leith.', [['number', '14 dairy cows']]],
    ['a count in words', 'About twenty-five new homes were promised.', [['number', 'twenty-five new homes']]],
    [
      'hundreds and tens in words',
      'They hold three hundred and forty letters.',
      [['number', 'three hundred and forty letters']],
    ],
    ['thousands with commas', 'Some 12,400 people signed.', [['number', '12,400 people']]],
    ['a percentage', 'Turnout fell to 41.5 per cent.', [['percentage', '41.5 per cent']]],
    ['percentage points', 'It lost three percentage points.', [['percentage', 'three percentage points']]],
    ['pounds', 'The bridge cost £3.5m to mend.', [['money', '£3.5m']]],
    ['dollars in words', 'He owes two million dollars.', [['money', 'two million dollars']]],
    ['a day with its weekday', 'It opened on Friday, 3 May 2024.', [['date', 'Friday, 3 May 2024']]],
    ['a day behind its month', 'It opened on May 3rd, 2024.', [['date', 'May 3rd, 2024']]],
    ['a month with its year', 'The line closed in March 1966.', [['date', 'March 1966']]],
    ['an office', 'A letter went to Deputy Mayor Owen Pryce.', [['name', 'Deputy Mayor Owen Pryce']]],
    ['a shortened office', 'A letter went to Cllr. Mary Holt.', [['name', 'Cllr. Mary Holt']]],
    ['a superlative', 'It is the oldest bridge in Scotland.', [['superlative', 'the oldest bridge in Scotland']]],
    [
      'the second most',
      'It is the third largest harbour in Europe.',
      [['superlative', 'the third largest harbour in Europe']],
    ],
    ['a first since', 'She is the first woman since 1990.', [['superlative', 'the first woman since 1990']]],
    [
      'an accusation',
      'Pryce was accused of taking bribes, police said.',
      [['allegation', 'Pryce was accused of taking bribes']],
    ],
    [
      'an accusation behind a bracket',
      'It sank (twice). Pryce was accused of fraud.',
      [['allegation', 'Pryce was accused of fraud']],
    ],
    [
      'an arrest',
      'A man was arrested on suspicion of arson.',
      [['allegation', 'A man was arrested on suspicion of arson']],
    ],
    [
      'German figures',
      'Rund 12.400 Menschen zahlten 3,5 Millionen Euro.',
      [
        ['number', '12.400 Menschen'],
        ['money', '3,5 Millionen Euro'],
      ],
      { language: 'de' },
    ],
    [
      'a German date',
      'Am Freitag, dem 3. Mai 2024, fiel sie um 4,5 Prozent.',
      [
        ['date', 'Freitag, dem 3. Mai 2024'],
        ['percentage', '4,5 Prozent'],
      ],
      { language: 'de' },
    ],
    [
      'French figures',
      'Environ 12 500 habitants ont payé 40 euros le 3 mai 2024.',
      [
        ['number', '12 500 habitants'],
        ['money', '40 euros'],
        ['date', '3 mai 2024'],
      ],
      { language: 'fr' },
    ],
    [
      'Spanish figures',
      'El 3 de mayo de 2024 subió un 4,5 por ciento.',
      [
        ['date', '3 de mayo de 2024'],
        ['percentage', '4,5 por ciento'],
      ],
      { language: 'es' },
    ],
    [
      'Italian figures',
      'Il 3 maggio 2024 ha perso il 4,5 per cento e 12 milioni di euro.',
      [
        ['date', '3 maggio 2024'],
        ['percentage', '4,5 per cento'],
      ],
      { language: 'it' },
    ],
  ];
  for (const [name, text, claims, options] of cases) {
    test(name, () => {
      expect(found(text, options)).toEqual(claims);
    });
  }

  test.each([
    ['a label', 'He lives in Room 12 above Channel 4.'],
    ['a number before a verb', 'Witness 4 saw the crane.'],
    ['a score', 'They won 3-2 at home.'],
    ['a time', 'It opens at 10:30 and shuts at 6 pm.'],
    ['an illness', 'Covid-19 closed it.'],
    ['an ordinal', 'It was his 3rd, in the 21st century.'],
    ['a year', 'It opened in 1990 and 2004.'],
    ['one of a few', 'One of the two men left.'],
    ['how often', 'She tried four times in three years.'],
    ['the verb may and the verb march', 'You may march in 4.'],
    ['a surname with its office', 'It went to Mayor Pryce.'],
    ['an office without a name', 'The Mayor Of Leith spoke.'],
    ['an opinion', 'It was the best evening.'],
    ['words that end as superlatives do', 'The interest of the forest in the west.'],
    ['a charge of another kind', 'She is charged twice, and the guilty look passed.'],
  ])('%s is no claim', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what is offered', () => {
  const nothing = () => false;
  const words = (
    texts: readonly string[],
    leftOut: Parameters<typeof offered>[1] = nothing,
    answered: Parameters<typeof offered>[2] = nothing,
  ) => offered(createClaimReading(texts).claims, leftOut, answered).map((claim) => claim.words);
  const paragraph = 'On 3 May 2024 some 40 cows were sold for £900, up 12 per cent.';

  test('is the two weightiest of a paragraph, in reading order', () => {
    expect(words([paragraph])).toEqual(['£900', '12 per cent']);
  });
  test('is nothing else when one of the two is answered', () => {
    expect(words([paragraph], nothing, (claim) => claim.kind === 'money')).toEqual(['12 per cent']);
  });
  test('is the next when one stands in a quotation', () => {
    expect(words([paragraph], (claim) => claim.kind === 'money')).toEqual(['40 cows', '12 per cent']);
  });
  test('is each wording once', () => {
    expect(words(['Some 40 cows were sold.', 'The 40 cows were healthy.'])).toEqual(['40 cows']);
  });
});
