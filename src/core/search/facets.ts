// How many of the stories found are of which desk, year, status and source.

import type { Database } from 'better-sqlite3';
import type { Facets } from '#shared/contract/search.ts';
import { prepared } from '../archive/prepared.ts';
import type { Matches } from './candidates.ts';
import type { StoryColumns } from './story-columns.ts';

/** Values of each kind that are told. */
const TOLD = 12;
/** Stories with facts that are looked at for their sources. */
const WITH_FACTS = 500;

/** Counts over what was gathered, scaled up where that is only a part of what matches. */
export function facetsOf(db: Database, columns: StoryColumns, { numbers, total, counted }: Matches): Facets {
  const desks = new Map<number, number>();
  const statuses = new Map<string, number>();
  const years = new Map<number, number>();
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const withFacts: number[] = [];
  for (const number of numbers) {
    add(desks, columns.desk(number));
    add(statuses, columns.status(number));
    add(years, new Date(columns.at(number)).getFullYear());
    if (withFacts.length < WITH_FACTS && columns.hasFacts(number)) withFacts.push(number);
  }
  const scale = counted || numbers.length === 0 ? 1 : total / numbers.length;
  const told = <Key>(counts: ReadonlyMap<Key, number>, nameOf: (key: Key) => string) =>
    [...counts]
      .map(([key, stories]) => ({ value: nameOf(key), stories: Math.round(stories * scale) }))
      .filter(({ value }) => value !== '')
      .toSorted((a, b) => b.stories - a.stories || a.value.localeCompare(b.value));
  return {
    desk: told(desks, (desk) => columns.deskNames[desk] ?? '').slice(0, TOLD),
    status: told(statuses, (status) => status).slice(0, TOLD),
    year: told(years, String)
      .toSorted((a, b) => Number(b.value) - Number(a.value))
      .slice(0, TOLD),
    source:
      withFacts.length === 0
        ? []
        : prepared<[string, number], { value: string; stories: number }>(db, SOURCES).all(
            JSON.stringify(withFacts),
            TOLD,
          ),
  };
}
const SOURCES = `SELECT o.name AS value, count(DISTINCT s.number) AS stories FROM json_each(?) i
  CROSS JOIN stories s ON s.number = i.value JOIN facts f ON f.story_id = s.id JOIN sources o ON o.id = f.source_id
  WHERE f.words IS NOT NULL AND f.removed_at IS NULL AND o.protected = 0 GROUP BY o.id ORDER BY stories DESC, o.name LIMIT ?`;
