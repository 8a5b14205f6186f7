import { describe, expect, test } from 'vitest';
import { type ClaimOptions, createClaimReading } from './index.ts';

const said = (text: string, options: ClaimOptions = {}): readonly string[] =>
  createClaimReading([text], options).disagreements.map(({ message }) => message);

const DAY = { day: '2026-11-20' };

describe('figures that cannot all be right', () => {
  const cases: readonly (readonly [string, string, ClaimOptions?])[] = [
    [
      '3 of 12 councillors, or 30 per cent, voted for it.',
      '3 of 12 is 25%, the text says 30 per cent: check which figure is right.',
    ],
    ['About 45% (9 of the 12 boats) came home.', '9 of 12 is 75%, the text says 45%: check which figure is right.'],
    [
      'Nur 3 von 12 Abgeordneten, also 30 Prozent, stimmten zu.',
      '3 of 12 is 25%, the text says 30 Prozent: check which figure is right.',
      { language: 'de' },
    ],
    [
      'Membership rose from 40 to 50, up 20 per cent.',
      'From 40 to 50 is a rise of 25%, the text says 20 per cent: check which figure is right.',
    ],
    [
      'Sales fell 30% from £200 to £150.',
      'From 200 to 150 is a fall of 25%, the text says 30%: check which figure is right.',
    ],
    [
      'Membership increased by 15 from 40 to 50.',
      'From 40 to 50 is a rise of 10, the text says 15: check which figure is right.',
    ],
    [
      'The rent rose from £900 to £800.',
      'From 900 to 800 is a fall, the text says “rose”: check the figures and their order.',
    ],
    [
      'The ferry carried 20 people (12 men and 9 women).',
      '12 + 9 is 21, the text says 20: check the parts and the total.',
    ],
    [
      'There were 12 in Leith and 9 in Perth, a total of 20.',
      '12 + 9 is 21, the text says 20: check the parts and the total.',
    ],
    [
      'He paid £40 for coal and £25 for rope, £60 in all.',
      '40 + 25 is 65, the text says £60: check the parts and the total.',
    ],
    ['It opened on Friday, 4 May 2024.', '4 May 2024 is a Saturday, the text says Friday: check the date.'],
    ['It opens on Monday 24 November.', '24 November 2026 is a Tuesday, the text says Monday: check the date.', DAY],
    [
      'Le pont a ouvert le vendredi 4 mai 2024.',
      '4 Mai 2024 is a Samedi, the text says Vendredi: check the date.',
      { language: 'fr' },
    ],
    [
      'Ada Dunmore (1950–2020) died aged 75.',
      'From 1950 to 2020 is 69 or 70 years, the text says 75: check the age and the dates.',
    ],
    [
      'She was born on 3 May 1950 and died on 2 May 2020 at the age of 70.',
      'From 1950 to 2020 is 69 years, the text says 70: check the age and the dates.',
    ],
    [
      'Owen Pryce, 71, was born in Leith in 1950.',
      'Somebody born in 1950 is 75 or 76 on the story’s day, the text says 71: check the age and the year.',
      DAY,
    ],
  ];
  for (const [text, message, options] of cases) {
    test(text, () => {
      expect(said(text, options)).toEqual([message]);
    });
  }
});

describe('figures that agree, or that nothing can be said of', () => {
  const cases: readonly (readonly [string, string, ClaimOptions?])[] = [
    ['a share', '3 of 12 councillors, or 25 per cent, voted for it.'],
    ['a rounded share', '1 of 3 boats sank and 2 of 3 boats, or 67 per cent, came home.'],
    ['a share that was cut off', '2 of 3 boats, or 66 per cent, came home.'],
    ['about', '3 of 12 councillors, or about 27 per cent, voted for it.'],
    ['one of many', 'He is one of 44 million voters, 30 per cent of whom stayed at home.'],
    ['a percentage of something else', '3 of 12 councillors voted for it and rents rose 30 per cent.'],
    ['a rise', 'Membership rose from 40 to 50, up 25 per cent.'],
    ['a rise of rounded figures', 'Sales grew from 1.2 million to 1.5 million, up 24 per cent.'],
    ['points', 'The rate rose from 4 per cent to 5 per cent, up one percentage point.'],
    ['a relative rise of a rate', 'The rate rose from 4 per cent to 5 per cent, up 25 per cent.'],
    ['a rank', 'The club rose from 5 to 3 in the league table.'],
    ['hours', 'It is open from 10 to 6.'],
    ['a rise in years', 'The age rose from 60 to 65 over 20 years.'],
    ['parts that add up', 'The ferry carried 20 people (12 men and 8 women).'],
    ['some of a whole', 'The ferry carried 20 people, including 12 men and 9 islanders.'],
    ['a game', 'She scored 20 points – 12 rebounds and 3 assists.'],
    ['a total of rounded parts', 'It cost £1.2 million for coal and £1.3 million for rope, a total of £2.6 million.'],
    ['a right weekday', 'It opened on Saturday, 4 May 2024.'],
    ['a date without a year and no day of the story', 'It opens on Monday 24 November.'],
    ['a date in a paragraph about another year', 'In 2019 it shut on Monday 25 November.', DAY],
    ['a weekday that ends the sentence before', 'Voting ends Monday. Nov. 24 is a holiday.', DAY],
    ['an age', 'Ada Dunmore (1950–2020) died aged 70.'],
    ['an age at something else', 'Ada Dunmore (1950–2020) learned to fly aged 31.'],
    ['two people', 'She was born in 1950 and he was born in 1990, and she died in 2020 at the age of 70.'],
  ];
  for (const [name, text, options] of cases) {
    test(name, () => {
      expect(said(text, options)).toEqual([]);
    });
  }
});
