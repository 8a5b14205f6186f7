const names = new Intl.DisplayNames(['en-GB'], { type: 'language', style: 'short', languageDisplay: 'standard' });

/** "English (UK)" for "en-GB": one name for a language wherever it is shown. A tag that nobody knows is shown as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag === '' ? 'No language' : tag;
  }
}
