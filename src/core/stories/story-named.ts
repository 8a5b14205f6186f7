// Finds a story by what a person or another program calls it.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { noSuchStory } from './stories-rows.ts';

/** The id of the story with this id or, if there is none, this external id. Throws NOT_FOUND. */
export function storyIdNamed(db: Database, name: string): string {
  const id = prepared<[object], string>(db, NAMED).pluck().get({ name });
  if (id === undefined) throw noSuchStory();
  return id;
}
const NAMED = 'SELECT id FROM stories WHERE id = @name OR external_id = @name ORDER BY id = @name DESC LIMIT 1';
