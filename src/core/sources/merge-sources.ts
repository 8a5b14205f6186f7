// Making two doubles one, and taking that back. The merge is kept as data: which facts went over, which aliases the kept source gained.

import type { Database } from 'better-sqlite3';
import type { SourceMerge } from '#shared/contract/source.ts';
import { fieldsOfSource, type Source } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { needSource } from './sources.ts';
import { updateSource } from './sources-rows.ts';

/** As many aliases as the contract takes. */
const MOST_ALIASES = 50;

/**
 * The facts of `from` become those of `into`, also where it bears out another source, and `into` is found under both names.
 *
 * Throws NOT_FOUND; INVALID for a source and itself; REFUSED for one that was merged already, and where the true name of a protected source
 * would become the alias of an open one.
 */
export function mergeSources(
  context: Context,
  { from, into }: { readonly from: string; readonly into: string },
): Source {
  const { db } = context.archive;
  const stories = context.archive.transaction(() => {
    const merged = needSource(context, from);
    const kept = needSource(context, into);
    needMergeable(merged, kept);
    const aliases = namesGained(kept, merged);
    const facts = factsOf(db, 'source_id', from);
    const secondFacts = factsOf(db, 'second_source_id', from);
    const at = context.at();
    const by = context.me();
    const id = context.host.newId();
    prepared<[object]>(db, INSERT).run({
      ...{ id, kept: into, merged: from, at, by },
      facts: JSON.stringify(facts),
      secondFacts: JSON.stringify(secondFacts),
      aliases: JSON.stringify(aliases),
    });
    moveFacts(db, { facts, secondFacts, from, to: into });
    updateSource(db, into, { ...fieldsOfSource(kept), aliases: [...kept.aliases, ...aliases] }, at);
    setMergedInto(db, from, into);
    record(db, { at, by, what: 'source-merged', detail: { merge: id, source: from, into } });
    return storiesOf(db, [...facts, ...secondFacts]);
  });
  announceMove(context, [from, into], stories);
  return needSource(context, into);
}

/**
 * The merged source is itself again, with the facts that went over and still name the kept one.
 *
 * Throws NOT_FOUND; REFUSED for a merge that was taken back already, and while the kept source is itself merged into another.
 */
export function unmergeSource(context: Context, { mergeId }: { readonly mergeId: string }): Source {
  const { db } = context.archive;
  const { merge, stories } = context.archive.transaction(() => {
    const row = prepared<[string], MergeRow>(db, 'SELECT * FROM source_merges WHERE id = ?').get(mergeId);
    if (row === undefined)
      throw new NewsroomError(
        'NOT_FOUND',
        'That merge is not in this archive. Nothing was changed; open the source again.',
      );
    const kept = needSource(context, row.kept_id);
    if (row.undone_at !== null) throw refused('That merge was taken back already.');
    if (kept.mergedInto !== null)
      throw refused(`${shown(kept)} has since been merged into another source. Take that merge back first.`);
    const facts = JSON.parse(row.facts) as string[];
    const secondFacts = JSON.parse(row.second_facts) as string[];
    const gained = new Set(JSON.parse(row.aliases) as string[]);
    moveFacts(db, { facts, secondFacts, from: row.kept_id, to: row.merged_id });
    setMergedInto(db, row.merged_id, null);
    const at = context.at();
    const aliases = kept.aliases.filter((alias) => !gained.has(alias));
    updateSource(db, kept.id, { ...fieldsOfSource(kept), aliases }, at);
    const by = context.me();
    prepared<[object]>(db, UNDONE).run({ id: mergeId, at, by });
    const detail = { merge: mergeId, source: row.merged_id, from: row.kept_id };
    record(db, { at, by, what: 'source-parted', detail });
    return { merge: row, stories: storiesOf(db, [...facts, ...secondFacts]) };
  });
  announceMove(context, [merge.merged_id, merge.kept_id], stories);
  return needSource(context, merge.merged_id);
}

/** The merges into a source that stand, newest first. Throws NOT_FOUND. */
export function mergesInto(context: Context, { id }: { readonly id: string }): SourceMerge[] {
  needSource(context, id);
  return prepared<[string], Omit<SourceMerge, 'merged'> & { mergedId: string; name: string }>(
    context.archive.db,
    STANDING,
  )
    .all(id)
    .map(({ mergedId, name, ...rest }) => ({ ...rest, merged: { id: mergedId, name } }));
}

