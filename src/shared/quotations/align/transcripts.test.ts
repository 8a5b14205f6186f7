import { describe, expect, test } from 'vitest';
import { type AlignmentResult, align } from '../align.ts';

const SRT = `1
00:00:01,000 --> 00:00:04,000
MR HALL: We will not be closing the

2
00:00:04,000 --> 00:00:07,500
library this year, whatever
you may have read.

3
00:00:08,000 --> 00:00:11,000
<i>And that is a promise.</i>
`;
const VTT = `WEBVTT

00:01.000 --> 00:04.000
<v Jane>The money was never

00:04.000 --> 00:06.000 align:start position:0%
<v Jane>counted twice by anyone.
`;
const TAPE = `[00:12:40] PRYCE: And the cost?
[00:12:41] DUNMORE: It will cost us more than
[00:12:47] DUNMORE: we ever thought (laughter) it could.
[00:12:55] PRYCE: Nobody thought so at all.`;
const PRINTED = `The committee found that the mainte-
nance of the sluice had been ne-
glected for nearly twenty years, a long-
term fault.`;

const cases = (rows: readonly (readonly [string, AlignmentResult, string, string])[]) =>
  test.each(rows)('%s: %s', (_name, result, quote, evidence) => expect(align(quote, evidence).result).toBe(result));

describe('what a transcript prints among the words', () => {
  cases([
    ['a cue’s number and times', 'tidied', 'We will not be closing the library this year', SRT],
    ['two of them', 'tidied', 'closing the library this year, whatever you may have read. And that is a promise', SRT],
    ['a line’s end', 'identical', 'whatever you may have read', SRT],
    ['a negation left out over a cue', 'altered', 'We will be closing the library this year', SRT],
    ['a word changed behind a cue', 'altered', 'We will not be closing the school this year', SRT],
    ['a voice that goes on', 'tidied', 'The money was never counted twice by anyone', VTT],
    ['a negation left out over a voice', 'altered', 'The money was counted twice by anyone', VTT],
    ['a speaker’s label again, and a sound', 'tidied', 'It will cost us more than we ever thought it could', TAPE],
    ['another speaker’s words', 'altered', 'more than we ever thought it could. Nobody thought so at all', TAPE],
    ['a sound that hides words', 'altered', 'I was there that day', 'I was [inaudible] there that day'],
    ['a figure in the words, not a time', 'altered', 'It began at the gate', 'It began at 12:30 the gate'],
  ]);
});

describe('words parted at a printed line’s end', () => {
  cases([
    ['one', 'tidied', 'the maintenance of the sluice', PRINTED],
    ['two, and a figure', 'tidied', 'the sluice had been neglected for nearly 20 years', PRINTED],
    ['a hyphen of the word’s own', 'identical', 'a long-term fault', PRINTED],
    ['another word', 'altered', 'the management of the sluice had been neglected', PRINTED],
    ['a soft hyphen', 'identical', 'the maintenance of it', 'the main\u00adtenance of it'],
  ]);
});

describe('brackets inside a word', () => {
  cases([
    ['a capital', 'tidied', '[T]he board must answer', 'and the board must answer'],
    ['a small letter', 'tidied', 'said [t]he board', 'said The board'],
    ['an ending', 'tidied', 'he walk[ed] home', 'he walks home'],
    ['another word', 'altered', '[T]he board must answer', 'and this board must answer'],
    ['with an elision', 'tidied', 'The [board] … must answer', 'The people on it, all of them, must answer'],
    ['a negation under it', 'altered', 'I have [ever] said that', 'I have never said that'],
  ]);
});

describe('figures', () => {
  const said =
    'He paid two hundred and fifty thousand pounds in nineteen ninety-eight, about three and a half million dollars today, in the twenty-first century.';
  cases([
    ['a year said in two halves', 'tidied', 'He paid £250,000 in 1998', said],
    ['another year', 'altered', 'He paid £250,000 in 1989', said],
    ['another sum', 'altered', 'He paid £215,000 in 1998', said],
    ['and a half', 'tidied', 'about $3.5m today', said],
    ['an ordinal', 'tidied', 'today, in the 21st century', said],
    ['another ordinal', 'altered', 'today, in the 22nd century', said],
    ['a decade', 'tidied', 'in the 1990s we', 'in the nineteen-nineties we'],
    ['two numbers that are no year', 'tidied', 'we had 19, 20 boats', 'we had nineteen, twenty boats'],
  ]);
});

describe('negations', () => {
  cases([
    ['can’t and can', 'altered', 'we can finish it', 'we can’t finish it'],
    ['cannot and can not', 'tidied', 'we cannot finish it', 'we can not finish it'],
    ['can not and can', 'altered', 'we can finish it', 'we can not finish it'],
    ['cannot and can’t', 'altered', 'we can’t finish it', 'we cannot finish it'],
    ['wouldn’t and would', 'altered', 'I would go there', 'I wouldn’t go there'],
    ['no longer', 'altered', 'it is safe', 'it is no longer safe'],
    ['never said', 'altered', 'I have said that', 'I have never said that'],
  ]);
});

describe('words that are not the same', () => {
  cases([
    ['another spelling', 'altered', 'the colour of it', 'the color of it'],
    ['another order', 'altered', 'bread and butter is good', 'butter and bread is good'],
    ['a contraction written out', 'altered', 'we are going home', 'we’re going home'],
    ['a word between', 'altered', 'we lost one boat', 'we only lost one boat'],
    ['“you know” that is meant', 'altered', 'do what I did', 'do you know what I did'],
    ['“I mean” that is meant', 'altered', 'what is this', 'what I mean is this'],
    ['“you know” before a pause', 'tidied', 'the boat that we saw', 'the boat that you know, we saw'],
    ['initials without the last stop', 'tidied', 'in the U.S fleet', 'in the U.S. fleet'],
    ['initials', 'tidied', 'the US fleet', 'the U.S. fleet'],
    ['a sign for “and”', 'tidied', 'bread & butter', 'bread and butter'],
  ]);
});
