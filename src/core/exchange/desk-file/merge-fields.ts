// Putting together what two desks filled in of the same record: what only one of them filled in comes in, what both filled in otherwise differs.

import { canonicalJson } from '../../audit/chain.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Merged {
  readonly fields: Record<string, unknown>;
  /** Paths ("attribution.terms") where both said something else: there `fields` keeps mine. */
  readonly differing: readonly string[];
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * Nothing that mine says is lost, and an answer that theirs lacks is never taken away: it may be private and have stayed behind.
 * Lists become one list of both. Apart from the order of lists and from `differing` the result is the same whoever merges.
 *
 * @param empty the fields of a record of which nobody has said anything.
 */
export function mergeFields(mine: Fields, theirs: Fields, empty: Fields): Merged {
  const fields: Record<string, unknown> = {};
  const differing: string[] = [];
  for (const [key, ours] of Object.entries(mine)) {
    const other = theirs[key];
    const none = empty[key];
    if (isFields(ours) && isFields(other) && isFields(none)) {
      const inner = mergeFields(ours, other, none);
      fields[key] = inner.fields;
      differing.push(...inner.differing.map((path) => `${key}.${path}`));
    } else if (Array.isArray(ours) && Array.isArray(other)) fields[key] = bothLists(ours, other);
    else if (same(ours, other) || same(other, none)) fields[key] = ours;
    else if (same(ours, none)) fields[key] = other;
    else {
      fields[key] = ours;
      differing.push(key);
    }
  }
  return { fields, differing };
}

/** The values at the paths, by path. */
export const valuesAt = (fields: Fields, paths: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(paths.map((path) => [path, path.split('.').reduce<unknown>(memberOf, fields)]));

/** The fields with other values at some paths; the record given stays as it is. */
export function withValuesAt(fields: Fields, values: Fields): Record<string, unknown> {
  const changed: Record<string, unknown> = structuredClone({ ...fields });
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop() ?? path;
    const holder = names.reduce<unknown>(memberOf, changed);
    if (isFields(holder) && Object.hasOwn(holder, last)) Object.assign(holder, { [last]: value });
  }
  return changed;
}

const memberOf = (value: unknown, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** A contact that only one of the desks made public stays private until somebody decides. */
function bothLists(mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  const known = new Map(mine.map((entry) => [withoutFlag(entry), entry]));
  for (const entry of theirs) {
    const key = withoutFlag(entry);
    const ours = known.get(key);
    if (ours === undefined) known.set(key, entry);
    else if (isFields(ours) && 'public' in ours && isFields(entry) && entry.public !== ours.public)
      known.set(key, { ...ours, public: false });
  }
  return [...known.values()];
}

const withoutFlag = (entry: unknown): string =>
  canonicalJson(isFields(entry) && 'public' in entry ? { ...entry, public: null } : entry);
