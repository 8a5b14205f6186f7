import { describe, expect, test } from 'vitest';
import { align, prepareEvidence } from '#shared/quotations/align.ts';
import { markedPieces, shownText } from '#shared/quotations/marked-text.ts';
import { GAP } from '#shared/story/seal.ts';
import { correctionOf } from './correction.ts';
import { layAll } from './use-laid.ts';

const TAPE = prepareEvidence(
  'MR ADEYEMI: Um, we told them the seals might not last another winter, yeah. That was the phrase. There were nine of fourteen inspections.',
);
const correct = (quote: string) => correctionOf(quote, TAPE, align(quote, TAPE))?.words ?? null;

describe('correcting a quote to its evidence', () => {
  test.each([
    [
      'a modal',
      'We told them the seals would not last another winter,',
      'We told them the seals might not last another winter,',
    ],
    [
      'a word left out',
      'told them the seals might last another winter',
      'told them the seals might not last another winter',
    ],
    ['a word put in', 'told them all the seals might not last', 'told them the seals might not last'],
    ['a number', 'There were 11 of 14 inspections.', 'There were nine of 14 inspections.'],
    [
      'two words',
      'We told him the seals would not last another winter',
      'We told them the seals might not last another winter',
    ],
    [
      'the first word, which keeps its capital',
      'They told them the seals might not last',
      'We told them the seals might not last',
    ],
  ])('%s', (_name, quote, corrected) => expect(correct(quote)).toBe(corrected));

  test('nothing is offered for words that are borne out or that were not found', () => {
    expect(correct('the seals might not last')).toBeNull();
    expect(correct('the harbour board never answered any of our letters')).toBeNull();
  });

  test('the edits, made one by one from the end, give the corrected words', () => {
    const quote = 'We told him the seals would last another winter';
    const correction = correctionOf(quote, TAPE, align(quote, TAPE));
    const words = correction?.edits.reduceRight(
      (now, { start, end, text }) => now.slice(0, start) + text + now.slice(end),
      quote,
    );
    expect(words).toBe(correction?.words);
    expect(align(words ?? '', TAPE).result).not.toBe('altered');
  });
});

describe('the pieces of an alignment', () => {
  const quote = 'We told them the seals would not last';
  const { edits, evidence } = align(quote, TAPE);
  const range = [evidence?.start ?? 0, evidence?.end ?? 0] as const;

  test('say on each side what differs, and together are the whole text', () => {
    const copy = markedPieces(
      { side: 'quote', text: quote, other: TAPE.text },
      [0, quote.length],
      [0, quote.length],
      edits,
    );
    expect(copy.map(({ text }) => text).join('')).toBe(quote);
    expect(copy.find(({ mark }) => mark === 'altered')?.text).toBe('would');
    const said = markedPieces({ side: 'evidence', text: TAPE.text, other: quote }, [0, TAPE.text.length], range, edits);
    expect(said.map(({ text }) => text).join('')).toBe(TAPE.text);
    expect(said.find(({ mark }) => mark === 'altered')?.text).toBe('might');
    expect(said[0]).toMatchObject({ mark: 'outside', text: 'MR ADEYEMI: Um, ' });
  });

  test('show where a word is absent, with the word', () => {
    const short = 'the seals might last another winter';
    const laid = align(short, TAPE);
    const pieces = markedPieces(
      { side: 'quote', text: short, other: TAPE.text },
      [0, short.length],
      [0, short.length],
      laid.edits,
    );
    expect(pieces.find(({ mark }) => mark === 'absent')).toMatchObject({ text: 'not', at: 15 });
  });

  test('a gap reads as an ellipsis and a line end as a space', () => {
    expect(shownText(`one${GAP}two\nthree`)).toBe('one … two three');
  });
});

test('among several pieces of evidence the one that bears the words out best comes first', () => {
  const evidence = ['other', 'altered', 'tape', 'empty'].map((id) => ({
    ...{ id, kind: 'text' as const, title: id, textHash: null, url: '', locator: '', by: '', hash: '' },
    captured: '2026-01-02T12:00:00Z',
    ...{ origin: '', file: null, read: true, note: '' },
  }));
  const read = (text: string) => ({ kind: 'read', prepared: prepareEvidence(text), places: null }) as const;
  const texts = [read('Nothing of the kind.'), read('the seals would not last'), read(TAPE.text)];
  const { all, best } = layAll('the seals might not last', evidence, [...texts, { kind: 'none' }]);
  expect(best?.evidence.id).toBe('tape');
  expect(all.map(({ alignment }) => alignment?.result ?? null)).toEqual(['not-found', 'altered', 'identical', null]);
  expect(layAll('words', [], []).best).toBeNull();

  const early = layAll('the seals might not last', evidence, [...texts.slice(0, 2), { kind: 'loading' }]);
  expect(early.best).toMatchObject({ evidence: { id: 'tape' }, alignment: null });
  const failed = layAll('the seals might not last', evidence, [...texts.slice(0, 2), { kind: 'failed', sentence: '' }]);
  expect(failed.best?.evidence.id).toBe('altered');
});
