import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { COPY_SHAPES } from './copy-shapes.ts';
import { readCopy } from './read-copy.ts';

const read = (text: string) => readCopy({ text, html: null });
const shown = ({ taken, role, doubleOf, text }: CopyPart): [string, string] => [
  doubleOf === null ? (taken === 'related' ? `related ${role}` : taken) : 'double',
  text,
];
/** The letters of a text, whatever stands between them. */
const letters = (text: string) => text.replace(/\s+/g, '');

describe('raw copy is understood', () => {
  it.each(COPY_SHAPES)('$name', ({ text, parts }) => {
    expect(read(text).parts.map(shown)).toEqual(parts);
  });

  it.each(COPY_SHAPES)('and no word of it is lost: $name', ({ text }) => {
    const { parts } = read(text);
    expect(letters(parts.map((part) => part.text).join('')).replace(/^\d\./, '')).toBe(
      letters(text.replace(/^\d\. /gm, '')),
    );
    expect(parts.map(({ index }) => index)).toEqual(parts.map((_, index) => index));
    expect(parts.every(({ why }) => why !== '')).toBe(true);
  });

  it('says in which language it is', () => {
    expect(COPY_SHAPES.map(({ text }) => read(text).language)).toEqual([
      ...COPY_SHAPES.slice(1).map(() => 'en-GB'),
      'de',
    ]);
  });
});

it('any text at all comes out whole, in order, quickly', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'Similar Content',
      'By Nora Whitfield',
      'share facebook x',
      'Read more: A b',
      '> x',
      '• a',
      '1. b',
      'ENDS',
      '10:42',
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.lorem({ maxCount: 25 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n').replace(/[^\p{L}\p{N}\p{P}\n ]/gu, '');
      const bullets = (words: string) => letters(words).replace(/[•·●▪◦‣⁃*\d.)-]/g, '');
      expect(
        bullets(
          read(text)
            .parts.map((part) => part.text)
            .join(''),
        ),
      ).toBe(bullets(text));
    }),
    { numRuns: 300 },
  );
});

it('reads copy of 5 million characters in one pass', () => {
  const paragraph = 'The harbour board said on Tuesday that it had found “nothing at all” in the wall.\n\n';
  const { parts } = read(paragraph.repeat(60_000));
  expect(parts.length).toBe(60_000);
});

const REAL = new URL('../../../../../shared/data/raw-copy/web-copy-cyber-pause.txt', import.meta.url);

describe('the raw copy that newsrooms have', () => {
  it.skipIf(!existsSync(REAL))('of an article copied from a page (skipped where the shared data is absent)', () => {
    const text = readFileSync(REAL, 'utf8');
    const { parts } = read(text);
    const of = (taken: string) => parts.filter((part) => shown(part)[0] === taken);
    expect(letters(parts.map((part) => part.text).join(''))).toBe(letters(text));
    expect(parts[0]?.taken).toBe('headline');
    expect(of('headline')).toHaveLength(1);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const body = lines.slice(
      2,
      lines.findIndex((line) => line.startsWith('share ')),
    );
    expect(of('paragraph').map((part) => part.text)).toEqual(body);
    expect(of('related inline')).toHaveLength(1);
    expect(of('related similar')).toHaveLength(6);
    expect(of('double')).toHaveLength(6);
    expect(of('furniture').map(({ why }) => why)).toEqual([
      'the label of a promo line',
      'a share row',
      'the heading of a list of other stories',
      'a copyright line',
    ]);
  });
});
