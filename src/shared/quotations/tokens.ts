/** One paragraph as words, each with a coarse class; what stands inside the outermost marks is one token. */
import type { Segment } from './marks.ts';
import type { WordClass, Words } from './words.ts';

export type TokenClass =
  | WordClass
  | 'noun'
  | 'name'
  | 'number'
  | "'s"
  | 'quote'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'other';

export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, as written. */
  readonly word: string;
  cls: TokenClass;
  readonly capital: boolean;
  /** Number of the sentence in the paragraph. */
  sentence: number;
  /** Of a quote token: the index of its segment; of others -1. */
  readonly segment: number;
}

const PUNCTUATION: Readonly<Record<string, TokenClass>> = {
  ',': 'comma',
  ';': 'comma',
  ':': 'colon',
  '—': 'dash',
  '–': 'dash',
  '―': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
};

const WORD = /[\p{L}\p{N}_@#$£€%][\p{L}\p{M}\p{N}_&%\u00AD]*(?:[-.&/'’][\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00AD]*)*|\S/gu;
const FIRST_CAPITAL = /^\p{Lu}|^[@#]\p{L}/u;
const NUMBER = /^[$£€#]?\d/;
const WORD_START = /[\p{L}\p{N}_@#$£€%]/u;
const SUFFIX = /^(.*?)(['’](?:s|re|ve|d|ll|m))$/;
const NOUN_LIKE: ReadonlySet<TokenClass> = new Set<TokenClass>(['determiner', 'possessive', "'s", 'noun', 'number']);
/** Forms that are nouns as often as verbs: after a determiner, an adjective or "of" they are nouns. */
const isNounAfter = (previous: Token | undefined): boolean =>
  previous !== undefined && (NOUN_LIKE.has(previous.cls) || (previous.cls === 'preposition' && previous.word !== 'to'));

/**
 * Reads a paragraph's words outside its outermost quotations. Linear in its length.
 * The classes are a guess from lists, endings and the word before; they are what the rules stand on.
 */
export function readTokens(text: string, segments: readonly Segment[], words: Words): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  segments.forEach((segment, index) => {
    if (segment.depth > 0) return;
    readStretch(text, from, segment.start, words, tokens);
    tokens.push({
      start: segment.start,
      end: segment.end,
      word: '',
      cls: 'quote',
      capital: false,
      sentence: 0,
      segment: index,
    });
    from = segment.end;
  });
  readStretch(text, from, text.length, words, tokens);
  findVerbsByPlace(tokens, words);
  numberSentences(text, segments, tokens, words);
  return tokens;
}

function readStretch(text: string, from: number, to: number, words: Words, tokens: Token[]): void {
  if (from >= to) return;
  const stretch = text.slice(from, to);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(stretch); match !== null; match = WORD.exec(stretch)) {
    const raw = match[0];
    const start = from + match.index;
    const end = start + raw.length;
    if (raw === '<') {
      const tag = /^<[a-z/!][^<>]{0,2000}>/i.exec(stretch.slice(match.index, match.index + 2002));
      if (tag !== null) {
        WORD.lastIndex = match.index + tag[0].length;
        continue;
      }
    }
    const punctuation = PUNCTUATION[raw];
    if (punctuation !== undefined) {
      push(tokens, start, end, raw, punctuation, false);
      continue;
    }
    if (!WORD_START.test(raw)) {
      if (raw !== '\u200B' && raw !== '\uFEFF') push(tokens, start, end, raw, 'other', false);
      continue;
    }
    const lower = raw.toLowerCase();
    const suffix = SUFFIX.exec(lower);
    if (suffix !== null && words.classOf.get(lower) === undefined) {
      const stem = suffix[1] as string;
      pushWord(tokens, start, start + stem.length, stem, FIRST_CAPITAL.test(raw), words);
      const tail = suffix[2] as string;
      const previous = tokens[tokens.length - 1];
      const owner = tail.endsWith('s') && (previous === undefined || !isPronoun(previous.cls));
      push(tokens, start + stem.length, end, tail, owner ? "'s" : 'aux', false);
    } else pushWord(tokens, start, end, lower, FIRST_CAPITAL.test(raw), words);
  }
}

const isPronoun = (cls: TokenClass): boolean =>
  cls === 'he' ||
  cls === 'she' ||
  cls === 'they' ||
  cls === 'first' ||
  cls === 'it' ||
  cls === 'relative' ||
  cls === 'that';

function push(tokens: Token[], start: number, end: number, word: string, cls: TokenClass, capital: boolean): void {
  tokens.push({ start, end, word, cls, capital, sentence: 0, segment: -1 });
}

function pushWord(tokens: Token[], start: number, end: number, word: string, capital: boolean, words: Words): void {
  push(tokens, start, end, word, classify(word, capital, tokens[tokens.length - 1], words), capital);
}

const isListedNoun = (word: string, { sets }: Words): boolean =>
  sets.peopleNouns.has(word) || sets.organisationNouns.has(word);

const DETERMINING: ReadonlySet<TokenClass> = new Set<TokenClass>(['determiner', 'possessive', 'number']);

function classify(word: string, capital: boolean, previous: Token | undefined, words: Words): TokenClass {
  const known = words.classOf.get(word);
  const { adverbEnding, verbEndings, participleEnding, capitalNouns, tag } = words.language;
  const sentenceStart =
    previous === undefined || previous.cls === 'stop' || previous.cls === 'quote' || previous.cls === 'colon';
  if (known === 'time') return capital || capitalNouns || tag !== 'en' ? 'time' : 'aux';
  if (capital && !sentenceStart) {
    // "May", "Will" and other names that are words; function words keep their class in headlines
    const canBeName =
      known === undefined ||
      known === 'verb' ||
      known === 'weak' ||
      known === 'say' ||
      known === 'aux' ||
      known === 'indefinite';
    if (!canBeName) return known;
    return capitalNouns && isListedNoun(word, words) ? 'noun' : 'name';
  }
  if (known === 'say' || known === 'weak' || known === 'verb') {
    if (capital && known !== 'say') return 'name';
    if (words.sets.sureVerbs.has(word) || verbEndings.some((ending) => word.endsWith(ending))) return known;
    const nounPlace = previous !== undefined && (DETERMINING.has(previous.cls) || previous.cls === "'s");
    if (nounPlace) return 'noun';
    return words.sets.sayingNouns.has(word.replace(/s$/, '')) && isNounAfter(previous) ? 'noun' : known;
  }
  if (known !== undefined) return known;
  if (NUMBER.test(word)) return 'number';
  if (capital) return 'name';
  if (adverbEnding !== null && word.length > 4 && word.endsWith(adverbEnding)) return 'adverb';
  if (isListedNoun(word, words)) return 'noun';
  // where nouns have a capital, a small letter is an adjective before its noun or else a verb
  if (capitalNouns && !isNounAfter(previous)) return 'verb';
  if (isNounAfter(previous) && previous?.cls !== 'preposition') return 'noun';
  if (verbEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending))) return 'verb';
  if (
    participleEnding !== null &&
    word.length > 5 &&
    word.endsWith(participleEnding) &&
    !words.sets.participleNouns.has(word)
  )
    return 'participle';
  return 'noun';
}

const BEFORE_FINITE: ReadonlySet<TokenClass> = new Set<TokenClass>(['he', 'she', 'they', 'first', 'it', 'relative']);
const AFTER_FINITE: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'determiner',
  'possessive',
  'that',
  'he',
  'she',
  'they',
  'it',
  'adverb',
  'quote',
  'name',
  'preposition',
  'colon',
]);

