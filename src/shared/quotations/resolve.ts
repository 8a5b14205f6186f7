/** Who a chosen mention is: the person or organisation of the text or of the archive's source list. */
import { endOfPhrase, type Mention } from './mentions.ts';
import { type Gender, type NamePlace, ownersOf, placesOf } from './names.ts';
import type { Paragraph } from './paragraph.ts';
import type { KnownName, SpeakerIdentity } from './quotation.ts';
import type { Words } from './words.ts';

/** How far back a pronoun looks, in paragraphs. */
const PRONOUN_REACH = 5;

export interface Resolution extends SpeakerIdentity {
  /** How sure the identity is, 0..1; 1 where the mention is the name itself. */
  readonly certainty: number;
  /** Paragraph index where the full name stands first, or -1. */
  readonly firstNamed: number;
}

/** A full name where it stands. */
interface Named {
  readonly place: NamePlace;
  readonly paragraph: Paragraph;
}

/** The names of a text under change: in which paragraphs, in order, whose full name stands. */
export class NameIndex {
  readonly #words: Words;
  readonly #indexOf: (paragraph: Paragraph) => number;
  readonly #places = new Map<Paragraph, readonly NamePlace[]>();
  /** Names of two words or more. */
  readonly #full = new Map<Paragraph, readonly NamePlace[]>();
  /** By last word, by first and last word, and by both of those that a description stands with. Sorted by paragraph. */
  readonly #named = new Map<string, Named[]>();
  /** By last word: how often each first word stands. */
  readonly #firstNames = new Map<string, Map<string, number>>();
  readonly #known = new Map<string, string>();

