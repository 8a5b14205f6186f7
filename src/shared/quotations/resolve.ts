/** Who a chosen mention is: the person or organisation of the text or of the archive's source list. */
import type { Mention } from './clauses.ts';
import { type Gender, type NamePlace, placesOf } from './names.ts';
import type { Paragraph } from './paragraph.ts';
import type { KnownName, SpeakerIdentity, SpeakerType } from './quotation.ts';
import type { Words } from './words.ts';

/** How far back a pronoun looks, in paragraphs. */
const PRONOUN_REACH = 5;

export interface Resolution extends SpeakerIdentity {
  /** How sure the identity is, 0..1; 1 where the mention is the name itself. */
  readonly certainty: number;
  /** Paragraph index where the full name stands first, or -1. */
  readonly firstNamed: number;
}

/** One person or organisation, by its fullest name in the text. */
interface Named {
  readonly place: NamePlace;
  readonly paragraph: Paragraph;
}

/** The names of a text under change: which paragraphs name whom. */
export class NameIndex {
  readonly #words: Words;
  readonly #places = new Map<Paragraph, readonly NamePlace[]>();
  /** Last word of a name of two words or more, to the paragraphs that hold it. */
  readonly #byLast = new Map<string, Map<Paragraph, NamePlace>>();
  readonly #known = new Map<string, string>();

