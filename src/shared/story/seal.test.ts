import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, RUNS_ON, runsOn, sealForm, sealHolds, shownWords } from './seal.ts';
import { storableText } from './storable-text.ts';

const any = fc.string({ unit: 'binary', maxLength: 60 }).filter((text) => text.isWellFormed());

describe('the seal', () => {
  it.each([
    ['“It’s late”', '"It\'s late"', 'curly and straight marks'],
    ['« oui »', '“ oui ”', 'marks of another house'],
    ['a  b\n c', ' a b c ', 'white space'],
    ['a\u00a0b', 'a b', 'a space that does not break'],
    ['inter\u00adnational', 'international', 'a soft hyphen'],
    ['a\u200bb\ufeff', 'ab', 'characters of no width'],
    ['Jose\u0301', 'José', 'an accent written apart'],
    ['e\u200b\u0301', 'é', 'an accent parted from its letter by a character of no width'],
  ])('holds for %j and %j (%s)', (sealed, words) => {
    expect(sealHolds(sealed, words)).toBe(true);
  });

  it.each([
    ['It is late', 'it is late', 'a capital'],
    ['It is late.', 'It is late', 'a full stop'],
    ['It is late', 'It is so late', 'a word'],
    ['11 of 14', '9 of 14', 'a number'],
    ['never again', `never ${GAP}again`, 'a word slipped in'],
    ['resume', 'résumé', 'an accent'],
    ['will', 'wi11', 'a look-alike'],
    ['sea-wall', 'sea wall', 'a hyphen'],
  ])('breaks between %j and %j (%s)', (sealed, words) => {
    expect(sealHolds(sealed, words)).toBe(false);
  });

  it('never holds for words that run on outside the fact, even when they were sealed so', () => {
    expect(runsOn(`12${RUNS_ON}`)).toBe(true);
    expect(sealHolds(`12${RUNS_ON}`, `12${RUNS_ON}`)).toBe(false);
    expect(sealHolds('12', `12${RUNS_ON}`)).toBe(false);
    expect(sealHolds(`12${GAP}14${GAP}`, `12 ${GAP} 14${GAP}`)).toBe(true);
  });

  it('forgives control characters of a seal that is older than their being stripped', () => {
    expect(sealHolds('as\u0007 said\u007f', storableText('as\u0007 said\u007f'))).toBe(true);
  });

  it('never holds for words that are gone', () => {
    expect(sealHolds('', null)).toBe(false);
  });

  it('is the same however often it is taken', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(sealForm(sealForm(text))).toBe(sealForm(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same whatever white space, marks and characters of no width were added', () => {
    const noise = fc.constantFrom(' ', '\n', '\u00ad', '\u200b', '\u2060');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('late', 'It’s', '“so”', 'José'), noise), { minLength: 1 }),
        (pieces) => {
          const noisy = pieces.map(([word, extra]) => ` ${extra}${word}${extra} `).join('');
          const plain = pieces.map(([word]) => word).join(' ');
          expect(sealForm(noisy.normalize('NFD'))).toBe(sealForm(plain));
        },
      ),
    );
  });

  it('breaks with every letter or digit that is added, taken away or exchanged', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aAbB1 2é'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(19), fc.constantFrom('x', 'X', '7'), (sealed, at, char) => {
        const place = at % sealed.length;
        expect(sealHolds(sealed, sealed.slice(0, place) + char + sealed.slice(place))).toBe(false);
        expect(sealHolds(sealed, sealed.slice(0, place) + char + sealed.slice(place + 1))).toBe(false);
      }),
    );
  });
});

it('shows a gap as an ellipsis', () => {
  expect(shownWords(`12${RUNS_ON}`)).toBe('12 …');
  expect(shownWords(`never ${GAP}again`)).toBe('never … again');
});