  constructor(words: Words, known: readonly KnownName[], indexOf: (paragraph: Paragraph) => number) {
    this.#words = words;
    this.#indexOf = indexOf;
    for (const { name, aliases } of known) {
      for (const alias of [name, ...aliases]) {
        const key = foldName(alias);
        if (!this.#known.has(key)) this.#known.set(key, name);
      }
    }
  }

  places(paragraph: Paragraph): readonly NamePlace[] {
    return this.#places.get(paragraph) ?? [];
  }

  /** The place at a mention, or undefined. */
  placeAt(paragraph: Paragraph, mention: number): NamePlace | undefined {
    const places = this.places(paragraph);
    const at = this.placesBefore(paragraph, mention);
    return places[at]?.mention === mention ? places[at] : undefined;
  }

  /** How many places stand before a mention. */
  placesBefore(paragraph: Paragraph, mention: number): number {
    return lowerBound(this.places(paragraph), (place) => place.mention < mention);
  }

  /** The archive's name for a name or alias of its source list. */
  known(name: string): string | undefined {
    return this.#known.get(foldName(name));
  }

  /**
   * The paragraph's index must be right already.
   * @returns the full names that the paragraph adds, as one string: equal strings mean that nothing changed for others.
   */
  add(paragraph: Paragraph): string {
    const places = placesOf(paragraph, this.#words);
    this.#places.set(paragraph, places);
    const full = [...places.filter((place) => place.parts.length > 1), ...ownersOf(paragraph, this.#words)];
    this.#full.set(paragraph, full);
    const signature: string[] = [];
    for (const place of full) {
      signature.push(`${place.name}|${place.description}|${place.gender}`);
      const [first, last] = endsOf(place);
      const counts = this.#firstNames.get(last) ?? new Map<string, number>();
      counts.set(first, (counts.get(first) ?? 0) + 1);
      this.#firstNames.set(last, counts);
      for (const key of keysOf(place)) {
        const list = this.#named.get(key);
        if (list === undefined) this.#named.set(key, [{ place, paragraph }]);
        else list.splice(this.#boundOf(list, paragraph, 1), 0, { place, paragraph });
      }
    }
    return signature.join('\n');
  }

  /** The paragraph's index must still be as it was added. */
  remove(paragraph: Paragraph): void {
    for (const place of this.#full.get(paragraph) ?? []) {
      const [first, last] = endsOf(place);
      const counts = this.#firstNames.get(last);
      const count = counts?.get(first) ?? 0;
      if (count > 1) counts?.set(first, count - 1);
      else counts?.delete(first);
      for (const key of keysOf(place)) {
        const list = this.#named.get(key) ?? [];
        let at = this.#boundOf(list, paragraph, 0);
        while (at < list.length && list[at]?.place !== place) at++;
        list.splice(at, 1);
      }
    }
    this.#places.delete(paragraph);
    this.#full.delete(paragraph);
  }

  /** The full name that a surname or full name at a paragraph stands for: the nearest before, else the next after. */
  nearest(parts: readonly string[], paragraph: Paragraph): Named | undefined {
    const [first, last] = [parts[0] as string, parts[parts.length - 1] as string];
    const list = this.#named.get(parts.length === 1 ? last : `${first} ${last}`) ?? [];
    const after = this.#boundOf(list, paragraph, 1);
    return list[after - 1] ?? list[after];
  }

  first(place: NamePlace): Named | undefined {
    return this.#named.get(endsOf(place).join(' '))?.[0];
  }

  firstDescribed(place: NamePlace): Named | undefined {
    return this.#named.get(`${endsOf(place).join(' ')}\n`)?.[0];
  }

  /** Whether more than one full name ends in this word. */
  isShared(last: string): boolean {
    return (this.#firstNames.get(last)?.size ?? 0) > 1;
  }

  /** Where entries of paragraphs before (`extra` 0) or up to (1) this one end in the list. */
  #boundOf(list: readonly Named[], paragraph: Paragraph, extra: 0 | 1): number {
    const limit = this.#indexOf(paragraph) + extra;
    return lowerBound(list, (named) => this.#indexOf(named.paragraph) < limit);
  }
}

const foldName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

const endsOf = (place: NamePlace): readonly [string, string] => [
  place.parts[0] as string,
  place.parts[place.parts.length - 1] as string,
];

const keysOf = (place: NamePlace): readonly string[] => {
  const [first, last] = endsOf(place);
  const both = `${first} ${last}`;
  return place.description === '' ? [last, both] : [last, both, `${both}\n`];
};

function lowerBound<Item>(list: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text as the resolver sees it. */
export interface NamedText {
  readonly names: NameIndex;
  /** Place of a paragraph in the text. */
  readonly indexOf: (paragraph: Paragraph) => number;
  readonly paragraphAt: (index: number) => Paragraph | undefined;
}

export function resolveMention(text: NamedText, paragraph: Paragraph, index: number, words: Words): Resolution {
  const mention = paragraph.mentions[index] as Mention;
  switch (mention.kind) {
    case 'he':
      return resolvePronoun(text, paragraph, index, 'male');
    case 'she':
      return resolvePronoun(text, paragraph, index, 'female');
    case 'relative':
      return index > 0
        ? resolveMention(text, paragraph, (paragraph.mentions[index - 1] as Mention).root, words)
        : { certainty: 0, firstNamed: -1 };
    case 'they':
    case 'indefinite':
      return { type: 'group', certainty: 0, firstNamed: -1 };
    case 'first':
    case 'it':
      return { certainty: 0, firstNamed: -1 };
  }
  if (mention.kind === 'label' && text.names.placeAt(paragraph, index) === undefined)
    return { certainty: 0, firstNamed: -1 };
  const place = text.names.placeAt(paragraph, index) ?? placeOfOffice(text, paragraph, index, words);
  if (place !== undefined) return resolvePlace(text, place, paragraph);
  const opening = paragraph.tokens[mention.from]?.word ?? '';
  // "his remark": whoever "he" is
  if (mention.kind === 'document' && words.sets.his.has(opening)) return resolvePronoun(text, paragraph, index, 'male');
  if (mention.kind === 'document' && words.sets.her.has(opening))
    return resolvePronoun(text, paragraph, index, 'female');
  return describeMention(text, paragraph, index, words);
}

/** "Secretary | of State Marco Rubio": the name stands in the mention that hangs on the office. */
function placeOfOffice(text: NamedText, paragraph: Paragraph, index: number, words: Words): NamePlace | undefined {
  const office = paragraph.tokens[(paragraph.mentions[index] as Mention).to - 1];
  const last = endOfPhrase(paragraph.mentions, index, words);
  if (last === index || office === undefined || !office.capital || !words.sets.titles.has(office.word))
    return undefined;
  const place = text.names.placeAt(paragraph, last);
  return place !== undefined && place.parts.length > 1 && !place.isOrganisation ? place : undefined;
}

/** The full name that a place stands for, with the role that the text gives first. */
function resolvePlace(text: NamedText, place: NamePlace, paragraph: Paragraph): Resolution {
  const full = text.names.nearest(place.parts, paragraph);
  const known = text.names.known(full?.place.name ?? place.name) ?? text.names.known(place.name);
  const described = full === undefined ? place : (text.names.firstDescribed(full.place)?.place ?? place);
  const description = place.description === '' ? described.description : place.description;
  const first = full === undefined ? paragraph : (text.names.first(full.place)?.paragraph ?? paragraph);
  const ambiguous = place.parts.length === 1 && text.names.isShared(place.parts[0] as string);
  const unnamed = full === undefined && place.parts.length === 1 && known === undefined && !place.isOrganisation;
  return {
    name: known ?? full?.place.name ?? place.name,
    ...(description === '' ? {} : { description }),
    type: (full?.place ?? place).isOrganisation ? 'organisation' : 'person',
    // Between two people it is a guess; a lone name that nothing else explains is at least what the text says.
    certainty: ambiguous ? 0.6 : unnamed ? 0.7 : 1,
    firstNamed: text.indexOf(first),
  };
}

/** Names that a pronoun looks at in one paragraph. */
const NAMES_A_PARAGRAPH = 30;

/** A pronoun stands for the nearest person before it whose gender fits; a subject goes before an object. */
function resolvePronoun(text: NamedText, paragraph: Paragraph, index: number, gender: Gender): Resolution {
  const here = text.indexOf(paragraph);
  let passed = 0;
  for (let back = 0; back <= PRONOUN_REACH; back++) {
    const where = text.paragraphAt(here - back);
    if (where === undefined) break;
    const places = text.names.places(where);
    const end = back === 0 ? text.names.placesBefore(where, index) : places.length;
    let fallback: NamePlace | null = null;
    for (let at = end - 1; at >= 0 && at >= end - NAMES_A_PARAGRAPH; at--) {
      const place = places[at] as NamePlace;
      const named = where.mentions[place.mention] as Mention;
      if (place.isOrganisation || named.owner) continue;
      const full = text.names.nearest(place.parts, where)?.place;
      const known = place.gender ?? full?.gender ?? null;
      if (known !== null && known !== gender) continue;
      // a lone name that no full name stands behind may be a town
      if (known === null && full === undefined) continue;
      const doubt = known === null ? 0.2 : 0;
      if ((where.subjectOf[place.mention] ?? -1) >= 0) {
        const resolved = resolvePlace(text, place, where);
        const certainty = Math.max(0.4, 0.9 - 0.12 * back - 0.1 * Math.min(passed, 3) - doubt);
        return { ...resolved, certainty: Math.min(resolved.certainty, certainty) };
      }
      passed++;
      fallback ??= place;
    }
    if (fallback !== null) {
      const resolved = resolvePlace(text, fallback, where);
      return { ...resolved, certainty: Math.min(resolved.certainty, Math.max(0.3, 0.6 - 0.1 * back)) };
    }
  }
  return { type: 'person', certainty: 0, firstNamed: -1 };
}

/** A mention without a name: somebody unnamed, a group, a document, or somebody that the text names by this role. */
function describeMention(text: NamedText, paragraph: Paragraph, index: number, words: Words): Resolution {
  const mention = paragraph.mentions[index] as Mention;
  const end = (paragraph.mentions[endOfPhrase(paragraph.mentions, index, words)] as Mention).end;
  const written = paragraph.text.slice(mention.start, end).replace(/['’]s$/, '');
  const description = written.replace(/^(?:the|an?)\s+/i, '');
  const first = paragraph.tokens[mention.from];
  if (mention.kind === 'document') return { description, type: 'document', certainty: 0.8, firstNamed: -1 };
  if (mention.kind === 'organisation') return { description, type: 'organisation', certainty: 0.7, firstNamed: -1 };
  if (mention.kind === 'person') {
    const head = paragraph.tokens[mention.to - 1]?.word ?? '';
    const plural = head.endsWith('s') || head === 'people' || head === 'men' || head === 'women';
    if (first?.word === 'the' && !plural) {
      const named = namedByRole(text, paragraph, description.toLowerCase(), head, words);
      if (named !== null) return { ...named, certainty: 0.6 };
    }
    return { description, type: plural ? 'group' : 'unnamed', certainty: 0.8, firstNamed: -1 };
  }
  return { description, certainty: 0.5, firstNamed: -1 };
}

const ROLE_REACH = 12;

/** "the secretary of state": somebody named before whose description holds the role's words. */
function namedByRole(
  text: NamedText,
  paragraph: Paragraph,
  role: string,
  head: string,
  words: Words,
): Resolution | null {
  if (!words.sets.peopleNouns.has(head) && !words.sets.titles.has(head)) return null;
  const here = text.indexOf(paragraph);
  for (let back = 0; back <= ROLE_REACH; back++) {
    const where = text.paragraphAt(here - back);
    if (where === undefined) return null;
    for (const place of text.names.places(where).slice(0, NAMES_A_PARAGRAPH)) {
      const described = place.description.toLowerCase();
      if (
        described !== '' &&
        (described === role || described.endsWith(` ${role}`) || described.endsWith(` ${head}`) || described === head)
      )
        return resolvePlace(text, place, where);
    }
  }
  return null;
}
