/** The people and organisations that a paragraph names, as they are written there. */
import type { Mention } from './clauses.ts';
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

function placeOf(paragraph: Paragraph, mention: Mention, index: number, words: Words): NamePlace | null {
  const { tokens, text } = paragraph;
  if (mention.kind === 'label') return labelPlace(text, mention, index);
  const { titles, organisationNouns, maleTitles, femaleTitles, maleNames, femaleNames } = words.sets;
  let to = mention.to;
  while (to > mention.from && tokens[to - 1]?.cls === "'s") to--;
  let from = to;
  while (from > mention.from && isNameToken(tokens[from - 1], tokens[from - 2])) from--;
  if (from === to) return null;
  // "Trump's campaign" names Trump before a noun; what it names as a whole has no name of its own
  let gender: Gender = null;
  let lead = from;
  const before = tokens[from - 1];
  const office = tokens[from - 2];
  if (
    before?.cls === 'preposition' &&
    office !== undefined &&
    titles.has(office.word) &&
    MINISTRIES.test((tokens[lead] as Token).word) &&
    to - lead > 1
  )
    lead++;
  while (lead < to - 1 && (isTitle(tokens[lead], words) || tokens[lead]?.word === '.')) {
    const word = (tokens[lead] as Token).word;
    if (maleTitles.has(word)) gender = 'male';
    if (femaleTitles.has(word)) gender = 'female';
    lead++;
  }
  if (tokens[lead]?.word === '.') lead++;
  if (lead >= to) return null;
  const nameTokens = tokens.slice(lead, to).filter((token) => token.cls !== 'other' && token.word !== '.');
  const parts = nameTokens.map((token) => token.word);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (titles.has(last) && parts.length === 1) return null;
  const isOrganisation =
    organisationNouns.has(last) ||
    (/^\p{Lu}{2,}$/u.test(text.slice((tokens[to - 1] as Token).start, (tokens[to - 1] as Token).end)) &&
      parts.length === 1) ||
    (tokens[lead - 1]?.word === 'the' && lead === from);
  if (gender === null && parts.length > 1)
    gender = maleNames.has(first) ? 'male' : femaleNames.has(first) ? 'female' : null;
  if (gender === null) {
    for (let at = mention.from; at < lead; at++) {
      const word = (tokens[at] as Token).word;
      if (maleTitles.has(word)) gender = 'male';
      if (femaleTitles.has(word)) gender = 'female';
    }
  }
  return {
    mention: index,
    name: text.slice((tokens[lead] as Token).start, (tokens[to - 1] as Token).end),
    parts,
    isOrganisation,
    gender,
    description: isOrganisation ? '' : descriptionOf(paragraph, mention, lead, to, words),
  };
}

/** A transcript's label is a surname or a full name in capitals. */
function labelPlace(text: string, mention: Mention, index: number): NamePlace | null {
  const written = text.slice(mention.start, mention.end);
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

const isTitle = (token: Token | undefined, words: Words): boolean =>
  token !== undefined && words.sets.titles.has(token.word);

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
    if (opening !== undefined && closing !== undefined && end < to + 20 && hasRole && !hasVerb && inside.length > 0) {
      const last = tokens[end - 1] as Token;
      return text
        .slice(opening.start, last.end)
        .replace(/^(?:the|an?)\s+/i, '')
        .slice(0, LONGEST_DESCRIPTION);
    }
  }
  return '';
}
