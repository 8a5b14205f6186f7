// Every migration there is, in order. Append only: a released migration is never changed, moved or removed.

import type { Migration } from '../migrate.ts';
import { tables } from './001-tables.ts';
import { checkingQueue } from './002-checking-queue.ts';
import { lastWords } from './003-last-words.ts';
import { wholeRecords } from './004-whole-records.ts';
import { audit } from './005-audit.ts';
import { people } from './006-people.ts';
import { searchFields } from './007-search-fields.ts';
import { evidenceFiles } from './008-evidence-files.ts';
import { wordCounts } from './009-word-counts.ts';
import { imports } from './010-imports.ts';
import { deskDifferences } from './011-desk-differences.ts';
import { savedSearches } from './012-saved-searches.ts';

export const MIGRATIONS: readonly Migration[] = [
  tables,
  checkingQueue,
  lastWords,
  wholeRecords,
  audit,
  people,
  searchFields,
  evidenceFiles,
  wordCounts,
  imports,
  deskDifferences,
  savedSearches,
];