/** "to the Times", "to reporters": not an infinitive. */
function isObject(token: Token, words: Words): boolean {
  if (token.cls === 'noun')
    return words.sets.peopleNouns.has(token.word) || words.sets.organisationNouns.has(token.word);
  return OBJECTS.has(token.cls);
}

const OBJECTS: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'determiner',
  'possessive',
  'name',
  'number',
  'time',
  'relative',
]);

/** "Specifically, …": a capital at a sentence's start, and a comma behind. A given name such as "Kelly" stays one. */
function demoteOpeningAdverb(tokens: readonly Token[], at: number, { language, sets }: Words): void {
  const token = tokens[at] as Token;
  const before = tokens[at - 1]?.cls;
  const opens = before === undefined || before === 'stop' || before === 'quote';
  if (!opens || token.cls !== 'name' || token.word.length <= LONGEST_GIVEN_NAME) return;
  if (language.adverbEnding === null || !token.word.endsWith(language.adverbEnding)) return;
  if (!sets.maleNames.has(token.word) && !sets.femaleNames.has(token.word)) token.cls = 'adverb';
}

/** "Beverly" and "Kimberly" are in the lists; shorter words may be surnames. */
const LONGEST_GIVEN_NAME = 7;

/** "the ad claims “…”", "the notice states that …": a verb, though a noun of that form could follow a noun. */
function leadsToWords(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.cls;
  if (next === 'comma' || next === 'colon') return tokens[at + 1]?.cls === 'quote';
  return next === 'quote' || next === 'that';
}