  constructor(words: Words, known: readonly KnownName[]) {
    this.#words = words;
    for (const { name, aliases } of known) {
      for (const alias of [name, ...aliases]) {
        const key = alias.toLowerCase().normalize('NFC');
        if (!this.#known.has(key)) this.#known.set(key, name);
      }
    }
  }

  places(paragraph: Paragraph): readonly NamePlace[] {
    return this.#places.get(paragraph) ?? [];
  }

  known(name: string): string | undefined {
    return this.#known.get(name.toLowerCase().normalize('NFC'));
  }

  /** @returns the names that the paragraph adds, as one string: equal strings mean that nothing changed for others. */
  add(paragraph: Paragraph): string {
    const places = placesOf(paragraph, this.#words);
    this.#places.set(paragraph, places);
    const signature: string[] = [];
    for (const place of places) {
      if (place.parts.length < 2) continue;
      signature.push(`${place.name}|${place.description}|${place.gender}`);
      const last = place.parts[place.parts.length - 1] as string;
      const holders = this.#byLast.get(last) ?? new Map<Paragraph, NamePlace>();
      if (!holders.has(paragraph)) holders.set(paragraph, place);
      this.#byLast.set(last, holders);
    }
    return signature.join('\n');
  }

  remove(paragraph: Paragraph): void {
    for (const place of this.places(paragraph)) {
      if (place.parts.length < 2) continue;
      const last = place.parts[place.parts.length - 1] as string;
      const holders = this.#byLast.get(last);
      holders?.delete(paragraph);
      if (holders?.size === 0) this.#byLast.delete(last);
    }
    this.#places.delete(paragraph);
  }

  /** Full names that end in `last`. */
  ending(last: string): readonly Named[] {
    const holders = this.#byLast.get(last);
    return holders === undefined ? [] : [...holders].map(([paragraph, place]) => ({ paragraph, place }));
  }
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
      return resolvePronoun(text, paragraph, mention, 'male');
    case 'she':
      return resolvePronoun(text, paragraph, mention, 'female');
    case 'they':
    case 'indefinite':
      return { type: 'group', certainty: 0, firstNamed: -1 };
    case 'first':
    case 'it':
      return { certainty: 0, firstNamed: -1 };
  }
  const place = text.names.places(paragraph).find((other) => other.mention === index);
  if (place !== undefined) return resolvePlace(text, place, paragraph);
  return describeMention(text, paragraph, mention, words);
}

/** The full name that a place stands for: the nearest earlier full name that ends in the same word, else a later one. */
function resolvePlace(text: NamedText, place: NamePlace, paragraph: Paragraph): Resolution {
  const last = place.parts[place.parts.length - 1] as string;
  const type: SpeakerType = place.isOrganisation ? 'organisation' : 'person';
  const here = text.indexOf(paragraph);
  const fits = text.names
    .ending(last)
    .filter(({ place: full }) => place.parts.length === 1 || full.parts[0] === place.parts[0]);
  const known = text.names.known(place.name);
  if (fits.length === 0) {
    return {
      name: known ?? place.name,
      ...(place.description === '' ? {} : { description: place.description }),
      type,
      certainty: place.parts.length > 1 || known !== undefined || place.isOrganisation ? 1 : 0.6,
      firstNamed: here,
    };
  }
  const firstNames = new Set(fits.map(({ place: full }) => full.parts[0]));
  let best = fits[0] as Named;
  let bestRank = Number.POSITIVE_INFINITY;
  let firstNamed = Number.POSITIVE_INFINITY;
  for (const fit of fits) {
    const at = text.indexOf(fit.paragraph);
    const rank = at <= here ? here - at : 10000 + at - here;
    if (rank < bestRank) {
      best = fit;
      bestRank = rank;
    }
  }
  let description = place.description;
  for (const fit of fits) {
    if (fit.place.parts[0] !== best.place.parts[0]) continue;
    const at = text.indexOf(fit.paragraph);
    if (at < firstNamed) firstNamed = at;
  }
  if (description === '') {
    const described = fits
      .filter((fit) => fit.place.parts[0] === best.place.parts[0] && fit.place.description !== '')
      .sort((a, b) => text.indexOf(a.paragraph) - text.indexOf(b.paragraph))[0];
    description = described?.place.description ?? '';
  }
  const name = text.names.known(best.place.name) ?? known ?? best.place.name;
  return {
    name,
    ...(description === '' ? {} : { description }),
    type: best.place.isOrganisation ? 'organisation' : type,
    certainty: firstNames.size === 1 ? 1 : 0.6,
    firstNamed,
  };
}

/** A pronoun stands for the nearest person before it whose gender fits; a subject goes before an object. */
function resolvePronoun(text: NamedText, paragraph: Paragraph, mention: Mention, gender: Gender): Resolution {
  const here = text.indexOf(paragraph);
  let others = 0;
  for (let back = 0; back <= PRONOUN_REACH; back++) {
    const where = text.paragraphAt(here - back);
    if (where === undefined) break;
    const places = text.names.places(where);
    let fallback: NamePlace | null = null;
    for (let at = places.length - 1; at >= 0; at--) {
      const place = places[at] as NamePlace;
      const named = where.mentions[place.mention] as Mention;
      if (back === 0 && named.end > mention.start) continue;
      if (place.isOrganisation || named.owner) continue;
      const full = fullGender(text, place);
      if (full !== null && full !== gender) continue;
      if (full === null && place.parts.length === 1 && text.names.ending(place.parts[0] as string).length === 0)
        continue;
      const subject = (where.subjectOf[place.mention] ?? -1) >= 0;
      if (subject) {
        const resolved = resolvePlace(text, place, where);
        return {
          ...resolved,
          certainty: Math.min(
            resolved.certainty,
            Math.max(0.4, 0.9 - 0.12 * back - 0.1 * others - (full === null ? 0.2 : 0)),
          ),
        };
      }
      others++;
      fallback ??= place;
    }
    if (fallback !== null) {
      const resolved = resolvePlace(text, fallback, where);
      return { ...resolved, certainty: Math.min(resolved.certainty, Math.max(0.3, 0.6 - 0.1 * back)) };
    }
  }
  return { type: 'person', certainty: 0, firstNamed: -1 };
}

function fullGender(text: NamedText, place: NamePlace): Gender {
  if (place.gender !== null) return place.gender;
  const genders = new Set(
    text.names.ending(place.parts[place.parts.length - 1] as string).map(({ place: full }) => full.gender),
  );
  genders.delete(null);
  return genders.size === 1 ? ([...genders][0] as Gender) : null;
}

/** A mention without a name: somebody unnamed, a group, a document, or somebody that the text names by this role. */
function describeMention(text: NamedText, paragraph: Paragraph, mention: Mention, words: Words): Resolution {
  const written = paragraph.text.slice(mention.start, mention.end).replace(/['’]s$/, '');
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
    for (const place of text.names.places(where)) {
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
