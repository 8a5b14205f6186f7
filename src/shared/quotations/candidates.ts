/**
 * Who could have spoken a quotation, and what speaks for and against each: short named features, whose weights
 * `weights.ts` holds. The same code serves the trainer (`scripts/train-quotations.ts`) and the reader.
 */
import type { VerbGroup } from './clauses.ts';
import type { Mention } from './mentions.ts';
import type { Paragraph } from './paragraph.ts';
import { between, gap, isSaying, quotesBetween, type Setting, settingOf } from './setting.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** A mention that could be the speaker, and the verb that would be the cue. */
export interface Candidate {
  readonly paragraph: Paragraph;
  /** Index of the mention in its paragraph; -1 of the candidate "nobody". */
  readonly mention: number;
  /** Index of the verb group in the same paragraph, or -1. */
  readonly cue: number;
  readonly features: readonly string[];
}

/** The speaker of the quotation before, which may go on speaking. */
export interface Carried {
  readonly paragraph: Paragraph;
  readonly mention: number;
  readonly cue: number;
  /** Paragraphs between the quotation before and this one: 0 in the same paragraph. */
  readonly distance: number;
  /** Whether the quotation before was left open at its paragraph's end. */
  readonly open: boolean;
  /** The quotation's own token in its paragraph. */
  readonly quoteToken: number;
}

/** The paragraphs that a quotation's speaker is looked for in. `before` is nearest first. */
export interface Surroundings {
  readonly here: Paragraph;
  readonly before: readonly Paragraph[];
  readonly after: Paragraph | undefined;
  readonly carried: Carried | null;
  /** Whether the nearest earlier quotation was taken for no quotation. */
  readonly carriedNone: boolean;
}

/** How many paragraphs before a quotation are looked at. */
export const PARAGRAPHS_BEFORE = 3;
const MENTIONS_BEFORE = 14;
const MENTIONS_AFTER = 8;
const MENTIONS_IN_OTHER = 8;
/**
 * Weights set by hand for forms that the training articles hardly show: a transcript's label ("SMITH: …") and a
 * name after a dash (“…” — Jane Smith), the agent of a passive (was called “…” by Jane Smith), and
 * a title in capitals right after its noun or its channel (the memoir “…”, CNN's “…”).
 */
export const PRIORS: Readonly<Record<string, number>> = {
  label: 12,
  'label|carried': 8,
  byline: 7,
  'byline|next': 6,
  agent: 5,
  'none.afterWork': 2.5,
};

/** Lists the candidates of the quotation at `quoteToken`, the first of which is "nobody". Bounded work per quotation. */
export function listCandidates(surroundings: Surroundings, quoteToken: number, words: Words): readonly Candidate[] {
  const { here, before, after, carried } = surroundings;
  const setting = settingOf(here, quoteToken);
  const candidates: Candidate[] = [
    { paragraph: here, mention: -1, cue: -1, features: nobody(surroundings, setting, words) },
  ];
  const position = here.mentionsBefore[quoteToken] as number;
  let carriedListed = carried === null;
  const add = (paragraph: Paragraph, mention: number, distance: number, rank: number): void => {
    const isCarried = carried !== null && carried.paragraph === paragraph && carried.mention === mention;
    if (isCarried) carriedListed = true;
    if (!isCarried && isForeignLabel(paragraph, mention, here, quoteToken)) return;
    if (isCarried && isEndedLabel(carried, quoteToken, here)) return;
    candidates.push(describeCandidate(surroundings, setting, paragraph, mention, distance, rank, isCarried, words));
  };
  // a label stands before its own quotation and is nobody else's
  let rank = 0;
  for (let index = position - 1; index >= 0 && index >= position - MENTIONS_BEFORE; index--)
    add(here, index, 0, rank++);
  rank = 0;
  for (let index = position; index < here.mentions.length && index < position + MENTIONS_AFTER; index++)
    add(here, index, 0, rank++);
  before.slice(0, PARAGRAPHS_BEFORE).forEach((paragraph, index) => {
    const { standing } = paragraph;
    for (let listed = 0; listed < MENTIONS_IN_OTHER && listed < standing.length; listed++)
      add(paragraph, standing[standing.length - 1 - listed] as number, -1 - index, listed);
  });
  if (after !== undefined) {
    const opening = after.mentions[0];
    if (opening !== undefined && opening.kind !== 'label' && opening.from === 1 && after.standing[0] !== 0)
      add(after, 0, 1, 0);
    after.standing.slice(0, 3).forEach((mention, rank) => {
      add(after, mention, 1, rank);
    });
  }
  if (!carriedListed && carried !== null) add(carried.paragraph, carried.mention, -9, 0);
  return candidates;
}

