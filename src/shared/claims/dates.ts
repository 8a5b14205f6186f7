/** Days and months that a paragraph names: "Friday, 3 May 2024", "May 3", "mai 2024", "3. Mai". */
import type { Lexicon } from './languages/index.ts';
import { isCapital, type Token } from './tokens.ts';

export interface NamedDate {
  /** Indices of tokens; `to` is the first behind it. */
  readonly from: number;
  readonly to: number;
  /** 1 (Monday) to 7. */
  readonly weekday: number | null;
  /** Null for a month alone. */
  readonly day: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
}

const ORDINAL: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', '.', 'º', '°']);
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

export function datesOf(tokens: readonly Token[], lexicon: Lexicon): NamedDate[] {
  const dates: NamedDate[] = [];
  let free = 0;
  tokens.forEach((token, at) => {
    const month = at < free ? undefined : monthAt(token, lexicon);
    if (month === undefined) return;
    const date = dayBefore(tokens, at, month, free, lexicon) ?? dayBehind(tokens, at, month, free, lexicon);
    if (date === null) return;
    dates.push(date);
    free = date.to;
  });
  return dates;
}

const monthAt = (token: Token, { months, capitalMonths }: Lexicon): number | undefined =>
  capitalMonths && !isCapital(token) ? undefined : months.get(token.lower);

const dayIn = (token: Token | undefined): number | null =>
  token !== undefined && DAY.test(token.text) ? Number(token.text) : null;

/** "3 May 2024", "3rd of May", "3. Mai 2024", "3 de mayo de 2024". */
function dayBefore(
  tokens: readonly Token[],
  at: number,
  month: number,
  free: number,
  lexicon: Lexicon,
): NamedDate | null {
  let from = at - 1;
  while (
    from > free &&
    (lexicon.datePrepositions.has(tokens[from]?.lower ?? '') || ORDINAL.has(tokens[from]?.lower ?? '')) &&
    at - from < 4
  )
    from -= 1;
  const day = from < free ? null : dayIn(tokens[from]);
  if (day === null) return null;
  return { ...weekdayBefore(tokens, from, free, lexicon), day, month, ...yearBehind(tokens, at + 1, lexicon) };
}

/** "May 3, 2024", "May 3rd", and a month with its year. */
function dayBehind(
  tokens: readonly Token[],
  at: number,
  month: number,
  free: number,
  lexicon: Lexicon,
): NamedDate | null {
  const start = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const day = lexicon.tag === 'en' ? dayIn(tokens[start]) : null;
  if (day === null) {
    const { year, to } = yearBehind(tokens, start, lexicon);
    return year === null ? null : { from: at, to, weekday: null, day: null, month, year };
  }
  const behind = ORDINAL.has(tokens[start + 1]?.lower ?? '') && tokens[start + 1]?.text !== '.' ? start + 2 : start + 1;
  return { ...weekdayBefore(tokens, at, free, lexicon), day, month, ...yearBehind(tokens, behind, lexicon) };
}

/** The weekday that stands right before a date, with a comma, "the" or an opening bracket between. */
function weekdayBefore(
  tokens: readonly Token[],
  from: number,
  free: number,
  lexicon: Lexicon,
): Pick<NamedDate, 'from' | 'weekday'> {
  let at = from - 1;
  for (let steps = 0; steps < 2 && at > free; steps++) {
    const { lower = '' } = tokens[at] ?? {};
    if (lower !== ',' && lower !== '(' && !lexicon.datePrepositions.has(lower)) break;
    at -= 1;
  }
  const weekday = at < free ? undefined : lexicon.weekdays.get(tokens[at]?.lower ?? '');
  return weekday === undefined ? { from, weekday: null } : { from: at, weekday };
}

function yearBehind(tokens: readonly Token[], at: number, lexicon: Lexicon): Pick<NamedDate, 'to' | 'year'> {
  let next = at;
  while (next - at < 2 && (tokens[next]?.text === ',' || lexicon.datePrepositions.has(tokens[next]?.lower ?? '')))
    next += 1;
  const token = tokens[next];
  return token !== undefined && YEAR.test(token.text)
    ? { to: next + 1, year: Number(token.text) }
    : { to: at, year: null };
}
