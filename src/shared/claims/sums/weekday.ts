/** A date whose weekday is another: "Friday, 4 May 2024". */
import type { NamedDate } from '../dates.ts';
import type { ReadParagraph } from '../paragraph.ts';
import type { SumFinding } from './finding.ts';

const MS_A_DAY = 86_400_000;
/** Days about the story's own within which a date without a year is looked for. */
const NEAR = 183;

/** @param day the story's own day, YYYY-MM-DD; null: dates without a year are not judged. */
export function weekdaysOf(paragraph: ReadParagraph, day: string | null): SumFinding[] {
  const { dates, amounts, lexicon } = paragraph;
  // "Friday 13 March" beside "2020" may be of that year.
  const otherYear = amounts.some(({ unit }) => unit === 'year') || dates.some(({ year }) => year !== null);
  return dates.flatMap((date) => {
    if (date.weekday === null || date.day === null) return [];
    if (date.year === null && (day === null || otherYear)) return [];
    const times = date.year === null ? nearest(date, day) : [timeOf(date, date.year)].flatMap((time) => time ?? []);
    const [time] = times;
    if (time === undefined || times.some((one) => weekdayOf(one) === date.weekday)) return [];
    const really = lexicon.weekdayNames[weekdayOf(time) - 1] ?? '';
    const said = lexicon.weekdayNames[date.weekday - 1] ?? '';
    const shown = `${date.day} ${capital(lexicon.monthNames[date.month - 1] ?? '')} ${new Date(time).getUTCFullYear()}`;
    const message = `${shown} is a ${capital(really)}, the text says ${capital(said)}: check the date.`;
    return [{ rule: 'weekday', from: date.from, to: date.to, message } satisfies SumFinding];
  });
}

/** Null for 31 June. The calendar is the Gregorian one. */
export function timeOf({ day, month }: Pick<NamedDate, 'day' | 'month'>, year: number): number | null {
  const time = Date.UTC(year, month - 1, day ?? 1);
  return new Date(time).getUTCMonth() === month - 1 ? time : null;
}

function nearest(date: NamedDate, day: string | null): number[] {
  const own = Date.parse(`${day ?? ''}T00:00:00Z`);
  if (Number.isNaN(own)) return [];
  const year = new Date(own).getUTCFullYear();
  return [year - 1, year, year + 1].flatMap((one) => {
    const time = timeOf(date, one);
    return time !== null && Math.abs(time - own) <= NEAR * MS_A_DAY ? [time] : [];
  });
}

/** 1 (Monday) to 7. */
const weekdayOf = (time: number): number => ((new Date(time).getUTCDay() + 6) % 7) + 1;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