/** A label speaks its own words and, if they run on, those of the next paragraph; it is nobody else's speaker. */
function isForeignLabel(paragraph: Paragraph, mention: number, here: Paragraph, quoteToken: number): boolean {
  const { kind, from } = paragraph.mentions[mention] as Mention;
  return kind === 'label' && (paragraph !== here || from !== quoteToken);
}

function isEndedLabel(carried: Carried, quoteToken: number, here: Paragraph): boolean {
  const { kind, from } = carried.paragraph.mentions[carried.mention] as Mention;
  if (kind !== 'label' || (carried.paragraph === here && from === quoteToken)) return false;
  return carried.distance > 0 && !carried.open;
}

function nobody(surroundings: Surroundings, setting: Setting, words: Words): readonly string[] {
  const { shape } = setting;
  const { tokens, groups } = surroundings.here;
  const say = setting.sayBefore >= 0 ? (groups[setting.sayBefore] as VerbGroup).cls : '-';
  const sayAfter = setting.sayAfter >= 0 ? (groups[setting.sayAfter] as VerbGroup).cls : '-';
  const previous = tokens[setting.quoteToken - 1];
  const twoBefore = tokens[setting.quoteToken - 2];
  const features = [
    'none',
    `none.verbGap=${setting.anyBefore < 0 ? '-' : gap(tokens, (groups[setting.anyBefore] as VerbGroup).to, setting.quoteToken)}|${say}`,
    `none.list=${twoBefore?.cls === 'quote' && (previous?.cls === 'comma' || previous?.cls === 'conjunction')}|${carriedKey(surroundings)}|${surroundings.carriedNone}`,
    `none.wasNone=${surroundings.carriedNone}|${setting.length}`,
    `none.form=${setting.key}`,
    `none.len=${setting.length}|${shape.form}`,
    `none.before=${setting.before}`,
    `none.before=${setting.before}|${setting.length}`,
    `none.after=${setting.after}`,
    `none.before=${setting.before}|after=${setting.after}`,
    `none.say=${say}|${sayAfter}`,
    `none.say=${say}|${sayAfter}|${setting.length}`,
    `none.end=${shape.endMark}`,
    `none.caps=${shape.allCapitals}|${setting.length}`,
    `none.caps=${shape.allCapitals}|say=${say}${sayAfter}|${setting.before}`,
    `none.carried=${carriedKey(surroundings)}`,
    `none.carried=${carriedKey(surroundings)}|${setting.key}`,
    `none.beforeWord=${setting.beforeWord}`,
    `none.afterWord=${setting.afterWord}`,
  ];
  if (previous !== undefined) {
    const capitals = shape.allCapitals;
    features.push(
      `none.pair=${twoBefore?.cls ?? 'START'}.${previous.cls}|${capitals}`,
      `none.beforeWord=${previous.word}|${capitals}`,
      `none.pair=${twoBefore?.word ?? ''}.${previous.cls}`,
    );
    let work = 0;
    for (let back = 1; back <= 4 && work === 0; back++) {
      const token = tokens[setting.quoteToken - back];
      if (token === undefined || token.cls === 'quote' || token.cls === 'stop') break;
      if (words.sets.works.has(token.word)) work = back;
    }
    if (work > 0) features.push(`none.workNear|${capitals}`, `none.workNear=${work}|${capitals}|${setting.before}`);
    const noun = previous.cls === 'comma' || previous.cls === "'s" ? twoBefore : previous;
    if (capitals && noun !== undefined && words.sets.works.has(noun.word)) features.push('none.afterWork');
    const named =
      words.sets.naming.has(previous.word) || (twoBefore !== undefined && words.sets.naming.has(twoBefore.word));
    if (named) features.push('none.named', `none.named|${shape.allCapitals}`);
    if (words.sets.works.has(previous.word) || words.sets.works.has(setting.afterWord))
      features.push('none.work', `none.work|${shape.allCapitals}`);
    if (previous.cls === "'s") features.push(`none.owner|${shape.allCapitals}`);
  }
  return features;
}

