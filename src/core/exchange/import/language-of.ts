// Which language a text is in, by its commonest words.

/** Words that are frequent in one language and rare in the others of the list. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['the', 'and', 'that', 'was', 'with', 'for', 'said', 'have', 'which', 'from'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'mit', 'ein', 'auch', 'sich'],
  fr: ['les', 'des', 'est', 'une', 'dans', 'qui', 'pour', 'que', 'pas', 'sur'],
  es: ['los', 'las', 'una', 'por', 'con', 'del', 'que', 'para', 'como', 'más'],
  it: ['che', 'di', 'della', 'sono', 'una', 'per', 'con', 'gli', 'anche', 'nel'],
  nl: ['het', 'een', 'van', 'niet', 'dat', 'zijn', 'voor', 'met', 'ook', 'aan'],
  pt: ['não', 'uma', 'com', 'para', 'dos', 'são', 'mais', 'como', 'pelo', 'foi'],
  pl: ['nie', 'się', 'jest', 'że', 'na', 'do', 'oraz', 'przez', 'jak', 'po'],
  sv: ['och', 'att', 'det', 'som', 'inte', 'för', 'är', 'med', 'har', 'till'],
};
const SAMPLE = 4_000;

/** A BCP 47 tag; "en-GB" where nothing speaks for another language. */
export function languageOf(text: string): string {
  const words = new Map<string, number>();
  for (const [word] of text
    .slice(0, SAMPLE)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
  let best = 'en-GB';
  let most = 0;
  for (const [language, common] of Object.entries(COMMON)) {
    const count = common.reduce((sum, word) => sum + (words.get(word) ?? 0), 0);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
