/** Which language's lists a text is read with, in the form in which the rules ask them. */
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import type { ClaimLanguage } from './language.ts';

type Words = ReadonlySet<string>;

export interface Lexicon {
  readonly tag: string;
  readonly decimal: '.' | ',';
  readonly capitalMonths: boolean;
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly monthNames: readonly string[];
  readonly weekdayNames: readonly string[];
  readonly datePrepositions: Words;
  readonly percent: readonly (readonly string[])[];
  readonly points: readonly (readonly string[])[];
  readonly of: readonly (readonly string[])[];
  readonly money: Words;
  readonly rough: Words;
  readonly labels: Words;
  readonly clock: Words;
  readonly stop: Words;
  readonly fillers: Words;
  readonly abbreviations: Words;
  readonly english: EnglishLexicon | null;
}

export interface EnglishLexicon {
  readonly superlatives: Words;
  readonly ordinals: Words;
  readonly scopes: Words;
  /** By their first word, longest first. */
  readonly allegations: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly offices: Words;
  readonly officePrefixes: Words;
  readonly rises: Words;
  readonly falls: Words;
  readonly ranks: Words;
  readonly durations: Words;
  readonly people: Words;
  readonly partPrepositions: Words;
}

const LANGUAGES: readonly ClaimLanguage[] = [english, german, french, spanish, italian];

const list = (words: string): string[] => words.trim().split(/\s+/u);
const words = (text: string): Words => new Set(list(text));
/** Longest first, so that "percentage points" is not read as "percentage". */
const phrases = (text: string): string[][] =>
  text
    .split('|')
    .map(list)
    .toSorted((a, b) => b.length - a.length);
const values = (text: string): ReadonlyMap<string, number> =>
  new Map(list(text).map((entry) => [entry.slice(0, entry.indexOf('=')), Number(entry.slice(entry.indexOf('=') + 1))]));
const numbered = (text: string): ReadonlyMap<string, number> =>
  new Map(list(text).flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)));
const firstForms = (text: string): string[] => list(text).map((forms) => forms.split('|')[0] ?? forms);

function byFirstWord(text: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases(text)) {
    const [first = ''] = phrase;
    const known = found.get(first);
    if (known === undefined) found.set(first, [phrase]);
    else known.push(phrase);
  }
  return found;
}

function lexiconOf(language: ClaimLanguage): Lexicon {
  const { english: own } = language;
  return {
    tag: language.tag,
    decimal: language.decimal,
    capitalMonths: language.capitalMonths,
    numbers: values(language.numbers),
    scales: values(language.scales),
    months: numbered(language.months),
    weekdays: numbered(language.weekdays),
    monthNames: firstForms(language.months),
    weekdayNames: firstForms(language.weekdays),
    datePrepositions: words(language.datePrepositions),
    percent: phrases(language.percent),
    points: phrases(language.points),
    of: phrases(language.of),
    money: words(language.money),
    rough: words(language.rough),
    labels: words(language.labels),
    clock: words(language.clock),
    stop: words(language.stop),
    fillers: words(language.fillers),
    abbreviations: words(language.abbreviations),
    english:
      own === null
        ? null
        : {
            superlatives: words(own.superlatives),
            ordinals: words(own.ordinals),
            scopes: words(own.scopes),
            allegations: byFirstWord(own.allegations),
            offices: words(own.offices),
            officePrefixes: words(own.officePrefixes),
            rises: words(own.rises),
            falls: words(own.falls),
            ranks: words(own.ranks),
            durations: words(own.durations),
            people: words(own.people),
            partPrepositions: words(own.partPrepositions),
          },
  };
}

const lexicons = new Map<string, Lexicon>();

/** @param language a BCP 47 tag; English where absent or not known. */
export function lexiconFor(language: string | undefined): Lexicon {
  const tag = (language ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  const found = LANGUAGES.find((one) => one.tag === tag) ?? english;
  const known = lexicons.get(found.tag);
  if (known !== undefined) return known;
  const made = lexiconOf(found);
  lexicons.set(found.tag, made);
  return made;
}
