// Times as the panel writes them: the hour for today, day and hour for anything older.

const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

export function clockWords(at: string, now: Date = new Date()): string {
  const then = new Date(at);
  if (then.toDateString() === now.toDateString()) return HOUR.format(then);
  return then.getFullYear() === now.getFullYear() ? DAY.format(then) : YEAR.format(then);
}
