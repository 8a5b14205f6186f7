/** An age against the dates of birth and death: "Ada Dunmore (1950–2020) died aged 72". */
import type { NamedDate } from '../dates.ts';
import type { ReadParagraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import type { SumFinding } from './finding.ts';
import { timeOf } from './weekday.ts';

/** Tokens between "born" and its date: "was born in Leith on 3 May 1950". */
const REACH = 8;
const OLDEST = 115;

interface Moment {
  readonly from: number;
  readonly to: number;
  readonly year: number;
  /** Milliseconds; null where only the year is known. */
  readonly time: number | null;
}

/** English only: see docs/claims.md. One birth and one death, or nothing is judged: a paragraph may speak of two people. */
export function agesOf(paragraph: ReadParagraph, day: string | null): SumFinding[] {
  const { tokens, lexicon } = paragraph;
  if (lexicon.english === null) return [];
  const life = lifeOf(paragraph);
  if (life === null) return [];
  const { born, died } = life;
  const ages = died === null ? presentAges(tokens, born, day) : agesAtDeath(tokens);
  const [age] = ages;
  if (age === undefined || ages.length > 1) return [];
  const end = died ?? today(day);
  if (end === null) return [];
  const possible = yearsBetween(born, end);
  const value = Number(tokens[age]?.text);
  if (possible.includes(value) || (possible[0] ?? -1) < 0 || (possible[0] ?? 0) > OLDEST) return [];
  const from = Math.min(born.from, died?.from ?? age, age);
  const to = Math.max(born.to, died?.to ?? 0, age + 1);
  const years = possible.join(' or ');
  const message =
    died === null
      ? `Somebody born in ${born.year} is ${years} on the story’s day, the text says ${value}: check the age and the year.`
      : `From ${born.year} to ${died.year} is ${years} years, the text says ${value}: check the age and the dates.`;
  return [{ rule: 'age', from, to, message }];
}

function lifeOf(paragraph: ReadParagraph): { readonly born: Moment; readonly died: Moment | null } | null {
  const { tokens } = paragraph;
  const spans = tokens.flatMap((token, at) => {
    const [born, dash, died, close] = [tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
    if (token.text !== '(' || !isYear(born) || !isYear(died) || close?.text !== ')') return [];
    return dash?.text === '–' || dash?.text === '-' || dash?.text === '—'
      ? [{ born: yearAt(tokens, at + 1), died: yearAt(tokens, at + 3) }]
      : [];
  });
  const births = momentsAfter(paragraph, 'born');
  const deaths = momentsAfter(paragraph, 'died');
  const [span] = spans;
  if (span !== undefined) return spans.length === 1 && births.length === 0 ? span : null;
  const [born] = births;
  if (born === undefined || births.length > 1 || deaths.length > 1) return null;
  return { born, died: deaths[0] ?? null };
}

/** The date or year that stands close behind a verb; of the first two only, since a paragraph with more is not judged. */
function momentsAfter({ tokens, dates, amounts }: ReadParagraph, verb: string): Moment[] {
  const starts = new Map<number, Moment>();
  for (const { from, unit } of amounts)
    if (unit === 'year' && tokens[from - 1]?.lower === 'in') starts.set(from, yearAt(tokens, from));
  for (const date of dates) if (date.year !== null) starts.set(date.from, momentOf(date));
  const found: Moment[] = [];
  for (let at = 0; at < tokens.length && found.length < 2; at++) {
    if (tokens[at]?.lower !== verb) continue;
    for (let near = at + 1; near <= at + REACH; near++) {
      const moment = starts.get(near);
      if (moment === undefined) continue;
      found.push(moment);
      break;
    }
  }
  return found;
}

const momentOf = (date: NamedDate): Moment => ({
  from: date.from,
  to: date.to,
  year: date.year ?? 0,
  time: date.day === null ? null : timeOf(date, date.year ?? 0),
});
const isYear = (token: Token | undefined): boolean => token !== undefined && /^(?:1[6-9]|20)\d\d$/.test(token.text);
const yearAt = (tokens: readonly Token[], at: number): Moment => ({
  from: at,
  to: at + 1,
  year: Number(tokens[at]?.text),
  time: null,
});

/** "died aged 72", "died … at the age of 72", "died at 72". */
function agesAtDeath(tokens: readonly Token[]): number[] {
  const died = tokens.findIndex(({ lower }) => lower === 'died');
  if (died < 0) return [];
  return tokens.flatMap((token, at) => {
    if (at < died || !isAge(token)) return [];
    const [one, two] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
    const told = one === 'aged' || (one === 'of' && two === 'age') || (one === 'at' && two === 'died');
    return told ? [at] : [];
  });
}

/** "Owen Pryce, 71, was born": the age stands between commas before the birth, in the same breath. */
function presentAges(tokens: readonly Token[], born: Moment, day: string | null): number[] {
  if (day === null) return [];
  return tokens.flatMap((token, at) =>
    isAge(token) &&
    tokens[at - 1]?.text === ',' &&
    tokens[at + 1]?.text === ',' &&
    at < born.from &&
    tokens.slice(at + 2, at + 5).some(({ lower }) => lower === 'born')
      ? [at]
      : [],
  );
}

const isAge = (token: Token): boolean =>
  token.kind === 'figure' && /^\d{1,3}$/.test(token.text) && Number(token.text) <= OLDEST;

function today(day: string | null): Moment | null {
  const time = Date.parse(`${day ?? ''}T00:00:00Z`);
  return Number.isNaN(time) ? null : { from: 0, to: 0, year: new Date(time).getUTCFullYear(), time };
}

/** Whole years; two are possible where the day of either is not known. */
function yearsBetween(born: Moment, end: Moment): number[] {
  const years = end.year - born.year;
  if (born.time === null || end.time === null) return [years - 1, years];
  const [from, to] = [new Date(born.time), new Date(end.time)];
  const before =
    to.getUTCMonth() < from.getUTCMonth() ||
    (to.getUTCMonth() === from.getUTCMonth() && to.getUTCDate() < from.getUTCDate());
  return [before ? years - 1 : years];
}
