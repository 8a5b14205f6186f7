/** The people and organisations that a paragraph names, as they are written there. */
import type { Mention } from './mentions.ts';
import type { Paragraph } from './paragraph.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

export type Gender = 'male' | 'female' | null;

/** One place where a name stands. */
export interface NamePlace {
  readonly mention: number;
  /** The name without titles: "Marco Rubio", "Rubio", "CBS News". */
  readonly name: string;
  /** Lower-case words of the name. */
  readonly parts: readonly string[];
  readonly isOrganisation: boolean;
  readonly gender: Gender;
  /** The role that stands with the name, or ''. */
  readonly description: string;
}

const MINISTRIES =
  /^(?:state|defen[cs]e|health|education|energy|labor|labour|commerce|transportation|agriculture|homeland|treasury|veterans|housing|war|staff|police|government)$/;
const LONGEST_DESCRIPTION = 90;

/** The names of a paragraph in reading order, those inside quotations left out. */
export function placesOf(paragraph: Paragraph, words: Words): readonly NamePlace[] {
  const places: NamePlace[] = [];
  paragraph.mentions.forEach((mention, index) => {
    const place = placeOf(paragraph, mention, index, words);
    if (place !== null) places.push(place);
  });
  return places;
}

/** Full names that own what a mention is about: "Donald Trump" in "Donald Trump's administration". They name nobody who speaks. */
export function ownersOf(paragraph: Paragraph, words: Words): readonly NamePlace[] {
  const owners: NamePlace[] = [];
  paragraph.mentions.forEach((mention, index) => {
    for (let at = mention.from + 1; at < mention.to; at++) {
      if (paragraph.tokens[at]?.cls !== "'s") continue;
      const owner = placeOf(paragraph, { ...mention, to: at }, index, words);
      if (owner !== null && owner.parts.length > 1 && !owner.isOrganisation) owners.push(owner);
      break;
    }
  });
  return owners;
}

function placeOf(paragraph: Paragraph, mention: Mention, index: number, words: Words): NamePlace | null {
  const { tokens, text, mentions } = paragraph;
  if (mention.kind === 'label') return labelPlace(text, mention, index);
  const { titles, organisationNouns } = words.sets;
  const to = endOfName(tokens, mention, words);
  let from = to;
  while (from > mention.from && isNameToken(tokens[from - 1], tokens[from - 2])) from--;
  if (from === to) return null;
  const lead = leadOfName(tokens, from, to, mentions[mention.root] as Mention, mention, words);
  const nameTokens = tokens.slice(lead, to).filter((token) => token.word !== '.');
  const parts = nameTokens.map((token) => token.word);
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined || (titles.has(last) && parts.length === 1)) return null;
  const lastToken = tokens[to - 1] as Token;
  const initials = parts.length === 1 && /^\p{Lu}{2,}$/u.test(text.slice(lastToken.start, lastToken.end));
  const isOrganisation =
    organisationNouns.has(last) || initials || (lead === from && tokens[lead - 1]?.cls === 'determiner');
  return {
    mention: index,
    name: text.slice((tokens[lead] as Token).start, lastToken.end),
    parts,
    isOrganisation,
    gender: isOrganisation ? null : genderOf(tokens, mention.from, lead, first, parts.length, words),
    description: isOrganisation ? '' : descriptionOf(paragraph, mention, lead, to, words),
  };
}

/** Where a mention's name ends: before a possessive "'s", or before what somebody said ("Clinton's remark"). */
function endOfName(tokens: readonly Token[], mention: Mention, words: Words): number {
  let to = mention.to;
  const head = tokens[to - 1];
  if (head !== undefined && head.cls === 'noun' && words.sets.sayingNouns.has(head.word)) {
    for (let at = to - 2; at > mention.from; at--) if (tokens[at]?.cls === "'s") return at;
  }
  while (to > mention.from && tokens[to - 1]?.cls === "'s") to--;
  return to;
}

