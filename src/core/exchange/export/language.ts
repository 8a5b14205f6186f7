// What a story's language means for markup.

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The BCP 47 tag in its normal form; null for words that are no tag, so that no broken `lang` is written. */
export function languageTag(language: string): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export const textDirection = (tag: string | null): 'rtl' | null =>
  tag !== null && RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : null;
