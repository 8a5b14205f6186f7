/** The verb groups of one paragraph, and which mention is the subject of each. */
import type { Mention } from './mentions.ts';
import type { Token, TokenClass } from './tokens.ts';
import type { Words } from './words.ts';

/** How a verb's subject was found; the words before the verb, in short. */
export type Link =
  | 'next'
  | 'comma'
  | 'and'
  | 'participle'
  | 'infinitive'
  | 'who'
  | 'preposition'
  | 'inverted'
  | 'far'
  | 'by'
  | 'according';

export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly cls: 'say' | 'weak' | 'participle' | 'verb' | 'aux' | 'according';
  readonly head: string;
  readonly sentence: number;
  /** Index of the mention, or -1. */
  readonly subject: number;
  readonly link: Link;
  /** Index of the mention that stands right before the verb, or -1; the subject may be another, that it hangs on. */
  readonly near: number;
  readonly passive: boolean;
}

const VERBAL: ReadonlySet<TokenClass> = new Set<TokenClass>(['say', 'weak', 'participle', 'verb', 'aux']);
/** Finds the verb groups and the subject of each. Each look-back stays in its sentence and is bounded. */
export function findVerbGroups(tokens: readonly Token[], mentions: readonly Mention[], words: Words): VerbGroup[] {
  const groups: VerbGroup[] = [];
  /** For each token the index of the mention that covers it, or -1. */
  const covering = new Int32Array(tokens.length).fill(-1);
  mentions.forEach((mention, index) => {
    for (let at = mention.from; at < mention.to; at++) covering[at] = index;
  });
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (token.cls === 'according') {
      const second = words.accordingTo.get(token.word);
      const hasSecond = second === null || tokens[index + 1]?.word === second;
      const to = second === null ? index + 1 : index + 2;
      if (hasSecond)
        groups.push({
          from: index,
          to,
          cls: 'according',
          head: token.word,
          sentence: token.sentence,
          subject: covering[to] ?? -1,
          link: 'according',
          near: -1,
          passive: false,
        });
      index++;
      continue;
    }
    if (!VERBAL.has(token.cls)) {
      index++;
      continue;
    }
    const from = index;
    let head = index;
    let to = index + 1;
    index++;
    while (index < tokens.length && index < from + 8) {
      const next = tokens[index] as Token;
      if (VERBAL.has(next.cls)) {
        // "said was": two groups, not one
        const joins = (tokens[to - 1] as Token).cls === 'aux' || (next.cls === 'aux' && next.word === 'to');
        if (!joins) break;
        head = index;
        to = index + 1;
      } else if (next.cls !== 'adverb') break;
      index++;
    }
    index = to;
    const headToken = tokens[head] as Token;
    const cls = headToken.cls as VerbGroup['cls'];
    const passive =
      head > from &&
      /^(?:was|were|is|are|been|be|being)$/.test(tokens[head - 1]?.word ?? '') &&
      /(?:ed|en)$/.test(headToken.word);
    const { subject, link } = subjectOf(tokens, mentions, covering, groups, from, to, cls, words.language.verbSecond);
    groups.push({
      from,
      to,
      cls,
      head: headToken.word,
      sentence: headToken.sentence,
      subject,
      link,
      near: tokens[from - 1]?.sentence === headToken.sentence ? (covering[from - 1] ?? -1) : -1,
      passive,
    });
  }
  return groups;
}

const LOOK_BACK = 60;

/** Back past "also", "on Tuesday" and "once", which stand between a subject and its verb. */
function beforeAdverbials(tokens: readonly Token[], last: number, sentence: number): number {
  let at = last;
  while (at >= 0 && tokens[at]?.sentence === sentence) {
    const cls = tokens[at]?.cls;
    const before = tokens[at - 1]?.cls;
    if (cls === 'time' && before === 'preposition') at -= 2;
    else if (cls === 'adverb' || cls === 'time') at--;
    else if (cls === 'subordinator' && at === last && (before === 'relative' || before === 'name')) at--;
    else break;
  }
  return at;
}

function subjectOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  covering: Int32Array,
  groups: readonly VerbGroup[],
  from: number,
  to: number,
  cls: VerbGroup['cls'],
  verbSecond: boolean,
): { subject: number; link: Link } {
  const sentence = (tokens[from] as Token).sentence;
  const previousGroup = groups[groups.length - 1];
  const previousSubject =
    previousGroup !== undefined && previousGroup.sentence === sentence ? previousGroup.subject : -1;
  const at = beforeAdverbials(tokens, from - 1, sentence);
  const before = tokens[at];
  const right = rightMention(tokens, covering, to);
  const starts = before === undefined || before.sentence !== sentence;
  if (cls === 'participle' && (before?.cls !== 'aux' || starts)) {
    const beside = starts ? undefined : mentions[covering[at] ?? -1];
    // "a sign saying", "with McCain calling it": the noun beside it
    if (beside !== undefined && (beside.kind === 'document' || beside.preposition === 'with'))
      return { subject: covering[at] ?? -1, link: 'next' };
    if (previousSubject >= 0) return { subject: previousSubject, link: 'participle' };
    const left = firstMention(tokens, covering, mentions, from, sentence);
    return { subject: left, link: 'participle' };
  }
  if (starts) return { subject: right, link: 'inverted' };
  if (before.cls === 'quote') return { subject: right, link: 'inverted' };
  const covered = covering[at] ?? -1;
  const opened =
    verbSecond && covered >= 0 && (mentions[(mentions[covered] as Mention).root] as Mention).preposition !== '';
  if (opened && right >= 0) return { subject: right, link: 'inverted' };
  if (covered >= 0) return { subject: headOfPhrase(tokens, mentions, covering, covered), link: 'next' };
  if (before.cls === 'comma' || before.cls === 'close' || before.cls === 'dash') {
    const beyond = tokens[at - 1];
    if (beyond?.cls === 'quote' && right >= 0 && (cls === 'say' || cls === 'weak'))
      return { subject: right, link: 'inverted' };
    const found = beforeCommas(tokens, mentions, covering, at, sentence);
    return { subject: found, link: 'comma' };
  }
  if (before.cls === 'relative' || before.cls === 'that') {
    let back = at - 1;
    if (tokens[back]?.cls === 'comma') back--;
    const antecedent = covering[back] ?? -1;
    return { subject: antecedent >= 0 ? (mentions[antecedent] as Mention).root : previousSubject, link: 'who' };
  }
  if (before.cls === 'conjunction') return { subject: previousSubject, link: 'and' };
  if (before.cls === 'preposition' || before.cls === 'subordinator')
    return { subject: previousSubject, link: 'preposition' };
  if (tokens[from]?.word === 'to') return { subject: previousSubject, link: 'infinitive' };
  if (previousSubject >= 0) return { subject: previousSubject, link: 'far' };
  return { subject: firstMention(tokens, covering, mentions, from, sentence), link: 'far' };
}

/** "Protesters marching through the streets": from the last noun of a phrase back to the one that it hangs on. */
function headOfPhrase(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  covering: Int32Array,
  index: number,
): number {
  let current = (mentions[index] as Mention).root;
  for (let step = 0; step < 4; step++) {
    const mention = mentions[current] as Mention;
    if (mention.preposition === '') return current;
    let at = mention.from - 2;
    while (tokens[at]?.cls === 'adverb') at--;
    const before = tokens[at];
    if (before === undefined || before.sentence !== mention.sentence) return current;
    if (before.cls === 'participle' || (before.cls === 'verb' && /ed$|en$/.test(before.word))) at--;
    const covered = covering[at] ?? -1;
    if (covered < 0 || tokens[at]?.sentence !== mention.sentence) return current;
    const next = mentions[covered] as Mention;
    if (next.kind === 'relative') return current;
    current = next.root;
  }
  return current;
}

function rightMention(tokens: readonly Token[], covering: Int32Array, from: number): number {
  let at = from;
  while (tokens[at]?.cls === 'adverb') at++;
  return covering[at] ?? -1;
}

/** "X, the leader of the Senate, said": the first mention of the sentence that a comma follows; a quotation begins anew. */
function beforeCommas(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  covering: Int32Array,
  comma: number,
  sentence: number,
): number {
  let start = comma;
  while (
    start > 0 &&
    start > comma - LOOK_BACK &&
    tokens[start - 1]?.sentence === sentence &&
    tokens[start - 1]?.cls !== 'quote'
  )
    start--;
  // an introduction ("In a statement to the Times, …", "Speaking in Ohio, …") holds no subject
  let from = start;
  if (INTRODUCING.has((tokens[start] as Token).cls)) {
    while (from < comma && tokens[from]?.word !== ',') from++;
    if (from >= comma) from = start;
  }
  let any = -1;
  for (let at = from; at < comma; at++) {
    const covered = covering[at] ?? -1;
    if (covered < 0) continue;
    const mention = mentions[covered] as Mention;
    at = Math.max(at, mention.to - 1);
    if (mention.kind === 'relative') continue;
    if (any < 0) any = mention.root;
    const after = tokens[mention.to]?.cls;
    if (mention.to > comma || (after !== 'comma' && after !== 'open' && after !== 'dash')) continue;
    if ((mentions[mention.root] as Mention).preposition === '') return mention.root;
  }
  return any;
}

const INTRODUCING: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'preposition',
  'participle',
  'subordinator',
  'adverb',
]);

function firstMention(
  tokens: readonly Token[],
  covering: Int32Array,
  mentions: readonly Mention[],
  before: number,
  sentence: number,
): number {
  let best = -1;
  for (let at = before - 1; at >= 0 && at > before - LOOK_BACK; at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || token.cls === 'quote') break;
    const covered = covering[at] ?? -1;
    if (covered < 0) continue;
    const mention = mentions[covered] as Mention;
    if (mention.preposition === '') best = covered;
    at = mention.from;
  }
  return best;
}
