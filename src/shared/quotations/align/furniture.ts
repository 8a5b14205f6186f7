// What a transcript prints among the words and nobody said: cue numbers, timecodes, the speaker's label again, sounds in brackets.

const SOUNDS =
  'laughs?|laughter|laughing|chuckles?|applause|applauds|cheers|cheering|cross-?talk|pauses?|long pause|coughs?|sighs?|music|silence';

const CUE_NUMBER = /^[ \t]*\d{1,6}[ \t]*\r?\n(?=[ \t]*(?:\d{1,2}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->)/gm;
const CUE_TIME = /^[^\n]{0,40}-->[^\n]{0,200}$/gm;
const CUE_HEAD = /^\ufeff?WEBVTT[^\n]{0,200}$/gm;
const TAG = /<\/?(?:[bciu]|font|ruby|rt|lang)(?:[ .][^<>\n]{0,80})?>/gi;
const VOICE = /<v(?:\.[\w.]{1,40})? ([^<>\n]{1,60})>|<\/v>/g;
const BRACKETED_TIME = /[[(]\d{1,2}:\d\d(?::\d\d)?(?:[.,:]\d{1,3})?[\])]/g;
const LEADING_TIME = /^[ \t]*\d{1,2}:\d\d:\d\d(?:[.,:]\d{1,3})?(?=\s)/gm;
const SOUND = new RegExp(`[[(](?:${SOUNDS})[\\])]`, 'gi');
const LABEL = /^[ \t>\u2013-]{0,40}(\p{Lu}[\p{L}\p{N}.'\u2019 -]{0,40})(?: \([^()\n]{1,30}\))?:(?=\s)/gmu;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * The text with such things as spaces, every offset kept. The label of the one who is speaking already goes; that of another stays among the words, so
 * that a quote cannot run from one speaker into the next unseen. Linear in the text.
 */
export function withoutFurniture(text: string): string {
  let read = text;
  if (text.includes('-->'))
    read = read
      .replace(CUE_NUMBER, blank)
      .replace(CUE_TIME, blank)
      .replace(CUE_HEAD, blank)
      .replace(TAG, blank)
      .replace(VOICE, (voice: string, name: string | undefined) =>
        name === undefined ? blank(voice) : `${name}: `.padStart(voice.length, ' '),
      );
  if (/[[(]/.test(read)) read = read.replace(BRACKETED_TIME, blank).replace(SOUND, blank);
  if (!read.includes(':')) return read;
  let speaking: string | null = null;
  return read.replace(LEADING_TIME, blank).replace(LABEL, (label: string, name: string) => {
    const again = name === speaking;
    speaking = name;
    return again ? blank(label) : label;
  });
}
