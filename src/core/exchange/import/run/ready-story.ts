// A found story made ready to be written: everything that needs no archive is done in the reading thread, so that the writing one only writes.

import { createHash } from 'node:crypto';
import { findQuotations } from '#shared/quotations/index.ts';
import { StoryContent, type StoryStatus } from '#shared/story/content.ts';
import { wholeContent } from '../../../stories/content-json.ts';
import { type ReadyContent, readyContent } from '../../../stories/ready-content.ts';
import type { FoundStory } from '../read/reading.ts';

export interface ReadyStory {
  readonly externalId: string | null;
  /** Tells stories without an external id from each other: SHA-256 of headline and words, 16 bytes of it; null for those that have one. */
  readonly wordsHash: Uint8Array | null;
  readonly status: StoryStatus;
  /** Instants in UTC; null: the moment of the import. */
  readonly created: string | null;
  readonly updated: string | null;
  readonly published: string | null;
  readonly content: ReadyContent;
  /** Quotations that were found in its words. */
  readonly quotations: number;
}

/** UTF-16 code units in which quotations are counted; no story is longer, but hostile files are. */
const COUNTED = 200_000;

/** A sentence (`reason`) for a story that the archive could not open again. */
export function readyStory(found: FoundStory): ReadyStory | { readonly reason: string } {
  const read = StoryContent.partial().safeParse(found.content);
  if (!read.success) return { reason: read.error.issues[0]?.message ?? 'It does not fit into a story.' };
  const content = readyContent(wholeContent(found.content));
  const { fields, bodyText } = content;
  const created = utc(found.created ?? found.updated);
  return {
    externalId: found.externalId,
    wordsHash:
      found.externalId === null
        ? createHash('sha256').update(`${fields.headline}\n${bodyText}`.replace(/\s+/g, ' ')).digest().subarray(0, 16)
        : null,
    status: found.status ?? 'draft',
    created,
    updated: utc(found.updated) ?? created,
    published: utc(found.published),
    content,
    quotations: countQuotations(bodyText, fields.language),
  };
}

const utc = (instant: string | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

function countQuotations(text: string, language: string): number {
  const found = findQuotations(text.slice(0, COUNTED), { language });
  return found.filter(({ kind }) => kind === 'direct' || kind === 'mixed').length;
}
