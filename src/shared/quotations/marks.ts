/** Finding quotation marks in one paragraph and pairing them, apostrophes and inches told apart. */

/** A pair of marks, or an opening mark whose words run to the paragraph's end. Offsets into the paragraph. */
export interface Segment {
  readonly start: number;
  /** After the closing mark; of an unclosed segment the end of the words. */
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly closed: boolean;
  /** 0 for the outermost marks. */
  readonly depth: number;
  /** Whether the marks are the single ones. */
  readonly single: boolean;
  /** Words of a transcript or a block quotation, which stand without marks. */
  readonly unmarked: boolean;
}

type Family =
  | 'curly'
  | 'low'
  | 'straight'
  | 'guillemet'
  | 'angle'
  | 'corner'
  | 'white-corner'
  | 'tex'
  | 'doubled'
  | 'single'
  | 'straight-single'
  | 'low-single';

interface Open {
  readonly family: Family;
  readonly start: number;
  readonly innerStart: number;
}

const FAMILIES: readonly Family[] = [
  'curly',
  'low',
  'straight',
  'guillemet',
  'angle',
  'corner',
  'white-corner',
  'tex',
  'doubled',
  'single',
  'straight-single',
  'low-single',
];
const SINGLES: ReadonlySet<Family> = new Set<Family>(['single', 'straight-single', 'low-single', 'angle']);
const ANY_MARK = /["'“”„‟‘’‚‛«»‹›「」『』`″]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
const BEFORE_OPENING = /[\s([{<—–\-/…¡¿:“"‘„«‹]/;
const AFTER_CLOSING = /[\s)\]}>—–\-/….,;:!?”"’»›']/;

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && LETTER_OR_DIGIT.test(character);
const isSpaceOrEdge = (character: string | undefined): boolean => character === undefined || SPACE.test(character);
const canOpenAfter = (character: string | undefined): boolean =>
  character === undefined || BEFORE_OPENING.test(character);
const canCloseBefore = (character: string | undefined): boolean =>
  character === undefined || AFTER_CLOSING.test(character);

/** Marks inside a tag that markup left behind belong to the tag. Returns the index of the tag's ">" or -1. */
const endOfTag = (text: string, at: number): number => {
  const next = text[at + 1];
  if (next === undefined || !/[a-z/!]/i.test(next)) return -1;
  for (let index = at + 1; index < text.length && index < at + 2000; index++) {
    const character = text[index];
    if (character === '>') return index;
    if (character === '<') return -1;
  }
  return -1;
};

export interface MarkRules {
  /** Words that begin with an apostrophe, lower case, without it. */
  readonly leadingApostrophe: ReadonlySet<string>;
}

/** "’90s", "’em", "’n’": an apostrophe that stands where an opening single mark could. */
const isLeadingApostrophe = (text: string, at: number, rules: MarkRules): boolean => {
  const word = /^[\p{L}\p{N}]{1,8}/u.exec(text.slice(at + 1, at + 9))?.[0];
  if (word === undefined) return false;
  return /^\d\ds?$/.test(word) || rules.leadingApostrophe.has(word.toLowerCase());
};

/**
 * Marks of length and seconds: 6'2", 5″. A digit stands before, and either feet stand before the inches or no
 * straight mark is open that this one could close.
 */
const isInches = (text: string, at: number, straightOpen: boolean): boolean => {
  const before = text[at - 1];
  if (before === undefined || !/\d/.test(before)) return false;
  return !straightOpen || /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at));
};

/** Where a single mark can close: for each index, the next such place at or after it, or -1. */
const singleClosers = (text: string): Int32Array => {
  const next = new Int32Array(text.length + 1).fill(-1);
  for (let index = text.length - 1; index >= 0; index--) {
    const character = text[index];
    const closes =
      (character === '’' || character === "'" || character === '‘') &&
      !isSpaceOrEdge(text[index - 1]) &&
      !isWordCharacter(text[index + 1]);
    next[index] = closes ? index : (next[index + 1] ?? -1);
  }
  return next;
};

/**
 * Finds the segments of one paragraph in the order of their opening marks. Linear in the paragraph's length.
 * @param continuesSingle whether the next paragraph re-opens a single mark, so that an unclosed one counts here.
 */
export function findSegments(text: string, rules: MarkRules, continuesSingle: boolean): readonly Segment[] {
  if (!ANY_MARK.test(text)) return [];
  const found: Segment[] = [];
  const stack: Open[] = [];
  const open: Record<Family, number> = Object.fromEntries(FAMILIES.map((family) => [family, 0])) as Record<
    Family,
    number
  >;
  let closers: Int32Array | null = null;
  const nextCloser = (from: number): number => {
    closers ??= singleClosers(text);
    return closers[from] ?? -1;
  };
  const push = (family: Family, start: number, length: number): void => {
    stack.push({ family, start, innerStart: start + length });
    open[family]++;
  };
  const hasWords = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (!SPACE.test(text[at] as string)) return true;
    return false;
  };
  const emit = (opened: Open, innerEnd: number, end: number, closed: boolean): void => {
    const single = SINGLES.has(opened.family);
    if (!hasWords(opened.innerStart, innerEnd) || (single && !closed && !continuesSingle)) return;
    found.push({
      start: opened.start,
      end,
      innerStart: opened.innerStart,
      innerEnd,
      closed,
      depth: 0,
      single,
      unmarked: false,
    });
  };
  const trimmedEnd = (from: number, to: number): number => {
    let end = to;
    while (end > from && SPACE.test(text[end - 1] ?? '')) end--;
    return end;
  };
  /** Ends the nearest open mark of the families at `at`; what was opened inside it and not closed is no segment. */
  const close = (families: readonly Family[], at: number, length: number): boolean => {
    if (!families.some((family) => open[family] > 0)) return false;
    for (;;) {
      const opened = stack.pop();
      if (opened === undefined) return false;
      open[opened.family]--;
      if (families.includes(opened.family)) {
        emit(opened, at, at + length, true);
        return true;
      }
    }
  };
  /** A second opening mark of one family: the first was never closed, and its words end here. */
  const breakOff = (family: Family, at: number): void => {
    while (open[family] > 0) {
      const opened = stack.pop();
      if (opened === undefined) return;
      open[opened.family]--;
      if (opened.family === family) emit(opened, at, at, false);
    }
  };
  const opening = (family: Family, at: number, length = 1): void => {
    breakOff(family, at);
    push(family, at, length);
  };

  /** Two straight single marks that stand for a double one, as news agencies' wires and databases write it. */
  const doubled = (at: number): boolean => {
    const before = text[at - 1];
    if (open.doubled > 0) {
      const inner = text[at + 2] === "'" && open['straight-single'] > 0;
      return !inner && !isSpaceOrEdge(before) && close(['doubled'], at, 2);
    }
    const after = text[at + 2];
    if (!canOpenAfter(before) || isSpaceOrEdge(after) || !(isWordCharacter(after) || /['$(¿¡…[]/.test(after ?? '')))
      return false;
    opening('doubled', at, 2);
    return true;
  };

  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const before = text[at - 1];
    const after = text[at + 1];
    switch (character) {
      case '<': {
        const end = endOfTag(text, at);
        if (end > 0) at = end;
        break;
      }
      case '„':
      case '‟':
        opening('low', at);
        break;
      case '“':
        if (open.low > 0) close(['low'], at, 1);
        else if (open.curly > 0 && !isSpaceOrEdge(before) && canCloseBefore(after) && !canOpenAfter(before))
          close(['curly'], at, 1);
        else opening('curly', at);
        break;
      case '”':
        if (close(['curly', 'low'], at, 1)) break;
        if (open.straight > 0 && !isSpaceOrEdge(before)) close(['straight'], at, 1);
        else if (canOpenAfter(before) && !isSpaceOrEdge(after)) push('curly', at, 1);
        break;
      case '"':
      case '″':
        if (isInches(text, at, open.straight + open.curly > 0)) break;
        if (open.straight > 0) {
          const looksOpening = isSpaceOrEdge(before) && isWordCharacter(after);
          if (looksOpening) opening('straight', at);
          else close(['straight'], at, 1);
        } else if (open.low > 0 && !isSpaceOrEdge(before) && canCloseBefore(after)) close(['low'], at, 1);
        else if (open.curly > 0 && !isSpaceOrEdge(before) && canCloseBefore(after)) close(['curly'], at, 1);
        else if (canOpenAfter(before) || (!isWordCharacter(before) && isWordCharacter(after))) push('straight', at, 1);
        break;
      case '«':
        if (open.guillemet > 0 && !isSpaceOrEdge(before) && canCloseBefore(after)) close(['guillemet'], at, 1);
        else opening('guillemet', at);
        break;
      case '»':
        if (close(['guillemet'], at, 1)) break;
        if (canOpenAfter(before) && !isSpaceOrEdge(after)) push('guillemet', at, 1);
        break;
      case '‹':
        if (open.angle > 0 && !isSpaceOrEdge(before) && canCloseBefore(after)) close(['angle'], at, 1);
        else opening('angle', at);
        break;
      case '›':
        if (close(['angle'], at, 1)) break;
        if (canOpenAfter(before) && !isSpaceOrEdge(after)) push('angle', at, 1);
        break;
      case '「':
        push('corner', at, 1);
        break;
      case '」':
        close(['corner'], at, 1);
        break;
      case '『':
        push('white-corner', at, 1);
        break;
      case '』':
        close(['white-corner'], at, 1);
        break;
      case '`':
        if (after === '`') {
          opening('tex', at, 2);
          at++;
        }
        break;
      case '‚':
        if (canOpenAfter(before) && isWordCharacter(after)) opening('low-single', at);
        break;
      case '‘':
      case '‛':
        if (open['low-single'] > 0 && !isSpaceOrEdge(before)) close(['low-single'], at, 1);
        else if (open.single > 0 && !isSpaceOrEdge(before) && !isWordCharacter(after) && !canOpenAfter(before))
          close(['single'], at, 1);
        else if (
          canOpenAfter(before) &&
          !isSpaceOrEdge(after) &&
          !isLeadingApostrophe(text, at, rules) &&
          open.single === 0 &&
          (nextCloser(at + 1) > 0 || continuesSingle)
        )
          push('single', at, 1);
        break;
      case '’':
      case "'": {
        if (character === "'" && after === "'" && open.tex > 0) {
          close(['tex'], at, 2);
          at++;
          break;
        }
        if (character === "'" && after === "'" && doubled(at)) {
          at++;
          break;
        }
        const family: Family = character === "'" ? 'straight-single' : 'single';
        const opened: Family | null = open[family] > 0 ? family : open.single > 0 ? 'single' : null;
        if (opened !== null || open['low-single'] > 0) {
          if (isWordCharacter(after) || isSpaceOrEdge(before)) break;
          // "the workers’ rights’": a possessive where another closing place follows
          const possessive =
            before === 's' && after === ' ' && /[a-z]/.test(text[at + 2] ?? '') && nextCloser(at + 1) > 0;
          if (!possessive) close(opened === null ? ['low-single'] : [opened], at, 1);
        } else if (
          character === "'" &&
          canOpenAfter(before) &&
          !isSpaceOrEdge(after) &&
          !isLeadingApostrophe(text, at, rules) &&
          (nextCloser(at + 1) > 0 || (continuesSingle && at === 0))
        )
          push('straight-single', at, 1);
        break;
      }
    }
  }
  // Of what is still open only the outermost runs on: the inner ones end with it.
  const outermost = stack[0];
  if (outermost !== undefined) {
    const end = trimmedEnd(outermost.innerStart, text.length);
    emit(outermost, end, end, false);
  }
  return withDepth(found);
}

/** Sorts by opening mark and counts how many segments each stands in. */
function withDepth(found: readonly Segment[]): readonly Segment[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return sorted.map((segment) => {
    while (ends.length > 0 && (ends[ends.length - 1] as number) <= segment.start) ends.pop();
    const depth = ends.length;
    ends.push(segment.end);
    return depth === 0 ? segment : { ...segment, depth };
  });
}
