// Fields of a query, made into tests that a story passes or fails.

import type { Database } from 'better-sqlite3';
import { STORY_STATUSES, type StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../archive/prepared.ts';
import { evidenceNumbers } from '../evidence/find-evidence.ts';
import { findOpenSources } from '../sources/sources-rows.ts';
import { spanOf } from './days.ts';
import { fold } from './fold.ts';
import { HAS, hasLabel, keywordLabel, labelled } from './labels.ts';
import { looseMatchOf, matchAll } from './match.ts';
import { parseQuery, wordsOf } from './parse-query.ts';
import type { Filter } from './query.ts';
import type { StoryColumns } from './story-columns.ts';
import { holdsWords, quotesWords } from './words-in-quotes.ts';

export interface Test {
  /** Cheap: a look at what is in memory. */
  passes(number: number): boolean;
  /** All that can pass, when that is known and not too many; null when it is not. */
  readonly numbers: ReadonlySet<number> | null;
  /** Dear: reads the story. Asked last, of few. */
  readonly reads?: (number: number) => boolean;
}

/** Stories of one filter that are looked at, the newest; more are told of in a remark. */
const MOST = 200_000;
/** Sources of one name. */
const NAMESAKES = 50;

export const FACT_STATES = ['unchecked', 'checking', 'verified', 'disputed', 'wrong', 'cannot-verify', 'stale'];
export const FACT_KINDS = ['quote', 'claim'];

export interface Filtering {
  readonly db: Database;
  readonly columns: StoryColumns;
  /** Now, milliseconds since 1970. */
  readonly now: number;
  remark(sentence: string): void;
}

/** A test that all groups pass; in each group one filter is enough. */
export function testOf(groups: readonly (readonly Filter[])[], filtering: Filtering): Test {
  const tests = groups.map((group) => anyOf(group.map((filter) => filterTest(filter, filtering))));
  const known = tests.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
  const reading = tests.flatMap(({ reads }) => (reads === undefined ? [] : [reads]));
  return {
    passes: (number) => tests.every((test) => test.passes(number)),
    numbers: known.toSorted((a, b) => a.size - b.size)[0] ?? null,
    ...(reading.length === 0 ? {} : { reads: (number: number) => reading.every((reads) => reads(number)) }),
  };
}

function anyOf(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  const sets = tests.flatMap(({ numbers }) => (numbers === null ? [] : [numbers]));
  const reading = tests.some(({ reads }) => reads !== undefined);
  return {
    passes: (number) => tests.some((test) => test.passes(number)),
    numbers: sets.length === tests.length ? new Set(sets.flatMap((set) => [...set])) : null,
    ...(reading
      ? { reads: (number: number) => tests.some((test) => test.passes(number) && (test.reads?.(number) ?? true)) }
      : {}),
  };
}

function filterTest(filter: Filter, filtering: Filtering): Test {
  const test = positive(filter, filtering);
  if (!filter.not) return test;
  const { passes, reads } = test;
  return reads === undefined
    ? { passes: (number) => !passes(number), numbers: null }
    : { passes: () => true, numbers: null, reads: (number) => !passes(number) || !reads(number) };
}

function positive({ field, value }: Filter, filtering: Filtering): Test {
  const { db, columns, remark } = filtering;
  switch (field) {
    case 'desk':
      return nameTest(value, columns.deskNames, (number) => columns.desk(number), 'begins');
    case 'lang':
      return nameTest(value, columns.languageNames, (number) => columns.language(number), 'part');
    case 'status':
      return statusTest(value, filtering);
    case 'before':
    case 'after':
    case 'on':
      return dayTest(field, value, filtering);
    case 'keyword':
      return ofNumbers(labelled(db, keywordLabel(value), MOST), filtering);
    case 'has':
      return hasTest(value, filtering);
    case 'fact':
      return factTest(value, filtering);
    case 'source': {
      const ids = findOpenSources(db, value, NAMESAKES).map(({ id }) => id);
      if (ids.length === 0) remark(`No source is called “${value}”.`);
      return ofNumbers(numbersOf(db, BY_SOURCES, JSON.stringify(ids)), filtering);
    }
    case 'evidence':
      return evidenceTest(value, filtering);
    case 'related':
      return relatedTest(value, filtering);
    case 'quote':
    case 'claim': {
      const words = wordsOf(value);
      const reads = field === 'quote' ? quotesWords(db, words) : holdsWords(db, 'claim', words);
      const passes = (number: number) => field === 'quote' || columns.hasFacts(number);
      return { passes, numbers: null, reads };
    }
  }
}

function ofNumbers(numbers: readonly number[], { remark }: Filtering): Test {
  if (numbers.length >= MOST)
    remark(`Only the newest ${MOST.toLocaleString('en-GB')} stories of that field were looked at.`);
  const known = new Set(numbers);
  return { passes: (number) => known.has(number), numbers: known };
}

const numbersOf = (db: Database, sql: string, value: string): number[] =>
  prepared<[string, number], number>(db, sql).pluck().all(value, MOST);

/** Names whatever their case and accents: the whole name, or else its beginning ("en" is also "en-GB"). */
function nameTest(
  value: string,
  names: readonly string[],
  of: (number: number) => number,
  manner: 'begins' | 'part',
): Test {
  const sought = fold(value);
  const verdicts = new Map<number, boolean>();
  const fits = (name: string) => {
    const folded = fold(name);
    return folded === sought || (manner === 'part' ? folded.startsWith(`${sought}-`) : folded.startsWith(sought));
  };
  return {
    numbers: null,
    passes(number) {
      const name = of(number);
      const known = verdicts.get(name);
      if (known !== undefined) return known;
      const verdict = fits(names[name] ?? '');
      verdicts.set(name, verdict);
      return verdict;
    },
  };
}

function statusTest(value: string, { columns, remark }: Filtering): Test {
  const sought = fold(value);
  const fitting = new Set<StoryStatus>(STORY_STATUSES.filter((status) => status.startsWith(sought)));
  if (fitting.size === 0) remark(`There is no status “${value}”. There are: ${STORY_STATUSES.join(', ')}.`);
  return { numbers: null, passes: (number) => fitting.has(columns.status(number)) };
}

/** `after` begins with the day, month or year that is named, `before` ends where it begins. */
function dayTest(field: 'before' | 'after' | 'on', value: string, { columns, now, remark }: Filtering): Test {
  const span = spanOf(value, now);
  if (span === null) {
    remark(`“${value}” is not a day. Write it as 2024-03-05, 2024-03, 2024, today, yesterday or 7d.`);
    return { numbers: null, passes: () => true };
  }
  const { from, to } = span;
  if (field === 'before') return { numbers: null, passes: (number) => columns.at(number) < from };
  if (field === 'after') return { numbers: null, passes: (number) => columns.at(number) >= from };
  return { numbers: null, passes: (number) => columns.at(number) >= from && columns.at(number) < to };
}

function hasTest(value: string, filtering: Filtering): Test {
  const { db, columns, remark } = filtering;
  const what = fold(value).replace(/s$/, '');
  if (what === 'fact') return { numbers: null, passes: (number) => columns.hasFacts(number) };
  if (what === 'evidence') return ofNumbers(prepared<[number], number>(db, WITH_EVIDENCE).pluck().all(MOST), filtering);
  const known = HAS.find((each) => each === what);
  if (known === undefined)
    remark(`Stet cannot look for “has:${value}”. It can for: ${['fact', 'evidence', ...HAS].join(', ')}.`);
  return known === undefined
    ? { numbers: null, passes: () => true }
    : ofNumbers(labelled(db, hasLabel(known), MOST), filtering);
}

function factTest(value: string, filtering: Filtering): Test {
  const { db, remark } = filtering;
  const sought = fold(value);
  const state = FACT_STATES.find((each) => each === sought) ?? FACT_STATES.find((each) => each.startsWith(sought));
  const kind = FACT_KINDS.find((each) => each === sought);
  if (kind !== undefined) return ofNumbers(numbersOf(db, BY_FACT_KIND, kind), filtering);
  if (state === undefined) {
    remark(`No fact can be “${value}”. It can be: ${[...FACT_STATES, ...FACT_KINDS].join(', ')}.`);
    return { numbers: new Set(), passes: () => false };
  }
  return ofNumbers(numbersOf(db, BY_FACT_STATE, state), filtering);
}

/** The words, the last one as a prefix, all in one piece of evidence of the story. */
function evidenceTest(value: string, filtering: Filtering): Test {
  const { required } = parseQuery(value);
  if (required.length === 0) return { numbers: new Set(), passes: () => false };
  const match = matchAll(
    required.map((terms) => terms.map((term) => looseMatchOf(term))),
    [],
  );
  return ofNumbers(prepared<[object], number>(filtering.db, BY_EVIDENCE).pluck().all({ match, most: MOST }), filtering);
}

/** Stories that point to a story, and those it points to; the story by its id or its slug. */
function relatedTest(value: string, filtering: Filtering): Test {
  const { db, remark } = filtering;
  const slug = wordsOf(value).join(' ');
  const ids = [
    value,
    ...(slug === '' ? [] : prepared<[string, string], string>(db, BY_SLUG).pluck().all(`slug : "${slug}"`, value)),
  ];
  const asked = JSON.stringify(ids);
  const found = [...numbersOf(db, POINTING, asked), ...numbersOf(db, POINTED, asked)];
  if (found.length === 0) remark(`No story points to one with the id or slug “${value}”, nor does it point to any.`);
  return ofNumbers(found, filtering);
}

const STANDS = 'f.words IS NOT NULL AND f.removed_at IS NULL';
const BY_FACT_STATE = `SELECT DISTINCT s.number FROM facts f JOIN stories s ON s.id = f.story_id WHERE f.state = ? AND ${STANDS} LIMIT ?`;
const BY_FACT_KIND = `SELECT DISTINCT s.number FROM facts f JOIN stories s ON s.id = f.story_id WHERE f.kind = ? AND ${STANDS} LIMIT ?`;
const BY_SOURCES = `SELECT DISTINCT s.number FROM json_each(?) i CROSS JOIN facts f ON f.source_id = i.value JOIN stories s ON s.id = f.story_id
  WHERE ${STANDS} LIMIT ?`;
const WITH_EVIDENCE = `SELECT DISTINCT s.number FROM evidence e JOIN facts f ON f.id = e.fact_id JOIN stories s ON s.id = f.story_id
  WHERE e.removed_at IS NULL AND f.removed_at IS NULL LIMIT ?`;
const BY_EVIDENCE = `SELECT DISTINCT s.number FROM evidence e JOIN facts f ON f.id = e.fact_id JOIN stories s ON s.id = f.story_id
  WHERE e.number IN (${evidenceNumbers('match')}) AND e.removed_at IS NULL AND f.removed_at IS NULL LIMIT @most`;
const BY_SLUG = `SELECT s.id FROM story_index i JOIN stories s ON s.number = i.rowid WHERE i.story_index MATCH ? AND s.slug = ? LIMIT 50`;
const POINTING = `SELECT DISTINCT s.number FROM json_each(?) i CROSS JOIN related r ON r.target_id = i.value JOIN stories s ON s.id = r.story_id LIMIT ?`;
const POINTED = `SELECT DISTINCT s.number FROM json_each(?) i CROSS JOIN related r ON r.story_id = i.value JOIN stories s ON s.id = r.target_id LIMIT ?`;
