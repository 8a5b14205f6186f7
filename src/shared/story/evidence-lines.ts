// Evidence laid out as it is read: a transcript's turns with their timecodes and speakers, a file's pages, anything else line by line.

import type { Places } from './evidence-file.ts';

export interface EvidenceLine {
  /** UTF-16 offsets of what is shown, [start, end), in the evidence's text. */
  readonly start: number;
  readonly end: number;
  /** "01:17:40" as it stands before the words, or "page 3" where a page begins; null where nothing new begins. */
  readonly time: string | null;
  /** UTF-16 units at the start that name the speaker, its colon included; 0 where nobody is named. */
  readonly speaker: number;
}

/** Longest line shown in one piece, in UTF-16 units: the page lays out no line that is longer than some screens. */
const LONGEST = 1_200;

const TIME = String.raw`(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?`;
/** The time line of a caption (SubRip, WebVTT); its first time is that of the words below it. */
const CUE = new RegExp(String.raw`^\s*${TIME}\s*-->`);
const CUE_NUMBER = /^\s*\d+\s*$/;
const BEGINS = new RegExp(String.raw`^\s*[[(]?${TIME}[\])]?(?=\s)[\s–—-]*`);
/** "MR ADEYEMI: ", "Helen Marchetti: ": up to four words that begin with a capital. */
const SPEAKER = /^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3}:(?=\s)/u;
/** The next speaker within a line: after the end of a sentence, all in capitals. */
const TURN = /(?<=[.?!…”"’)\]–—-]\s+)(?=\p{Lu}[\p{Lu}\p{N}.'’-]+(?: [\p{Lu}\p{N}][\p{Lu}\p{N}.'’-]*){0,3}:\s)/gu;
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]{1,80})>/;

/** @param places of a text that was read from a file; the times and pages are then these and not sought in the text. */
export function evidenceLines(text: string, places: Places | null = null): EvidenceLine[] {
  return places === null ? linesWithTimes(text) : linesWithPlaces(text, places);
}

function linesWithPlaces(text: string, places: Places): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  let next = 0;
  for (const { 0: whole, index: at } of text.matchAll(/[^\n]+/g)) {
    const start = at + whole.length - whole.trimStart().length;
    const end = at + whole.trimEnd().length;
    if (start >= end) continue;
    let label: string | null = null;
    for (let place = places.starts[next]; place !== undefined && place[0] <= start; place = places.starts[next]) {
      label = placeLabel(places, place[1]);
      next += 1;
    }
    addParts(lines, text, start, end, label);
  }
  return lines;
}

function linesWithTimes(text: string): EvidenceLine[] {
  const lines: EvidenceLine[] = [];
  let waiting: string | null = null;
  for (const { 0: whole, index: at } of text.matchAll(/[^\r\n]+/g)) {
    const cue = CUE.exec(whole);
    if (cue !== null) {
      waiting = cue[1] ?? null;
      continue;
    }
    if (whole.trim() === '' || (at === 0 && whole.startsWith('WEBVTT'))) continue;
    if (CUE_NUMBER.test(whole) && /^\r?\n[^\r\n]*-->/.test(text.slice(at + whole.length, at + whole.length + 80)))
      continue;
    const begins = BEGINS.exec(whole);
    const time: string | null = begins?.[1] ?? waiting;
    waiting = null;
    let start = at + (begins?.[0].length ?? 0);
    while (/\s/.test(text.charAt(start)) && start < at + whole.length) start += 1;
    if (VOICE.test(text.slice(start, start + 100))) start = text.indexOf('>', start) + 1;
    const end = at + whole.replace(/(?:<\/v>)?\s*$/, '').length;
    if (start < end) addTurns(lines, text, start, end, time);
  }
  return lines;
}

function addTurns(lines: EvidenceLine[], text: string, start: number, end: number, time: string | null): void {
  const line = text.slice(start, end);
  const cuts = [0, ...[...line.matchAll(TURN)].map(({ index }) => index), line.length];
  cuts.slice(0, -1).forEach((from, index) => {
    const to = from + line.slice(from, cuts[index + 1]).trimEnd().length;
    addParts(lines, text, start + from, start + to, index === 0 ? time : null);
  });
}

function addParts(lines: EvidenceLine[], text: string, start: number, end: number, time: string | null): void {
  const speaker = SPEAKER.exec(text.slice(start, Math.min(end, start + 160)))?.[0].length ?? 0;
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = space > from ? space + 1 : from + LONGEST;
    lines.push({ start: from, end: to, time: from === start ? time : null, speaker: from === start ? speaker : 0 });
    from = to;
  }
  lines.push({ start: from, end, time: from === start ? time : null, speaker: from === start ? speaker : 0 });
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Lines shown of a long evidence before somebody asks for more, on each side of the match. */
const AROUND = 120;

/** The lines to show: those round the match, or the first ones without a match. */
export function linesToShow(lines: readonly EvidenceLine[], at: number | null, more = 0): Stretch {
  const middle = Math.max(0, at === null ? 0 : lines.findIndex(({ end }) => end > at));
  const reach = AROUND + more;
  return { from: Math.max(0, middle - reach), to: Math.min(lines.length, middle + reach + 1) };
}

/** The last timecode at or before an offset; null when none is given. */
export function timeAt(lines: readonly EvidenceLine[], at: number): string | null {
  return lines.findLast(({ start, time }) => start <= at && time !== null)?.time ?? null;
}

/** 761.2 seconds as "00:12:41". */
export function timecode(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

const placeLabel = ({ unit }: Places, value: number): string => (unit === 'page' ? `page ${value}` : timecode(value));

/** The last of a file's parts that begins at or before an offset: the page's number or the second; null before the first. */
export function placeAt({ starts }: Places, at: number): number | null {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.[1] ?? null;
}

/**
 * Where an offset of an evidence's text is, as an editor writes it down: "page 3", "00:12:41", else "line 40" (from 1, empty lines counted as an
 * editor counts them); empty for a text of one line.
 */
export function locatorAt(text: string, places: Places | null, at: number): string {
  if (places !== null) {
    const value = placeAt(places, at);
    return value === null ? '' : placeLabel(places, value);
  }
  const time = timeAt(evidenceLines(text), at);
  if (time !== null) return time;
  if (!text.trimEnd().includes('\n')) return '';
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return `line ${line}`;
}

/** "00:12:41", "12:41.5" or "1:12:41" as seconds; null for any other locator. */
export function secondsOf(locator: string): number | null {
  const found = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d+)?/.exec(locator);
  return found === null ? null : Number(found[1] ?? 0) * 3_600 + Number(found[2]) * 60 + Number(found[3]);
}
