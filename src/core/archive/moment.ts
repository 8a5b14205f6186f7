/** An instant as a person at this machine reads it: "2 Jan 2026, 14:05". */
export const moment = (instant: string): string =>
  new Date(instant).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