/** The source in whose place a merged one now stands, however often that was merged again; the same id for every other. */
export const standingSource = (db: Database, id: string): string =>
  prepared<[string], string>(db, STANDS_FOR).pluck().get(id) ?? id;

interface MergeRow {
  readonly kept_id: string;
  readonly merged_id: string;
  readonly facts: string;
  readonly second_facts: string;
  readonly aliases: string;
  readonly undone_at: string | null;
}
const INSERT = `INSERT INTO source_merges (id, kept_id, merged_id, at, by, facts, second_facts, aliases)
  VALUES (@id, @kept, @merged, @at, @by, @facts, @secondFacts, @aliases)`;
const UNDONE = 'UPDATE source_merges SET undone_at = @at, undone_by = @by WHERE id = @id';
const STANDING = `SELECT m.id, m.at, m.by, json_array_length(m.facts) + json_array_length(m.second_facts) AS facts, s.id AS mergedId, s.name
  FROM source_merges m JOIN sources s ON s.id = m.merged_id WHERE m.kept_id = ? AND m.undone_at IS NULL ORDER BY m.at DESC, m.rowid DESC`;
// UNION, not UNION ALL: rows that pointed in a circle would end too.
const STANDS_FOR = `WITH RECURSIVE place (id, next) AS (
    SELECT id, merged_into FROM sources WHERE id = ?
    UNION SELECT s.id, s.merged_into FROM place p JOIN sources s ON s.id = p.next
  ) SELECT id FROM place WHERE next IS NULL`;

function needMergeable(merged: Source, kept: Source): void {
  if (merged.id === kept.id)
    throw new NewsroomError(
      'INVALID',
      'A source cannot be merged with itself. Nothing was changed; choose its double.',
    );
  const gone = [merged, kept].find(({ mergedInto }) => mergedInto !== null);
  if (gone !== undefined)
    throw refused(`${shown(gone)} was merged into another source already. Choose the source that stands in its place.`);
  if (merged.protected && !kept.protected)
    throw refused(
      'A protected source cannot be merged into one that is not: its true name would stand among the names that may be published. Protect the other source first, or merge the other way round.',
    );
}

const shown = ({ name, protected: hidden }: Source): string => (hidden ? 'This protected source' : name);
const refused = (sentence: string): NewsroomError => new NewsroomError('REFUSED', `${sentence} Nothing was changed.`);

/** Names under which the merged source was found and the kept one was not, as far as there is room for them. */
function namesGained(kept: Source, merged: Source): string[] {
  const known = new Set([kept.name, ...kept.aliases]);
  const gained = [...new Set([merged.name, ...merged.aliases])].filter((name) => !known.has(name));
  return gained.slice(0, MOST_ALIASES - kept.aliases.length);
}

/** Those that were taken away too: they come back with their marks. */
const factsOf = (db: Database, column: 'source_id' | 'second_source_id', id: string): string[] =>
  prepared<[string], string>(db, `SELECT id FROM facts WHERE ${column} = ?`).pluck().all(id);

interface Move {
  readonly facts: readonly string[];
  readonly secondFacts: readonly string[];
  readonly from: string;
  readonly to: string;
}
function moveFacts(db: Database, { facts, secondFacts, from, to }: Move): void {
  const move = (column: 'source_id' | 'second_source_id', ids: readonly string[]) =>
    prepared<[object]>(
      db,
      `UPDATE facts SET ${column} = @to WHERE ${column} = @from AND id IN (SELECT value FROM json_each(@ids))`,
    ).run({ from, to, ids: JSON.stringify(ids) });
  move('source_id', facts);
  move('second_source_id', secondFacts);
}

const setMergedInto = (db: Database, id: string, into: string | null): void => {
  prepared<[string | null, string]>(db, 'UPDATE sources SET merged_into = ? WHERE id = ?').run(into, id);
};

const storiesOf = (db: Database, facts: readonly string[]): string[] =>
  prepared<[string], string>(db, STORIES).pluck().all(JSON.stringify(facts));
const STORIES = 'SELECT DISTINCT f.story_id FROM json_each(?) j JOIN facts f ON f.id = j.value';

function announceMove(context: Context, sources: readonly string[], stories: readonly string[]): void {
  for (const id of sources) context.announce({ kind: 'source', id });
  for (const storyId of stories) context.announce({ kind: 'facts', storyId });
}
