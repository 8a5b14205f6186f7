import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceLines, linesToShow, timeAt } from './evidence-lines.ts';

const laidOut = (text: string) =>
  evidenceLines(text).map(({ start, end, time, speaker }) => [
    time,
    text.slice(start, start + speaker),
    text.slice(start + speaker, end).trim(),
  ]);

test('a transcript with timecodes and names is laid out turn by turn', () => {
  expect(
    laidOut(
      '00:04:12 CORONER: When was that?\n[00:04:31] MR ADEYEMI: In the autumn.\n\n1:02 Helen Marchetti: I see.\nNobody spoke.',
    ),
  ).toEqual([
    ['00:04:12', 'CORONER:', 'When was that?'],
    ['00:04:31', 'MR ADEYEMI:', 'In the autumn.'],
    ['1:02', 'Helen Marchetti:', 'I see.'],
    [null, '', 'Nobody spoke.'],
  ]);
});

test('turns that run on in one line are parted where a sentence ends and the next name stands in capitals', () => {
  expect(
    laidOut('CORONER: How often? MS LINDQVIST: I logged it three times. January, April. It is all in the BOOK: yes.'),
  ).toEqual([
    [null, 'CORONER:', 'How often?'],
    [null, 'MS LINDQVIST:', 'I logged it three times. January, April. It is all in the BOOK: yes.'],
  ]);
});

test('captions lend their times to the words below them, and their numbers are not read', () => {
  const captions =
    'WEBVTT\r\n\r\n1\r\n01:16:58.000 --> 01:17:02.500\r\n<v Coroner>When?</v>\r\n\r\n2\r\n01:17:09,000 --> 01:17:12,000\r\nIn 14\r\n14\r\n';
  expect(laidOut(captions)).toEqual([
    ['01:16:58', '', 'When?'],
    ['01:17:09', '', 'In 14'],
    [null, '', '14'],
  ]);
});

test('a sentence with a colon is no speaker', () => {
  expect(laidOut('he said this: no\nThe report says the following to the board: nothing')).toEqual([
    [null, '', 'he said this: no'],
    [null, '', 'The report says the following to the board: nothing'],
  ]);
});

test('every word of a plain text is shown once and in order, however long its lines are', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.constant('\n')), { maxLength: 800 }), (words) => {
      const text = words.join(' ');
      const lines = evidenceLines(text);
      const shown = lines.map(({ start, end }) => text.slice(start, end)).join(' ');
      expect(shown.split(/\s+/).join(' ').trim()).toBe(text.split(/\s+/).join(' ').trim());
      for (const { start, end } of lines) expect(end - start).toBeLessThanOrEqual(1_201);
    }),
    { numRuns: 60 },
  );
});

test('of a long evidence the stretch round the match is shown, and more when it is asked for', () => {
  const lines = evidenceLines(Array.from({ length: 1_000 }, (_, index) => `line ${index}`).join('\n'));
  const at = lines[500]?.start ?? 0;
  expect(linesToShow(lines, at)).toEqual({ from: 380, to: 621 });
  expect(linesToShow(lines, at, 400)).toEqual({ from: 0, to: 1_000 });
  expect(linesToShow(lines, null)).toEqual({ from: 0, to: 121 });
});

test('the timecode of a place is the last one before it', () => {
  const text = '00:01 A: one\nB: two\n00:09 A: three';
  const lines = evidenceLines(text);
  expect(timeAt(lines, text.indexOf('two'))).toBe('00:01');
  expect(timeAt(lines, text.indexOf('three'))).toBe('00:09');
  expect(timeAt([], 3)).toBeNull();
});
