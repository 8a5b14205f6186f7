// The sources of a desk file: those that are not here come in, those that are here gain what the other desk knew.

import { fieldsOfSource, newSource, SourceFields } from '#shared/story/records.ts';
import { insertSource, readSource, updateSource } from '../../sources/sources-rows.ts';
import { mergeFields, valuesAt } from './merge-fields.ts';
import type { DeskFile } from './parts.ts';
import type { TakingIn } from './taking-in.ts';

export function takeInSources(taking: TakingIn, sources: DeskFile['sources']): void {
  const { db, at, told } = taking;
  for (const { id, ...theirs } of sources) {
    const known = readSource(db, id);
    if (known === null) {
      insertSource(db, id, theirs, at);
      told.sources += 1;
      told.changedSources.push(id);
      continue;
    }
    // The source that stands in its place may say something else for good reasons.
    if (known.mergedInto !== null) continue;
    const mine = fieldsOfSource(known);
    const merged = mergeFields(mine, theirs, newSource('person', ''));
    const fields = SourceFields.safeParse(merged.fields);
    if (!fields.success) {
      told.notes.push('A source has more names, titles or contacts than one record can hold; ours was left as it is.');
      continue;
    }
    if (JSON.stringify(fields.data) !== JSON.stringify(mine)) {
      updateSource(db, id, fields.data, at);
      told.filled += 1;
      told.changedSources.push(id);
    }
    if (merged.differing.length > 0)
      taking.differ({ record: 'source', recordId: id, theirs: valuesAt(theirs, merged.differing) });
  }
}
