// Captions: SubRip and WebVTT, read into words with the second at which each cue begins.

import type { Reading } from './reading.ts';
import { joinParts } from './reading.ts';

/** "00:12:41,200 --> 00:12:44,000"; WebVTT leaves the hours out: https://www.w3.org/TR/webvtt1/#webvtt-timestamp */
const TIMES = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\s*-->/;
const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/;
const TAG = /<\/?[a-z0-9.:][^<>]{0,200}>|\{\\[^{}]{0,60}\}/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };
const NO_CUES = 'No captions were found in this file; it is kept, and read as plain text.';

/** Never fails: what is no cue is left out, and a file without any is read as plain text. */
export function readCaptions(whole: string): Reading {
  const lines = whole.replace(/\r\n?/g, '\n').split('\n');
  const cues: { value: number; lines: string[] }[] = [];
  let open: { value: number; lines: string[] } | null = null;
  for (const [index, line] of lines.entries()) {
    const times = TIMES.exec(line);
    if (times !== null) {
      const [, hours, minutes, seconds, part] = times;
      const value = Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part ?? 0}`);
      open = { value, lines: [] };
      cues.push(open);
    } else if (line.trim() === '') open = null;
    else if (open !== null && !isNextCueNumber(lines, index)) open.lines.push(wordsOf(line));
  }
  if (cues.length === 0)
    return { ...joinParts([], 'second'), text: whole, places: null, title: '', url: '', note: NO_CUES };
  const parts = withoutRolling(cues).map(({ value, lines: said }) => ({ value, text: said.join('\n') }));
  return { ...joinParts(parts, 'second'), title: '', url: '' };
}

/** Some programs leave out the empty line between cues. */
const isNextCueNumber = (lines: readonly string[], index: number): boolean =>
  /^\s*\d+\s*$/.test(lines[index] ?? '') && TIMES.test(lines[index + 1] ?? '');

function wordsOf(line: string): string {
  const voice = VOICE.exec(line)?.[1];
  const words = line
    .replace(TAG, '')
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .trim();
  return voice === undefined ? words : `${voice.trim()}: ${words}`;
}

/** Live captions roll: each cue shows the line before once more. Said once is read once. */
function withoutRolling(cues: readonly { value: number; lines: string[] }[]): { value: number; lines: string[] }[] {
  let last = '';
  return cues.map(({ value, lines }) => {
    const said = lines.filter((line) => line !== '');
    const again = said.length > 0 && said[0] === last && said.length > 1 ? said.slice(1) : said;
    const once = again.length === 1 && again[0] === last ? [] : again;
    last = said.at(-1) ?? last;
    return { value, lines: once };
  });
}
