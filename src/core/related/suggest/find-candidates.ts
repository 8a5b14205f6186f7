// The stories of the archive that are worth a closer look: bounded work, whatever the archive's size.

import type { Database } from 'better-sqlite3';
import type { StoryStatus } from '#shared/story/content.ts';
import { prepared } from '../../archive/prepared.ts';
import type { Term } from './sought.ts';

/** A word in more stories than this finds none: it would cost more than it tells. */
const COMMON = 5_000;
/** Words that stories are found by, and index entries that are read for all of them together: about 20 ms, in an archive of any size. */
const MOST_WORDS = 60;
const MOST_ENTRIES = 40_000;
/** What a word in a candidate's headline counts more. */
const IN_HEADLINE = 2;
/** Rarer words count more than in proportion. */
const RARITY_POWER = 0.5;
/**
 * Stories whose rows are read for their dates and lengths, and how many further ones when filters turn some away. The larger the archive, the more
 * stories of other times hold the same words: with a third of these, a fiftieth more of what belongs together is lost among 35,000 stories.
 */
const ROWS = 1_000;
const MOST_ROWS = 3_000;
/** A long story holds many words by chance: its score is divided by its words and some more, to this power. */
const LENGTH_POWER = 0.3;
const MORE_WORDS = 200;
/** Candidates that are compared in full. */
const COMPARED = 100;
/** Stories of one event are published within days: what the same day is worth, over how many days that fades, and how much of it a story without a date gets. */
const SAME_DAY = 2;
const FADE = 4;
const UNDATED = 0.3;

export interface Wanted {
  readonly terms: readonly Term[];
  /** In days since 1970; null when nobody knows. */
  readonly day: number | null;
  readonly filters: {
    /** Only stories dated before this day. */
    readonly before: number | null;
    readonly desk: string | null;
  };
  /** Numbers of stories that are left out: the story itself, and those that were dismissed. */
  readonly leaveOut: ReadonlySet<number>;
}

export interface FoundStory {
  readonly number: number;
  readonly id: string;
  readonly externalId: string | null;
  readonly status: StoryStatus;
  readonly revision: number;
  readonly headline: string;
  readonly desk: string;
  readonly date: string;
  readonly day: number | null;
}

interface Row {
  number: number;
  id: string;
  externalId: string | null;
  status: StoryStatus;
  revision: number;
  headline: string;
  desk: string;
  date: string;
  dated: number;
  words: number;
}

/** At most COMPARED stories outside the bin and not spiked, the most promising first. */
export function findCandidates(db: Database, wanted: Wanted): readonly FoundStory[] {
  const scored = highest(scores(db, wanted), MOST_ROWS);
  const found: { readonly story: FoundStory; readonly score: number }[] = [];
  for (const [number, score] of scored) {
    if (found.length === ROWS) break;
    const read = readFound(db, number);
    if (read === null || read.story.status === 'spiked') continue;
    const { story, words } = read;
    if (!passes(story, wanted.filters)) continue;
    const near = 1 + SAME_DAY * closeness(wanted.day, story.day);
    found.push({ story, score: (score * near) / (words + MORE_WORDS) ** LENGTH_POWER });
  }
  return found
    .toSorted((a, b) => b.score - a.score || b.story.number - a.story.number)
    .slice(0, COMPARED)
    .map(({ story }) => story);
}

function scores(db: Database, { terms, leaveOut }: Wanted): Map<number, number> {
  const telling = terms
    .filter(({ others }) => others <= COMMON)
    .map(({ word, weight, rarity }) => ({ word, worth: weight * rarity ** RARITY_POWER }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_WORDS);
  const found = new Map<number, number>();
  let entries = 0;
  for (const { word, worth } of telling) {
    if (entries > MOST_ENTRIES) break;
    // Words hold letters, digits and marks only, so nothing in them is syntax.
    for (const [match, score] of [
      [`"${word}"`, worth],
      [`headline : "${word}"`, worth * IN_HEADLINE],
    ] as const) {
      const numbers = prepared<[string, number], number>(db, MATCHES).pluck().all(match, COMMON);
      entries += numbers.length;
      for (const number of numbers) found.set(number, (found.get(number) ?? 0) + score);
    }
  }
  for (const number of leaveOut) found.delete(number);
  return found;
}
/** The `most` highest, best first. Tens of thousands of numbers sort in no time; as many pairs would not. */
function highest(scored: ReadonlyMap<number, number>, most: number): readonly (readonly [number, number])[] {
  const least = Float64Array.from(scored.values()).sort().at(-most) ?? 0;
  return [...scored]
    .filter(([, score]) => score >= least)
    .toSorted(([a, x], [b, y]) => y - x || b - a)
    .slice(0, most);
}
const MATCHES = 'SELECT rowid FROM story_index WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ?';

function readFound(db: Database, number: number): { readonly story: FoundStory; readonly words: number } | null {
  const row = prepared<[number], Row>(db, READ).get(number);
  if (row === undefined) return null;
  const { dated, words, ...story } = row;
  return { story: { ...story, day: dayOf(dated === 1 ? row.date : null) }, words };
}
/**
 * A story that was imported without a date has none: `updated` is then the moment of the import. What is being written here is of the day
 * on which it was last written.
 */
export const DATED = `(published IS NOT NULL OR NOT EXISTS (SELECT 1 FROM revisions r WHERE r.story_id = stories.id AND r.number = 1 AND r.reason = 'imported'))`;
const READ = `SELECT number, id, external_id AS externalId, status, revision, headline, desk, coalesce(published, updated) AS date, ${DATED} AS dated, words
  FROM stories WHERE number = ? AND binned_at IS NULL`;

const MS_A_DAY = 86_400_000;
export const dayOf = (instant: string | null): number | null =>
  instant === null ? null : Date.parse(instant) / MS_A_DAY;

const closeness = (day: number | null, theirs: number | null): number =>
  day === null || theirs === null ? UNDATED : Math.exp(-Math.abs(day - theirs) / FADE);

const passes = ({ day, desk }: FoundStory, filters: Wanted['filters']): boolean =>
  (filters.before === null || (day !== null && day < filters.before)) &&
  (filters.desk === null || desk === filters.desk);
