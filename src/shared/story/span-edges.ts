// Whether the words of a fact go on behind its edge: in the same word or number, or inside the same quotation marks.

/**
 * How a stretch of a fact ends on one side.
 *
 * `free`: white space, punctuation or nothing stands there. `runs-on`: the word or number at the edge goes on outside the fact ("12" in
 * "120"). `more`: the other side touches its quotation mark, and words that belong to no fact stand before the mark on this side.
 */
export interface Edge {
  readonly kind: 'free' | 'runs-on' | 'more';
  /** UTF-16 units next to the edge without which it would be free. */
  readonly length: number;
}

export interface Surroundings {
  /** The text of the line, up to the words and behind them. */
  readonly before: string;
  readonly after: string;
  /** How many units of it, counted from the words, belong to no fact. */
  readonly unmarkedBefore: number;
  readonly unmarkedAfter: number;
}

const FREE: Edge = { kind: 'free', length: 0 };

// Characters of no width (DI) never part two letters for a reader, so they part none here.
const LAST = /([\p{L}\p{N}\p{M}])\p{DI}*$/u;
const FIRST = /^\p{DI}*([\p{L}\p{N}])/u;
const LAST_DIGIT = /\p{N}\p{DI}*$/u;
const FIRST_DIGIT = /^\p{DI}*\p{N}/u;
const LAST_POINT = /\p{N}\p{DI}*[.,]\p{DI}*$/u;
const FIRST_POINT = /^\p{DI}*[.,]\p{DI}*\p{N}/u;
const WORD_BEHIND = /^\p{DI}*[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{DI}]*/u;
const NUMBER_BEHIND = /^\p{DI}*[.,]\p{DI}*\p{N}[\p{L}\p{N}\p{M}\p{DI}]*/u;
const WORD_AHEAD = /[\p{L}\p{N}\p{M}\p{DI}]*[\p{L}\p{N}\p{M}]\p{DI}*$/u;
const NUMBER_AHEAD = /[\p{L}\p{N}\p{M}\p{DI}]*\p{N}\p{DI}*[.,]\p{DI}*$/u;

/** Longest word that is looked at, in UTF-16 units. */
const LOOK = 200;

/** Marks that close what a mark opened; houses and languages differ. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '”': '”"',
  '"': '"”',
  '«': '»',
  '»': '«»',
  '‘': "’'",
  '‚': '‘’',
  '‹': '›',
  '›': '‹›',
  "'": "'’",
  '「': '」',
  '『': '』',
};
const OPENER = /(?:^|[\s([{—–‐-]|[“„”"«»‘‚‹›'])([“„”"«»‘‚‹›'「『])\p{DI}*$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Up to the last letter or digit. */
const THROUGH_WORDS = /^.*[\p{L}\p{N}]\p{M}*/su;
const FROM_WORDS = /[\p{L}\p{N}].*$/su;
const STOPS = /^[\p{DI}.,;:!?…]*(.)/u;

/** The two edges of a stretch of words that belong to one fact without a break. */
export function edgesOf(words: string, around: Surroundings): { readonly before: Edge; readonly after: Edge } {
  const before = runsInto(words, around.before.slice(-LOOK)) ?? moreBefore(around) ?? FREE;
  const after = runsOn(words, around.after.slice(0, LOOK)) ?? moreAfter(around) ?? FREE;
  return { before, after };
}

function runsOn(words: string, after: string): Edge | null {
  const end = words.slice(-LOOK);
  const behind =
    (LAST.test(end) || (LAST_POINT.test(end) && FIRST_DIGIT.test(after)) ? WORD_BEHIND.exec(after) : null) ??
    (LAST_DIGIT.test(end) ? NUMBER_BEHIND.exec(after) : null);
  return behind === null ? null : { kind: 'runs-on', length: behind[0].length };
}

function runsInto(words: string, before: string): Edge | null {
  const start = words.slice(0, LOOK);
  const ahead =
    (FIRST.test(start) || (FIRST_POINT.test(start) && LAST_DIGIT.test(before)) ? WORD_AHEAD.exec(before) : null) ??
    (FIRST_DIGIT.test(start) ? NUMBER_AHEAD.exec(before) : null);
  return ahead === null ? null : { kind: 'runs-on', length: ahead[0].length };
}

function moreAfter({ before, after, unmarkedAfter }: Surroundings): Edge | null {
  if (unmarkedAfter === 0) return null;
  const opener = OPENER.exec(before.slice(-LOOK))?.[1];
  const closers = opener === undefined ? undefined : CLOSES[opener];
  if (closers === undefined) return null;
  for (let at = 0; at < unmarkedAfter; at += 1) {
    if (!closers.includes(after[at] as string) || isApostrophe(after, at)) continue;
    const words = THROUGH_WORDS.exec(after.slice(0, at));
    return words === null ? null : { kind: 'more', length: words[0].length };
  }
  return null;
}

function moreBefore({ before, after, unmarkedBefore }: Surroundings): Edge | null {
  if (unmarkedBefore === 0) return null;
  const closer = STOPS.exec(after.slice(0, LOOK))?.[1];
  if (closer === undefined) return null;
  for (let at = before.length - 1; at >= before.length - unmarkedBefore; at -= 1) {
    const mark = before[at] as string;
    const closes = CLOSES[mark];
    if (closes === undefined || isApostrophe(before, at)) continue;
    if (!closes.includes(closer) || !OPENER.test(before.slice(Math.max(0, at - LOOK), at + 1))) {
      // The end of another quotation: what stands between is no part of this one.
      if (mark === closer) return null;
      continue;
    }
    const words = FROM_WORDS.exec(before.slice(at + 1));
    return words === null ? null : { kind: 'more', length: words[0].length };
  }
  return null;
}

const isApostrophe = (text: string, at: number): boolean =>
  (text[at] === '’' || text[at] === "'") && LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at + 1] ?? '');