function carriedKey({ carried, carriedNone }: Surroundings): string {
  if (carried === null) return carriedNone ? 'none' : '-';
  return `${Math.min(carried.distance, 4)}${carried.open ? 'open' : ''}`;
}

function describeCandidate(
  surroundings: Surroundings,
  setting: Setting,
  paragraph: Paragraph,
  index: number,
  distance: number,
  rank: number,
  isCarried: boolean,
  words: Words,
): Candidate {
  const { here, carried } = surroundings;
  const { tokens, groups } = paragraph;
  const mention = paragraph.mentions[index] as Mention;
  const { quoteToken, key } = setting;
  const quote = here.tokens[quoteToken] as Token;
  const features: string[] = [];
  if (mention.kind === 'label')
    return { paragraph, mention: index, cue: -1, features: [isCarried ? 'label|carried' : 'label'] };
  let place: string;
  if (distance !== 0) place = distance === 1 ? 'N' : `Q${Math.min(-distance, 4)}`;
  else {
    const apart = mention.sentence - quote.sentence;
    place =
      apart === 0
        ? mention.from < quoteToken
          ? 'S-'
          : 'S+'
        : apart < 0
          ? apart === -1
            ? 'P-1'
            : 'P-2'
          : apart === 1
            ? 'P+1'
            : 'P+2';
  }
  const role =
    mention.root !== index
      ? 'joined'
      : mention.preposition !== ''
        ? mention.preposition === words.by
          ? 'by'
          : 'prep'
        : 'free';
  const previous = tokens[mention.from - 1];
  const following = tokens[mention.to];
  features.push(
    `${place}|${key}`,
    `${place}|kind=${mention.kind}`,
    `${place}|rank=${Math.min(rank, 4)}|${setting.shape.form}`,
    `role=${role}|${place}`,
    `owner=${mention.owner}|${place}`,
    `previous=${previous?.cls ?? 'START'}|${place}`,
    `following=${following?.cls ?? 'END'}|${place}`,
    `kind=${mention.kind}`,
  );
  const noun = tokens[mention.owner ? mention.to - 2 : mention.to - 1]?.word ?? '';
  if (mention.kind !== 'name') features.push(`noun=${noun}`, `noun=${noun}|${distance === 0}|${setting.shape.form}`);
  features.push(`first=${tokens[mention.from]?.cls}|${mention.kind}|${place}`);
  if (mention.preposition !== '')
    features.push(
      `hang=${tokens[mention.from - 2]?.word ?? ''}|${mention.preposition}`,
      `preposition=${mention.preposition}|${place}`,
    );
  if (distance < 0) {
    const last = tokens[tokens.length - 1] as Token;
    const fromEnd = Math.min(last.sentence - mention.sentence, 3);
    features.push(
      `fromEnd=${fromEnd}|${place}|${key}`,
      `fromEnd=${fromEnd}|${place}|${paragraph.quoteTokens.length === 0}`,
    );
  }
  let cue = -1;
  if (isByline(surroundings, quoteToken, paragraph, mention, distance))
    features.push(distance === 0 ? 'byline' : 'byline|next');
  if (distance === 0 && isAgent(here, setting, mention, words)) features.push('agent');
  if (distance === 0 && (place === 'S-' || place === 'S+')) {
    const isBefore = place === 'S-';
    const signature = isBefore
      ? between(tokens, mention.to, quoteToken)
      : between(tokens, quoteToken + 1, mention.from);
    features.push(`${place}|between=${signature}`, `${place}|between=${signature}|${setting.shape.form}`);
    if (!isBefore) {
      const tail = `${following?.cls ?? 'END'}`;
      features.push(`S+|between=${signature}|then=${tail}|${setting.shape.form}`);
    }
  } else if (distance === 0 && (place === 'P-1' || place === 'P+1')) {
    const between0 =
      place === 'P-1'
        ? quotesBetween(tokens, mention.to, quoteToken)
        : quotesBetween(tokens, quoteToken + 1, mention.from);
    features.push(`${place}|quotes=${between0}|${key}`);
  }
  const head = tokens[mention.to - 1] as Token;
  if (words.sets.sayingNouns.has(head.word) && mention.to - mention.from > 1) {
    const first = tokens[mention.from] as Token;
    const owned =
      first.cls === 'possessive'
        ? 'own'
        : tokens.slice(mention.from, mention.to).some((token) => token.cls === "'s")
          ? 's'
          : '-';
    const to = place === 'S-' ? gap(tokens, mention.to, quoteToken) : '';
    features.push(`nominal|${place}|${owned}`, `nominal|${place}|${owned}|gap=${to}`);
  }
  if (mention.from === 0 || tokens[mention.from - 1]?.sentence !== mention.sentence)
    features.push(`opens|${place}`, `opens|${place}|${key}`);
  if (carried !== null && !isCarried && head.cls === 'name') {
    const other = carried.paragraph.mentions[carried.mention] as Mention;
    const same = carried.paragraph.tokens[other.to - 1]?.word === head.word;
    if (same) features.push(`sameName|${place}`, `sameName|${place}|${Math.min(carried.distance, 4)}`);
  }
  // the verbs that this mention is the subject of, seen from the quotation
  if (distance === 0) {
    const relations: readonly (readonly [string, number])[] = [
      ['sayBefore', setting.sayBefore],
      ['sayAfter', setting.sayAfter],
      ['anyBefore', setting.anyBefore],
      ['anyAfter', setting.anyAfter],
    ];
    let related = false;
    for (const [name, at] of relations) {
      if (at < 0) continue;
      const group = groups[at] as VerbGroup;
      if (group.near === index && group.subject !== index) features.push(`near|${name}|${group.link}|${group.cls}`);
      if (group.subject !== index) continue;
      if ((name === 'anyBefore' && at === setting.sayBefore) || (name === 'anyAfter' && at === setting.sayAfter))
        continue;
      related = true;
      const to = name.endsWith('Before') ? gap(tokens, group.to, quoteToken) : gap(tokens, quoteToken + 1, group.from);
      features.push(
        `${name}|${group.cls}|${setting.shape.form}`,
        `${name}|${group.link}|${group.cls}`,
        `${name}|gap=${to}|${setting.shape.form}`,
        `${name}|${group.link}|gap=${to}`,
        `${name}|passive=${group.passive}`,
        `${name}|kind=${mention.kind}`,
        `${name}|between=${between(tokens, group.to, quoteToken)}`,
        `${name}|role=${role}|${group.link}`,
        `${name}|head=${group.head}`,
        `${name}|gap=${to}|${setting.length}|${group.cls}`,
        `${name}|${group.link}|kind=${mention.kind}|${place}`,
      );
      if (name === 'sayBefore') {
        const complement = tokens[group.to]?.cls === 'that' ? 'that' : 'no';
        const inner = setting.anyBefore > at ? 'inner' : 'last';
        features.push(
          `${name}|${complement}|${inner}|${group.cls}`,
          `${name}|${complement}|${inner}|${setting.shape.form}`,
        );
      }
      if (cue < 0 || name.startsWith('say')) cue = at;
    }
    if (!related)
      features.push(`unrelated|${place}|b${setting.sayBefore >= 0 ? 1 : 0}a${setting.sayAfter >= 0 ? 1 : 0}`);
  }
  const own = paragraph.subjectOf[index] ?? -1;
  if (own >= 0) {
    const group = groups[own] as VerbGroup;
    features.push(`subject|${place}|${group.cls}`, `subject|${place}|${group.cls}|${key}`);
    if (cue < 0 && isSaying(group)) cue = own;
    if (distance !== 0 || place.startsWith('P')) {
      const ends = endOf(paragraph);
      features.push(`subject|${place}|${group.cls}|ends=${ends}`);
    }
  } else features.push(`subject|${place}|-`);
  if (mention.from > 0 && previous !== undefined && (previous.cls === 'say' || previous.cls === 'weak'))
    features.push(`object|${place}|${previous.cls}|${surroundingSubject(paragraph, mention)}`);
  if (following?.cls === 'colon')
    features.push(`colon|${place}|${setting.before}`, `colon|${place}|${mention.from === 0}`);
  if (mention.from === 0 && following === undefined) features.push(`whole|${place}`);
  if (isCarried && carried !== null) {
    const ownCue = `${setting.sayBefore >= 0 ? 'b' : ''}${setting.sayAfter >= 0 ? 'a' : ''}`;
    const sameSentence = carried.distance === 0 && here.tokens[carried.quoteToken]?.sentence === quote.sentence;
    const far = `${Math.min(carried.distance, 4)}${carried.open ? 'open' : ''}${sameSentence ? 's' : ''}`;
    const moved = carried.distance === 0 ? gap(here.tokens, carried.quoteToken + 1, quoteToken) : '';
    features.push(
      `carried|${far}|${key}`,
      `carried|${far}|cue=${ownCue}|${setting.shape.form}`,
      `carried|${far}|${setting.before}`,
      `carried|${far}|${setting.before}|${setting.after}`,
      `carried|${far}|place=${place}`,
      `carried|${moved}|${setting.shape.form}`,
      `carried|kind=${mention.kind}|${Math.min(carried.distance, 4)}`,
    );
    if (cue < 0) cue = carried.cue;
  } else if (carried !== null)
    features.push(`notCarried|${Math.min(carried.distance, 4)}${carried.open ? 'open' : ''}|${place}`);
  return { paragraph, mention: index, cue, features };
}

