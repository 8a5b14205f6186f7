// What a revision keeps of a story: everything a writer can change, whole.

import { z } from 'zod';
import { DocumentError, parseDocument, type StoryDocument } from './document.ts';
import { isOpenableLink } from './links.ts';

export const STORY_STATUSES = [
  'draft',
  'editing',
  'checking',
  'ready',
  'published',
  'corrected',
  'withdrawn',
  'spiked',
] as const;
export type StoryStatus = (typeof STORY_STATUSES)[number];

export const RELATED_ROLES = ['inline', 'background', 'follow-up', 'series', 'correction-of', 'similar'] as const;
export type RelatedRole = (typeof RELATED_ROLES)[number];

/** Ids made by Stet or by another desktop: letters, digits, "-" and "_". */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'That is not an id.');
/** An instant, ISO 8601 with a zone. */
export const Instant = z.iso.datetime({ offset: true });

/** Text that SQLite, JSON and every exporter can hold: well-formed Unicode without NUL. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `That is longer than ${max} characters.`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'That text holds broken characters.');

/**
 * A story points to another story of the archive or to an outside address. A headline that was copied from a page waits with neither until
 * an editor attaches what it leads to; readers see its words without a link.
 */
export const Related = z
  .strictObject({
    id: Id,
    role: z.enum(RELATED_ROLES),
    /** A story of the archive; else `url` is an outside address. Never both; neither only while `title` waits for what it leads to. */
    storyId: Id.nullable(),
    url: text(2_000).refine(isOpenableLink, 'Only https, http and mailto links can be attached.').nullable(),
    /** Headline of its own for this place; empty means the target's own. For outside addresses it is the headline. */
    title: text(500),
    /** The target's status when an editor last looked at it; null for outside addresses. */
    seenStatus: z.enum(STORY_STATUSES).nullable(),
  })
  .refine(
    ({ storyId, url, title }) => (storyId === null || url === null) && (storyId ?? url ?? title.trim()) !== '',
    'It points to one story or to one address, or is a headline that waits for one.',
  );
export type Related = z.infer<typeof Related>;

export const Correction = z.strictObject({ at: Instant, text: text(2_000) });
export type Correction = z.infer<typeof Correction>;

/**
 * A stored document, given as data or as its JSON text. A page sends text: it keeps the text of every block that has not changed, and
 * turning a 100,000-word document into a message as data would hold up its typing for longer than a key may take.
 */
export const Document = z.unknown().transform((value, context): StoryDocument => {
  try {
    return parseDocument(typeof value === 'string' ? JSON.parse(value) : value);
  } catch (error) {
    const why = error instanceof SyntaxError ? 'This is not a story document: it is no JSON.' : null;
    if (why === null && !(error instanceof DocumentError)) throw error;
    context.addIssue({ code: 'custom', message: why ?? (error as DocumentError).message });
    return z.NEVER;
  }
});

export const StoryContent = z.strictObject({
  slug: text(120),
  desk: text(80),
  headline: text(500),
  standfirst: text(2_000),
  byline: text(300),
  dateline: text(200),
  /** BCP 47, for example "en-GB". */
  language: text(35),
  keywords: z.array(text(80)).max(60),
  embargo: Instant.nullable(),
  document: Document,
  related: z.array(Related).max(200),
  corrections: z.array(Correction).max(100),
  /** Between colleagues; private, never published. */
  notes: text(100_000),
});
export type StoryContent = z.infer<typeof StoryContent>;
