/** Pieces of which the patterns of the languages other than English are made; `\b` knows no accents, so the edges are written out. */
export const FROM = '(?<![\\p{L}\\p{N}])';
export const TO = '(?![\\p{L}\\p{N}])';
const NAME = "\\p{Lu}[\\p{L}\\p{N}’'&-]*";

/** One to five words of a name; `joining` are the small words that may stand inside it. */
export const nameWith = (joining: string): string => `${NAME}(?:\\s+(?:(?:${joining})\\s+)?${NAME}){0,4}`;

export const pattern = (source: string): RegExp => new RegExp(`${FROM}${source}${TO}`, 'u');
