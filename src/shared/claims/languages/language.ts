/** The words of one language that the rules read. Lists are written as text: words parted by white space. */
export interface ClaimLanguage {
  readonly tag: string;
  /** The mark before the decimals: the other one, or a space, groups thousands. */
  readonly decimal: '.' | ',';
  /** Number words with their values: "three=3". */
  readonly numbers: string;
  /** Words that multiply the number before them: "million=1000000". */
  readonly scales: string;
  /** January first; several forms of one month are parted by "|". */
  readonly months: string;
  /** Monday first. */
  readonly weekdays: string;
  /** Whether a month's or weekday's name is told by its capital ("May", "March"). */
  readonly capitalMonths: boolean;
  /** Words between day, month and year: "of". */
  readonly datePrepositions: string;
  /** After a figure: it is a percentage. Phrases are parted by "|". */
  readonly percent: string;
  readonly points: string;
  /** After a figure: it is money. */
  readonly money: string;
  /** Before a figure: it is not exact. */
  readonly rough: string;
  /** Before a figure: it is a label ("page 4", "room 12") and counts nothing. */
  readonly labels: string;
  /** After a figure: it is a time of day. */
  readonly clock: string;
  /** Words at which the noun that a figure counts has ended. */
  readonly stop: string;
  /** A figure, one of these, another figure: a part of a whole. Phrases are parted by "|". */
  readonly of: string;
  /** May stand between the two, and between a share and its percentage. */
  readonly fillers: string;
  readonly abbreviations: string;
  /** What only English is read for so far; null elsewhere. */
  readonly english: EnglishWords | null;
}

/** Lists for the rules that need to know more than figures. */
export interface EnglishWords {
  readonly superlatives: string;
  readonly ordinals: string;
  /** After a superlative: what it is the most of. */
  readonly scopes: string;
  /** Rows of words that tell an allegation, parted by "|". */
  readonly allegations: string;
  /** Offices that stand before a name. */
  readonly offices: string;
  /** May stand before an office: "deputy". */
  readonly officePrefixes: string;
  readonly rises: string;
  readonly falls: string;
  /** Of things that are better when the number is lower. */
  readonly ranks: string;
  /** Nouns of time and repetition: in words they are seldom in doubt ("four times"). */
  readonly durations: string;
  /** Nouns for people of whom several kinds make a whole. */
  readonly people: string;
  readonly partPrepositions: string;
}
