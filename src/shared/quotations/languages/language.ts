/** What stands with a quotation, found in the sentence of its cue; the first group of each is what is taken over. */
export interface ContextPatterns {
  readonly to: RegExp;
  /** The addressee inside an occasion: "a statement to the Times". */
  readonly toIn: RegExp;
  readonly how: RegExp;
  readonly day: RegExp;
  readonly place: RegExp;
  readonly anonymity: RegExp;
}

/** The words and marks of one language that the rules read. Lists are written as text: words parted by white space. */
export interface Language {
  readonly tag: string;
  /** Verbs of saying, every form. `strong` ones all but prove a quotation; `weak` ones have other uses too. */
  readonly strongSaying: string;
  readonly weakSaying: string;
  /** Present participles of the verbs of saying ("adding"): their subject is that of the clause before. */
  readonly sayingParticiples: string;
  readonly otherVerbs: string;
  readonly auxiliaries: string;
  /** Auxiliaries that an infinitive follows. */
  readonly modals: string;
  /** "to": the mark of the infinitive where the same word is a preposition, or ''. */
  readonly infinitiveMark: string;
  /** Pronouns that can be the subject of a verb of saying, by who they can stand for. */
  readonly he: string;
  readonly she: string;
  readonly they: string;
  readonly firstPerson: string;
  readonly it: string;
  /** Pronouns such as "others", "everyone": they name nobody. */
  readonly indefinite: string;
  readonly relative: string;
  readonly that: string;
  readonly determiners: string;
  readonly possessives: string;
  /** Of the possessives, those that stand for a man and for a woman. */
  readonly his: string;
  readonly her: string;
  /** Determiners that can stand for a person or thing alone: "this". */
  readonly demonstratives: string;
  readonly prepositions: string;
  /** "of", "for", "at": prepositions that join two nouns into one mention. */
  readonly joining: string;
  /** Prepositions that belong to a mention as shown: "a spokesman for the ministry". */
  readonly extending: string;
  readonly by: string;
  /** "according to": the first word, then the second where the language has one. */
  readonly accordingTo: readonly (readonly [string, string | null])[];
  readonly conjunctions: string;
  readonly subordinators: string;
  readonly adverbs: string;
  readonly adverbEnding: string | null;
  readonly verbEndings: readonly string[];
  /** Endings of a verb's present after a singular name: "-s". */
  readonly presentEndings: readonly string[];
  readonly participleEnding: string | null;
  /** Nouns with the participle's ending: "morning". */
  readonly participleNouns: string;
  /** Forms that are verbs even after a determiner or an adjective: "said". */
  readonly sureVerbs: string;
  readonly times: string;
  /** Nouns for what is said: "statement", "remarks". */
  readonly sayingNouns: string;
  /** Nouns for people who speak: "spokesman", "officials". */
  readonly peopleNouns: string;
  readonly organisationNouns: string;
  readonly documentNouns: string;
  /** Titles before a name: "Senator", "Mr." */
  readonly titles: string;
  readonly maleTitles: string;
  readonly femaleTitles: string;
  readonly maleNames: string;
  readonly femaleNames: string;
  /** Abbreviations whose full stop ends no sentence. */
  readonly abbreviations: string;
  /** Verbs and words after which marked words are a name that somebody gave: "called", "dubbed". */
  readonly naming: string;
  /** Nouns before or after which marked words are a title: "film", "show". */
  readonly works: string;
  /** Words that begin with an apostrophe, without it: "em", "til". */
  readonly leadingApostrophe: string;
  /** Whether common nouns begin with a capital, as in German. */
  readonly capitalNouns: boolean;
  /** Whether the subject follows the verb where something else opens the sentence: "In Berlin sagte Meyer". */
  readonly verbSecond: boolean;
  /** Null where the language's context is not read. */
  readonly context: ContextPatterns | null;
}