/** A word of no list between a subject and what follows a verb is a verb: "Clinton fixates on the line", "who craft it". */
function findVerbsByPlace(tokens: readonly Token[], words: Words): void {
  const { presentEndings } = words.language;
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const infinitive = tokens[at - 1] as Token;
    if (token.cls === 'comma') demoteOpeningAdverb(tokens, at - 1, words);
    if (infinitive.cls === 'aux' && infinitive.word === words.infinitiveMark && isObject(token, words))
      infinitive.cls = 'preposition';
    if (token.cls !== 'noun' || token.capital) continue;
    const previous = tokens[at - 1] as Token;
    const before = previous.cls;
    const known = words.classOf.get(token.word);
    if ((known === 'say' || known === 'weak') && before === 'noun' && leadsToWords(tokens, at + 1)) {
      token.cls = known;
      continue;
    }
    if (BEFORE_FINITE.has(before) || (before === 'aux' && words.sets.modals.has(previous.word))) {
      token.cls = 'verb';
      continue;
    }
    if (before !== 'name' || !presentEndings.some((ending) => token.word.endsWith(ending))) continue;
    if (words.sets.peopleNouns.has(token.word) || words.sets.sayingNouns.has(token.word)) continue;
    const after = tokens[at + 1];
    if (after !== undefined && AFTER_FINITE.has(after.cls) && after.word !== 'of' && after.word !== 'for')
      token.cls = 'verb';
  }
}

/** A full stop ends a sentence unless it follows an abbreviation or an initial, or a small letter comes next. */
function numberSentences(text: string, segments: readonly Segment[], tokens: Token[], words: Words): void {
  let sentence = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    token.sentence = sentence;
    const next = tokens[index + 1];
    if (next === undefined) break;
    const nextOpens =
      next.capital || next.cls === 'quote' || next.cls === 'number' || next.cls === 'open' || next.cls === 'other';
    if (token.cls === 'stop') {
      const previous = tokens[index - 1];
      if (token.word === '.' && previous !== undefined && previous.end === token.start) {
        const abbreviated =
          words.sets.abbreviations.has(previous.word) || (previous.word.length === 1 && previous.capital);
        if (abbreviated && next.cls !== 'quote') continue;
      }
      if (next.cls === 'stop' || next.cls === 'close' || !nextOpens) continue;
      sentence++;
    } else if (token.cls === 'quote') {
      const segment = segments[token.segment] as Segment;
      const last = text[segment.innerEnd - 1] ?? '';
      const attributed = next.cls === 'say' || next.cls === 'weak' || isSubjectOfSaying(tokens, index + 1);
      if (/[.!?…]/.test(last) && nextOpens && !(attributed && (last !== '.' || next.cls === 'say'))) sentence++;
    }
  }
}

/** Whether a short mention and a verb of saying follow: “Why?” Smith asked. */
function isSubjectOfSaying(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < from + 4; index++) {
    const cls = tokens[index]?.cls;
    if (cls === 'say') return index > from;
    if (cls === undefined || cls === 'quote' || cls === 'stop' || cls === 'comma' || cls === 'colon') return false;
  }
  return false;
}
