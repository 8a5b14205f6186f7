// Which field of which record may go where: for tests only, which hold every way out of the archive against it.
//
// A field that a record has and this list has not fails a test, so nobody can add one without saying where it may go.

import { z } from 'zod';

/**
 * `public`: readers may be told it, as far as the fact's attribution allows. `desk`: colleagues and lawyers may be told it without private
 * fields; no reader. `private`: it stays in the archive, or goes where somebody asked for private fields by name.
 */
export type Privacy = 'public' | 'desk' | 'private';
type Fields = Readonly<Record<string, Privacy>>;

const all = (privacy: Privacy, ...paths: readonly string[]): Fields =>
  Object.fromEntries(paths.map((path) => [path, privacy]));

export const STORY_FIELDS: Fields = {
  ...all('public', 'slug', 'desk', 'headline', 'standfirst', 'byline', 'dateline', 'language', 'keywords[]', 'embargo'),
  ...all('public', 'corrections[].at', 'corrections[].text'),
  ...all('public', 'related[].id', 'related[].role', 'related[].storyId', 'related[].url', 'related[].title'),
  ...all('private', 'related[].seenStatus', 'notes'),
  // Its notes and its off-record words are not: see the planted story.
  ...all('public', 'document'),
};

export const FACT_FIELDS: Fields = {
  ...all('public', 'id', 'kind', 'sourceId', 'words', 'how', 'when', 'where', 'to', 'day', 'sealedAt'),
  ...all('public', 'attribution.terms', 'attribution.naming', 'attribution.description', 'attribution.reason'),
  ...all('desk', 'storyId', 'status', 'state', 'block', 'detail', 'seal', 'sealedBy'),
  ...all('private', 'attribution.knownBy', 'attribution.approvedBy', 'attribution.privateReason'),
  ...all('private', 'obtainedBy', 'witnesses', 'original.language', 'original.words', 'original.translator'),
  ...all('private', 'second.sourceId', 'second.independent', 'second.note', 'referral', 'note'),
  ...all('private', 'reply.whom', 'reply.when', 'reply.how', 'reply.outcome', 'reply.answer'),
  ...all(
    'private',
    'disputes[].when',
    'disputes[].by',
    'disputes[].what',
    'disputes[].decision',
    'disputes[].decidedBy',
  ),
};

/** Of the words that stand there; those of other words stay behind. */
export const CHECK_FIELDS: Fields = {
  ...all('desk', 'id', 'at', 'by', 'result', 'words'),
  ...all('private', 'evidenceId', 'note'),
};

export const EVIDENCE_FIELDS: Fields = {
  ...all(
    'private',
    'id',
    'kind',
    'title',
    'text',
    'url',
    'locator',
    'origin',
    'captured',
    'by',
    'hash',
    'read',
    'note',
  ),
  ...all(
    'private',
    'textHash',
    'file.hash',
    'file.type',
    'file.bytes',
    'file.name',
    'places.unit',
    'places.starts[][]',
  ),
};

/** Of a source that is named and not protected; of every other all is private. */
export const SOURCE_FIELDS: Fields = {
  ...all(
    'public',
    'id',
    'kind',
    'name',
    'description',
    'url',
    'contacts[].label',
    'contacts[].value',
    'contacts[].public',
  ),
  // Readers are told the title on the day alone.
  ...all('desk', 'roles[].title', 'roles[].from', 'roles[].until'),
  ...all(
    'private',
    'aliases[]',
    'contact',
    'protected',
    'credibility',
    'conflicts',
    'note',
    'facts',
    'updated',
    'mergedInto',
  ),
  ...all('private', 'protection.mayKnow', 'protection.reason', 'protection.privateReason', 'protection.approvedBy'),
  ...all('private', 'protection.approvedOn', 'protection.conditions'),
};

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Every field of a schema by its path: "reply.whom", "disputes[].what". */
export const fieldsOf = (schema: z.ZodType): string[] =>
  [...new Set(paths(z.toJSONSchema(schema, { io: 'input' }) as Schema, ''))].sort();

function paths(schema: Schema, at: string): string[] {
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, member]) =>
      paths(member, at === '' ? name : `${at}.${name}`),
    );
  if (schema.items !== undefined) return paths(schema.items, `${at}[]`);
  const inner = (schema.anyOf ?? []).filter(({ properties, items }) => properties !== undefined || items !== undefined);
  return inner.length === 0 ? [at] : inner.flatMap((one) => paths(one, at));
}

/**
 * A record with a string of its own in every field of words that is as private as said; the rest as it is.
 *
 * @param parse says whether the record would still be taken: ids, days and choices are left as they are.
 */
export function planted<Value extends object>(
  record: Value,
  {
    fields,
    privacies,
    mark,
    parse,
  }: {
    readonly fields: Fields;
    readonly privacies: readonly Privacy[];
    readonly mark: string;
    readonly parse: z.ZodType<Value>;
  },
): { readonly record: Value; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let taken = record;
  for (const [path, privacy] of Object.entries(fields)) {
    if (!privacies.includes(privacy)) continue;
    const words = `${mark} ${path}`;
    const read = parse.safeParse(withAt(taken, path.split('.'), words));
    if (!read.success || !JSON.stringify(read.data).includes(words)) continue;
    taken = read.data;
    marks.push(words);
  }
  return { record: taken, marks };
}

function withAt(value: unknown, path: readonly string[], words: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === 'string' ? words : value;
  const name = first.replace(/\[\]$/, '');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key !== name
        ? member
        : Array.isArray(member)
          ? member.map((one: unknown) => withAt(one, rest, words))
          : withAt(member, rest, words),
    ]),
  );
}
