// What an entry of the audit says, in a line and what stands under it.

import type { AuditEntry } from '#shared/contract/audit.ts';
import { STORY_STATUSES } from '#shared/story/content.ts';
import { TERMS_WORDS } from '#shared/story/fact-wording.ts';
import { FACT_STATUSES, type FactStatus } from '#shared/story/facts.ts';
import { TERMS } from '#shared/story/records.ts';
import { RESULT_WORDS, STATUS_WORDS } from '../app/news-wording.ts';

/** The deed, without who and when. */
export function deedWords({ what, detail }: AuditEntry): string {
  switch (what) {
    case 'check': {
      const result = FACT_STATUSES.find((status): status is FactStatus => status === detail.result);
      // Where a second person must check, a first verdict seals nothing, so the entry claims no seal.
      return result === undefined ? 'Checked' : result === 'verified' ? 'Verified' : RESULT_WORDS[result];
    }
    case 'seal-lifted':
      return 'Seal taken away by that verdict';
    case 'seal-stale':
      return Array.isArray(detail.facts)
        ? `Words changed: ${detail.facts.length} seals no longer hold`
        : 'Words changed: the seal no longer holds';
    case 'seal-held':
      return Array.isArray(detail.facts)
        ? `Sealed words of ${detail.facts.length} facts stand again`
        : 'Sealed words stand again';
    case 'seal-gone':
      return Array.isArray(detail.facts)
        ? `Sealed words of ${detail.facts.length} facts taken out, or no longer marked`
        : 'Sealed words taken out, or no longer marked';
    case 'terms':
      return detail.to === null
        ? `Record of words ${termsWords(detail.from)} taken away`
        : `Terms: ${termsWords(detail.from)} to ${termsWords(detail.to)}`;
    case 'unprotected':
      return 'A source is protected no longer';
    case 'status':
      return `Status: ${statusWords(detail.from)} to ${statusWords(detail.to)}`;
    case 'export':
      return detail.format === 'stet' ? 'Handed over as a desk file' : `Exported as ${text(detail.format)}`;
    case 'override':
      return 'Reason given to go out';
    case 'override-withdrawn':
      return 'Reason taken back';
    case 'revision-restored':
      return `Text of revision ${text(detail.restored)} restored`;
    case 'import':
      return 'Imported';
    case 'desk-file':
      return detail.madeBy === '' ? 'Desk file taken in' : `Desk file from ${text(detail.madeBy)} taken in`;
    case 'difference-settled':
      return detail.choice === 'theirs' ? 'The other desk’s answer taken' : 'Our answer kept against the other desk’s';
    case 'import-taken-back':
      return 'Import taken back';
    case 'source-merged':
      return 'Two sources made one';
    case 'source-parted':
      return 'A merged source parted again';
    case 'archive-restored':
      return 'Archive restored from a backup';
    case 'policy':
      return 'Rules of the newsroom changed';
    case 'person':
      return 'People of the desk changed';
  }
}

/** What a gate had found, or null. */
export const foundWords = ({ detail }: AuditEntry): string | null => text(detail.message) || null;

/** The reason that was given, or null. */
export const reasonWords = ({ detail }: AuditEntry): string | null => text(detail.reason) || null;

const statusWords = (value: AuditEntry['detail'][string] | undefined): string => {
  const status = STORY_STATUSES.find((known) => known === value);
  return status === undefined ? text(value) : STATUS_WORDS[status].toLowerCase();
};

const termsWords = (value: AuditEntry['detail'][string] | undefined): string => {
  const terms = TERMS.find((known) => known === value);
  return terms === undefined ? text(value) : TERMS_WORDS[terms].toLowerCase();
};

const text = (value: AuditEntry['detail'][string] | undefined): string =>
  value === undefined || value === null ? '' : Array.isArray(value) ? value.join(', ') : String(value);
