// Evidence laid out as it is read: a transcript's turns with their timecodes and speakers, anything else line by line.

export interface EvidenceLine {
  /** UTF-16 offsets of what is shown, [start, end), in the evidence's text. */
  readonly start: number;
  readonly end: number;
  /** "01:17:40" as it stands before the words, or null. */
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

export function evidenceLines(text: string): EvidenceLine[] {
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
