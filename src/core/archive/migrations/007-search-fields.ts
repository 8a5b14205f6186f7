// What a search asks for beside words: what stands in no text, or must be known of many stories at once.

import type { Migration } from '../migrate.ts';

export const searchFields: Migration = {
  number: 7,
  title: 'fields of the search',
  up: (db) => {
    // Filters, facets and dates of the search are read from this index alone, in the order of the stories' numbers.
    db.exec(
      `CREATE INDEX stories_columns ON stories (number, desk, status, language, published, updated, facts_total, binned_at)`,
    );
    db.exec(`CREATE INDEX facts_state ON facts (state, story_id) WHERE words IS NOT NULL`);
    db.exec(`-- "keyword:" and the keyword, folded, or "has:" and what a story has; see search/labels.ts.
CREATE TABLE story_labels (
  label TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES stories (number) ON DELETE CASCADE,
  PRIMARY KEY (label, number)
) STRICT, WITHOUT ROWID`);
    const keep = db.prepare<[string, number]>('INSERT OR IGNORE INTO story_labels VALUES (?, ?)');
    const labelled = db.prepare<
      [],
      { number: number; keywords: string; image: 0 | 1; embargo: 0 | 1; correction: 0 | 1; related: 0 | 1 }
    >(`
      SELECT number, keywords, instr(document, '"type":"image"') > 0 AS image, embargo IS NOT NULL AS embargo, corrections <> '[]' AS correction,
        EXISTS (SELECT 1 FROM related r WHERE r.story_id = stories.id) AS related FROM stories`);
    // Rows are gathered before they are written: a statement that is being read from holds the connection.
    for (const { number, keywords, ...has } of labelled.all()) {
      for (const keyword of JSON.parse(keywords) as string[]) keep.run(`keyword:${folded(keyword)}`, number);
      for (const what of ['image', 'embargo', 'correction', 'related'] as const)
        if (has[what] === 1) keep.run(`has:${what}`, number);
      if (keywords !== '[]') keep.run('has:keyword', number);
    }
  },
};

/** As search/labels.ts folded when this migration was written; kept here because a migration never changes. */
const folded = (keyword: string): string =>
  keyword.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