/** Where the name begins after the titles: "Secretary of State | Marco Rubio", "National Security Adviser | Mike Waltz". */
function leadOfName(
  tokens: readonly Token[],
  from: number,
  to: number,
  root: Mention,
  mention: Mention,
  words: Words,
): number {
  const { titles, peopleNouns, maleNames, femaleNames } = words.sets;
  const isGiven = (word: string): boolean => maleNames.has(word) || femaleNames.has(word);
  let lead = from;
  for (let at = from; at < to - 1; at++) {
    const word = (tokens[at] as Token).word;
    if (word === '.' ? lead === at : (titles.has(word) || peopleNouns.has(word)) && !isGiven(word)) lead = at + 1;
  }
  if (tokens[lead]?.word === '.') lead++;
  const office = tokens[root.to - 1];
  if (root !== mention && lead === from && office?.capital && titles.has(office.word)) {
    if (MINISTRIES.test((tokens[lead] as Token).word) && to - lead > 1) return lead + 1;
    for (let at = lead + 1; at < to - 1; at++) if (isGiven((tokens[at] as Token).word)) return at;
  }
  return Math.min(lead, to - 1);
}

function genderOf(
  tokens: readonly Token[],
  from: number,
  lead: number,
  first: string,
  count: number,
  words: Words,
): Gender {
  const { maleTitles, femaleTitles, maleNames, femaleNames } = words.sets;
  if (count > 1 && maleNames.has(first) !== femaleNames.has(first)) return maleNames.has(first) ? 'male' : 'female';
  for (let at = from; at < lead; at++) {
    const word = (tokens[at] as Token).word;
    if (maleTitles.has(word)) return 'male';
    if (femaleTitles.has(word)) return 'female';
  }
  return null;
}

/** A transcript's label is a surname or a full name in capitals. */
function labelPlace(text: string, mention: Mention, index: number): NamePlace | null {
  const written = text.slice(mention.start, mention.end);
  // "Q" and "A" of an interview name nobody
  if (written.length === 1) return null;
  const parts = written
    .toLowerCase()
    .split(' ')
    .filter((part) => !part.endsWith('.'));
  const name = written
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return parts.length === 0
    ? null
    : { mention: index, name, parts: parts.slice(-1), isOrganisation: false, gender: null, description: '' };
}

function isNameToken(token: Token | undefined, before: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.cls === 'name' ||
    token.word === '&' ||
    (token.word === '.' && before?.cls === 'name' && before.end === token.start)
  );
}

/** The role before the name ("Secretary of State") or after a comma ("the Senate minority leader"). */
function descriptionOf(paragraph: Paragraph, mention: Mention, lead: number, to: number, words: Words): string {
  const { tokens, text, mentions } = paragraph;
  const root = mentions[mention.root] as Mention;
  const start = tokens[root.from];
  const before = tokens[lead - 1];
  if (start !== undefined && before !== undefined && root.from < lead) {
    const words0 = tokens.slice(root.from, lead);
    const hasRole = words0.some((token) => words.sets.titles.has(token.word) || words.sets.peopleNouns.has(token.word));
    const ownedOnly = words0.some((token) => token.cls === "'s");
    const role = text.slice(start.start, before.end).replace(/^(?:the|an?)\s+/i, '');
    if (hasRole && !ownedOnly && !/^(?:mr|mrs|ms|miss|dr)\.?$/i.test(role)) return role.slice(0, LONGEST_DESCRIPTION);
  }
  if (tokens[to]?.cls === 'comma' && tokens[to]?.word === ',') {
    const opening = tokens[to + 1];
    let end = to + 1;
    while (end < tokens.length && end < to + 20) {
      const cls = tokens[end]?.cls;
      if (cls === 'comma' || cls === 'stop' || cls === 'quote' || cls === 'dash' || cls === 'open' || cls === 'say')
        break;
      if (cls === 'relative') break;
      end++;
    }
    const inside = tokens.slice(to + 1, end);
    const closing = tokens[end];
    const hasRole = inside.some((token) => words.sets.peopleNouns.has(token.word) || words.sets.titles.has(token.word));
    const hasVerb = inside.some(
      (token) => token.cls === 'weak' || token.cls === 'verb' || token.cls === 'aux' || token.cls === 'participle',
    );
    const isApposition =
      hasRole || (opening?.cls === 'determiner' && tokens[to - 2]?.cls === 'name' && inside.length <= 8);
    if (
      opening !== undefined &&
      closing !== undefined &&
      end < to + 20 &&
      isApposition &&
      !hasVerb &&
      inside.length > 0
    ) {
      const last = tokens[end - 1] as Token;
      return text
        .slice(opening.start, last.end)
        .replace(/^(?:the|an?)\s+/i, '')
        .slice(0, LONGEST_DESCRIPTION);
    }
  }
  return '';
}
