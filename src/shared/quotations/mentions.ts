/** The mentions of one paragraph: pronouns, names and nouns with what stands before them. */
import type { Span } from './quotation.ts';
import type { Token, TokenClass } from './tokens.ts';
import type { Words } from './words.ts';

export type MentionKind =
  | 'he'
  | 'she'
  | 'they'
  | 'first'
  | 'it'
  | 'indefinite'
  | 'relative'
  | 'label'
  | 'name'
  | 'person'
  | 'organisation'
  | 'document'
  | 'noun';

export interface Mention {
  /** Token indexes: first, and after the last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly sentence: number;
  /** Whether it ends in a possessive: "Trump's". */
  readonly owner: boolean;
  /** The preposition right before, or ''. */
  readonly preposition: string;
  /** Index of the mention that this one hangs on: "a spokesman | for Trump"; its own index otherwise. */
  readonly root: number;
}

const NOMINAL: ReadonlySet<TokenClass> = new Set<TokenClass>([
  'determiner',
  'possessive',
  'noun',
  'name',
  'number',
  "'s",
]);
const PRONOMINAL: ReadonlySet<TokenClass> = new Set<TokenClass>(['he', 'she', 'they', 'first', 'it', 'indefinite']);

/** Finds the mentions: pronouns, and runs of names and nouns with what stands before them. */
export function findMentions(tokens: readonly Token[], words: Words, labels: ReadonlyMap<number, Span>): Mention[] {
  const mentions: Mention[] = [];
  const add = (from: number, to: number, kind: MentionKind): void => {
    const first = tokens[from] as Token;
    const last = tokens[to - 1] as Token;
    const before = tokens[from - 1];
    const preposition = before?.cls === 'preposition' ? before.word : '';
    const previous = mentions[mentions.length - 1];
    const joined =
      preposition !== '' && words.sets.joining.has(preposition) && previous !== undefined && previous.to === from - 1;
    mentions.push({
      from,
      to,
      start: first.start,
      end: last.end,
      kind,
      sentence: first.sentence,
      owner: last.cls === "'s",
      preposition,
      root: joined ? previous.root : mentions.length,
    });
  };
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    const label = token.cls === 'quote' ? labels.get(token.segment) : undefined;
    if (label !== undefined)
      mentions.push({
        from: index,
        to: index,
        start: label.start,
        end: label.end,
        kind: 'label',
        sentence: token.sentence,
        owner: false,
        preposition: '',
        root: mentions.length,
      });
    // a relative pronoun is a mention of the noun before it: annotators and readers take it for the speaker
    if (token.cls === 'relative' && tokens[index + 1] !== undefined) {
      const before = tokens[index - 1]?.cls;
      const back = before === 'comma' || before === 'dash' ? index - 1 : index;
      const antecedent = mentions[mentions.length - 1];
      if (antecedent !== undefined && antecedent.to === back) {
        add(index, index + 1, 'relative');
        index++;
        continue;
      }
    }
    if (PRONOMINAL.has(token.cls)) {
      add(index, index + 1, token.cls as MentionKind);
      index++;
      continue;
    }
    if (!NOMINAL.has(token.cls) || token.cls === "'s") {
      index++;
      continue;
    }
    const from = index;
    index++;
    while (index < tokens.length) {
      const next = tokens[index] as Token;
      const previous = tokens[index - 1] as Token;
      if (next.cls === 'determiner' || next.cls === 'possessive') break;
      if (NOMINAL.has(next.cls)) {
        index++;
        continue;
      }
      // an initial's or a title's full stop inside a name: "Sen. Ted Cruz", "John F. Kennedy"
      if (
        next.word === '.' &&
        previous.end === next.start &&
        tokens[index + 1]?.cls === 'name' &&
        tokens[index + 1]?.sentence === previous.sentence
      ) {
        index++;
        continue;
      }
      if (next.word === '&' && tokens[index + 1]?.cls === 'name') {
        index++;
        continue;
      }
      break;
    }
    const only = tokens[from] as Token;
    const alone = index === from + 1;
    // "mother of three": a number is a mention only where a preposition hangs it on one
    if (alone && only.cls === 'number' && tokens[from - 1]?.cls !== 'preposition') continue;
    if (alone && only.cls === 'determiner' && !words.sets.demonstratives.has(only.word)) continue;
    add(from, index, kindOf(tokens, from, index, words));
  }
  return mentions;
}

function kindOf(tokens: readonly Token[], from: number, to: number, words: Words): MentionKind {
  let head = to - 1;
  if ((tokens[head] as Token).cls === "'s") head--;
  const last = tokens[head] as Token;
  const { peopleNouns, organisationNouns, documentNouns, sayingNouns, titles } = words.sets;
  let person = false;
  let named = false;
  for (let index = from; index <= head; index++) {
    const token = tokens[index] as Token;
    if (token.cls === 'name') named = true;
    if (peopleNouns.has(token.word) || titles.has(token.word)) person = true;
  }
  if (organisationNouns.has(last.word)) return 'organisation';
  if (last.cls === 'name') return 'name';
  if (peopleNouns.has(last.word)) return 'person';
  if (documentNouns.has(last.word) || sayingNouns.has(last.word)) return 'document';
  if (person) return 'person';
  return named ? 'name' : 'noun';
}

/** The last mention of the phrase that begins at a mention: "a spokesman | for the ministry | of defence". */
export function endOfPhrase(mentions: readonly Mention[], index: number, words: Words): number {
  let last = index;
  const root = (mentions[index] as Mention).root;
  if (root !== index) return index;
  for (let next = index + 1; next < mentions.length && next < index + 4; next++) {
    const mention = mentions[next] as Mention;
    if (mention.root !== root || !words.sets.extending.has(mention.preposition)) break;
    last = next;
  }
  return last;
}
