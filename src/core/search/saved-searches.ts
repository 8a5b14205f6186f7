// Searches that are kept under a name and watched: the archive knows what has come since they were last looked at.

import type { SavedSearch } from '#shared/contract/search.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';

interface Row {
  id: string;
  name: string;
  query: string;
  lookedAt: string;
  lookedNumber: number;
}

/** By name. */
export async function savedSearches({ archive, reader, host }: Context): Promise<SavedSearch[]> {
  const rows = prepared<[], Row>(archive.db, LIST).all();
  if (rows.length === 0) return [];
  const fresh = await reader.countFresh({ searches: rows, now: host.now() });
  return rows.map(({ id, name, query }, index) => ({ id, name, query, fresh: fresh[index] ?? 0 }));
}
const LIST = `SELECT id, name, query, looked_at AS lookedAt, looked_number AS lookedNumber FROM saved_searches ORDER BY name COLLATE NOCASE, id`;

/** Keeps a search, in the place of one of the same name. Throws INVALID without a name or a query. */
export function saveSearch(
  context: Context,
  { name, query }: { readonly name: string; readonly query: string },
): Record<string, never> {
  if (name.trim() === '' || query.trim() === '')
    throw new NewsroomError(
      'INVALID',
      'A saved search needs a name and something to look for. Nothing was kept; fill both in.',
    );
  const { archive, host } = context;
  archive.transaction(() => {
    prepared<[string]>(archive.db, 'DELETE FROM saved_searches WHERE name = ? COLLATE NOCASE').run(name.trim());
    prepared<[object]>(archive.db, INSERT).run({
      id: host.newId(),
      name: name.trim(),
      query: query.trim(),
      at: context.at(),
    });
  });
  context.announce({ kind: 'searches' });
  return {};
}
const NEWEST = '(SELECT coalesce(max(number), 0) FROM stories)';
const INSERT = `INSERT INTO saved_searches VALUES (@id, @name, @query, @at, @at, ${NEWEST})`;

/** Throws NOT_FOUND. */
export function lookedAt(context: Context, id: string): Record<string, never> {
  return change(context, () => prepared<[object]>(context.archive.db, LOOKED).run({ id, at: context.at() }).changes);
}
const LOOKED = `UPDATE saved_searches SET looked_at = @at, looked_number = ${NEWEST} WHERE id = @id`;

/** Throws NOT_FOUND. */
export function forgetSearch(context: Context, id: string): Record<string, never> {
  return change(
    context,
    () => prepared<[string]>(context.archive.db, 'DELETE FROM saved_searches WHERE id = ?').run(id).changes,
  );
}

function change(context: Context, write: () => number): Record<string, never> {
  if (context.archive.transaction(write) === 0)
    throw new NewsroomError('NOT_FOUND', 'That saved search is not there any more. Nothing was changed.');
  context.announce({ kind: 'searches' });
  return {};
}
