// Instants as a reader of the story's language writes them.

import { languageTag } from './language.ts';

/** Day and time in the desk's own time zone, which its name goes with: "9 March 2025 at 14:02 GMT". */
export const dateTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(languageTag(language) ?? 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