const surroundingSubject = (paragraph: Paragraph, mention: Mention): string => {
  const before = (paragraph.groupsBefore[mention.from] as number) - 1;
  const group = paragraph.groups[before];
  return group === undefined ? '-' : group.link;
};

/** “…” — Jane Smith, mayor: a dash after the words or at the start of the next paragraph, then a name and little else. */
function isByline(
  { here, after }: Surroundings,
  quoteToken: number,
  paragraph: Paragraph,
  mention: Mention,
  distance: number,
): boolean {
  if (mention.kind !== 'name' && mention.kind !== 'person' && mention.kind !== 'organisation') return false;
  const { tokens } = paragraph;
  const dash = tokens[mention.from - 1];
  const then = tokens[mention.to];
  if (dash?.cls !== 'dash' || tokens.length - mention.to > 12) return false;
  if (then !== undefined && then.cls !== 'comma' && then.cls !== 'stop' && then.cls !== 'open') return false;
  if (distance === 0) {
    const before = here.tokens[quoteToken - 1];
    const starts =
      before === undefined || before.cls === 'quote' || before.sentence !== here.tokens[quoteToken]?.sentence;
    return mention.from === quoteToken + 2 && starts;
  }
  return paragraph === after && mention.from === 1 && quoteToken === here.tokens.length - 1;
}

/** The one by whom something was called “…”: right after the quotation, or right after the verb. */
function isAgent(here: Paragraph, setting: Setting, mention: Mention, words: Words): boolean {
  if (mention.preposition !== words.by || setting.anyBefore < 0) return false;
  const group = here.groups[setting.anyBefore] as VerbGroup;
  if (!group.passive || (group.cls !== 'say' && group.cls !== 'weak')) return false;
  return mention.from === setting.quoteToken + 2 || mention.from === group.to + 1;
}

function endOf(paragraph: Paragraph): string {
  const last = paragraph.tokens[paragraph.tokens.length - 1];
  return last === undefined
    ? ''
    : last.cls === 'stop' || last.cls === 'colon' || last.cls === 'quote'
      ? last.cls
      : 'word';
}
