/** The lists of a language as sets, made once and kept. */
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { spanish } from './languages/es.ts';
import { french } from './languages/fr.ts';
import { italian } from './languages/it.ts';
import type { Language } from './languages/language.ts';

export type WordClass =
  | 'say'
  | 'weak'
  | 'participle'
  | 'verb'
  | 'aux'
  | 'he'
  | 'she'
  | 'they'
  | 'first'
  | 'it'
  | 'indefinite'
  | 'relative'
  | 'that'
  | 'determiner'
  | 'possessive'
  | 'preposition'
  | 'according'
  | 'conjunction'
  | 'subordinator'
  | 'adverb'
  | 'time';

type Sets =
  | 'joining'
  | 'sayingNouns'
  | 'peopleNouns'
  | 'organisationNouns'
  | 'documentNouns'
  | 'titles'
  | 'maleTitles'
  | 'femaleTitles'
  | 'maleNames'
  | 'femaleNames'
  | 'abbreviations'
  | 'naming'
  | 'works'
  | 'leadingApostrophe'
  | 'demonstratives'
  | 'extending'
  | 'his'
  | 'her'
  | 'modals'
  | 'participleNouns'
  | 'sureVerbs';

export interface Words {
  readonly language: Language;
  /** The class of a word of the closed classes and of the verbs, by its lower-case form. */
  readonly classOf: ReadonlyMap<string, WordClass>;
  readonly accordingTo: ReadonlyMap<string, string | null>;
  readonly by: string;
  readonly infinitiveMark: string;
  readonly sets: Readonly<Record<Sets, ReadonlySet<string>>>;
}

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const kept = new Map<string, Words>();
const languages = new Map<string, Language>(
  [english, german, french, spanish, italian].map((language) => [language.tag, language]),
);

/** Later classes give way to earlier ones: a word that is a verb of saying and a noun is first of all that verb. */
const makeWords = (language: Language): Words => {
  const classOf = new Map<string, WordClass>();
  const add = (text: string, wordClass: WordClass): void => {
    for (const word of list(text)) if (!classOf.has(word)) classOf.set(word, wordClass);
  };
  add(language.he, 'he');
  add(language.she, 'she');
  add(language.they, 'they');
  add(language.firstPerson, 'first');
  add(language.it, 'it');
  add(language.relative, 'relative');
  add(language.that, 'that');
  add(language.auxiliaries, 'aux');
  add(language.indefinite, 'indefinite');
  add(language.determiners, 'determiner');
  add(language.possessives, 'possessive');
  add(language.conjunctions, 'conjunction');
  add(language.prepositions, 'preposition');
  add(language.subordinators, 'subordinator');
  add(language.strongSaying, 'say');
  add(language.weakSaying, 'weak');
  add(language.sayingParticiples, 'participle');
  add(language.otherVerbs, 'verb');
  add(language.adverbs, 'adverb');
  add(language.times, 'time');
  for (const [first] of language.accordingTo) classOf.set(first, 'according');
  const set = (text: string): ReadonlySet<string> => new Set(list(text));
  return {
    language,
    classOf,
    accordingTo: new Map(language.accordingTo),
    by: language.by,
    infinitiveMark: language.infinitiveMark,
    sets: {
      joining: set(language.joining),
      sayingNouns: set(language.sayingNouns),
      peopleNouns: set(language.peopleNouns),
      organisationNouns: set(language.organisationNouns),
      documentNouns: set(language.documentNouns),
      titles: set(language.titles),
      maleTitles: set(language.maleTitles),
      femaleTitles: set(language.femaleTitles),
      maleNames: set(language.maleNames),
      femaleNames: set(language.femaleNames),
      abbreviations: set(language.abbreviations),
      naming: set(language.naming),
      works: set(language.works),
      leadingApostrophe: set(language.leadingApostrophe),
      modals: set(language.modals),
      extending: set(language.extending),
      his: set(language.his),
      her: set(language.her),
      demonstratives: set(language.demonstratives),
      participleNouns: set(language.participleNouns),
      sureVerbs: set(language.sureVerbs),
    },
  };
};

/** The words of a BCP 47 tag's language; of English where the tag is absent or not known. */
export function wordsOf(tag: string | undefined): Words {
  const language = languages.get((tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '') ?? english;
  const known = kept.get(language.tag);
  if (known !== undefined) return known;
  const words = makeWords(language);
  kept.set(language.tag, words);
  return words;
}
