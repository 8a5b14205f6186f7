// Days as people write them in a search: "2024", "2024-03", "2024-03-05", "5.3.2024", "today", "yesterday", "7d".

export interface Span {
  /** Milliseconds since 1970; the end is not part of it. */
  readonly from: number;
  readonly to: number;
}

const UNITS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/**
 * The time that `text` names, in the zone of this machine; null when it names none. "7d" (w, m, y) is the day that many days before `now`.
 */
export function spanOf(text: string, now: number): Span | null {
  const said = text.trim().toLowerCase();
  const today = new Date(now);
  const dayAt = (back: number) => span(today.getFullYear(), today.getMonth(), today.getDate() - back, 'day');
  if (said === 'today') return dayAt(0);
  if (said === 'yesterday') return dayAt(1);
  const ago = /^(\d{1,4})([dwmy])$/.exec(said);
  if (ago !== null) return dayAt(Number(ago[1]) * (UNITS[ago[2] ?? 'd'] ?? 1));
  const parts =
    /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(said) ??
    turned(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(said));
  if (parts === null) return null;
  const [, year, month, day] = parts;
  if (month === undefined) return span(Number(year), 0, 1, 'year');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return span(Number(year), Number(month) - 1, 1, 'month');
  const found = span(Number(year), Number(month) - 1, Number(day), 'day');
  return new Date(found.from).getDate() === Number(day) ? found : null;
}

const turned = (parts: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  parts === null ? null : [parts[0], parts[3], parts[2], parts[1]];

function span(year: number, month: number, day: number, unit: 'year' | 'month' | 'day'): Span {
  const from = new Date(year, month, day);
  const to =
    unit === 'year'
      ? new Date(year + 1, 0, 1)
      : unit === 'month'
        ? new Date(year, month + 1, 1)
        : // A day is not always 24 hours long.
          new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1);
  return { from: from.getTime(), to: to.getTime() };
}
