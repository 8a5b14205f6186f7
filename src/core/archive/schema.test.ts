// schema.sql shows, in one place, what all migrations together make. Generated: `npx vitest run src/core/archive/schema.test.ts -u`.

import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

const SHOWN = `SELECT s.sql FROM sqlite_schema s LEFT JOIN pragma_table_list t ON t.name = s.name AND s.type = 'table'
  WHERE s.sql IS NOT NULL AND coalesce(t.type, '') <> 'shadow' ORDER BY s.rowid`;

test('schema.sql is what the migrations make', async () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS);
  const statements = db.prepare<[], string>(SHOWN).pluck().all();
  db.close();
  const text = `-- Generated from the migrations; a test compares it. Version ${MIGRATIONS.length}.\n\n${statements.join(';\n\n')};\n`;
  await expect(text).toMatchFileSnapshot('./schema.sql');
});
