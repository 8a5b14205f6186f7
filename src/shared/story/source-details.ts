// What is known of a source beside its name: titles over time, ways to reach it, and how it is protected.

import { z } from 'zod';
import { text } from './content.ts';

/** A day, or as much of one as is known: "2024", "2024-05", "2024-05-17"; empty where nothing is known. */
export const PartialDay = z
  .string()
  .regex(
    /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/,
    'Write it as 2024, 2024-05 or 2024-05-17.',
  );

/** A title that a source held, from one day until another, both included; an empty end is open. Public. */
export const Role = z.strictObject({ title: text(500), from: PartialDay, until: PartialDay });
export type Role = z.infer<typeof Role>;

/** One way to reach a source. It leaves the archive only while `public` is set, and only beside the source's name. */
export const Contact = z.strictObject({ label: text(100), value: text(500), public: z.boolean() });
export type Contact = z.infer<typeof Contact>;

/** How a protected source is kept safe. A fact that is given such a source begins with these answers. */
export const Protection = z.strictObject({
  /** Who may know the true name. Private. */
  mayKnow: text(500),
  /** Why the source is not named, for the reader: the public beginning of a fact's own reason. */
  reason: text(1_000),
  /** Private. */
  privateReason: text(2_000),
  /** Private. */
  approvedBy: text(500),
  /** When it was approved. Private. */
  approvedOn: text(200),
  /** What was promised: until when, about what, in which words. Private. */
  conditions: text(2_000),
});
export type Protection = z.infer<typeof Protection>;

export const unprotected = (): Protection => ({
  mayKnow: '',
  reason: '',
  privateReason: '',
  approvedBy: '',
  approvedOn: '',
  conditions: '',
});

/**
 * The title that was held on `day` (YYYY-MM-DD); null when none of the roles covers it. Of several the one that began last counts, of equals
 * the one that stands last. A partial day covers all of its year or month.
 */
export function titleOn(roles: readonly Role[], day: string): string | null {
  let held: Role | null = null;
  for (const role of roles) {
    if (role.title.trim() === '' || !covers(role, day)) continue;
    if (held === null || role.from >= held.from) held = role;
  }
  return held?.title ?? null;
}

const covers = ({ from, until }: Role, day: string): boolean =>
  day.slice(0, from.length) >= from && (until === '' || day.slice(0, until.length) <= until);

/** What is printed beside the name for words said on `day`: the title held then, else the general description. */
export const describedOn = (
  { roles, description }: { readonly roles: readonly Role[]; readonly description: string },
  day: string,
): string => titleOn(roles, day) ?? description;

/** What tells a source from others in a list: the title that was taken up last, else the general description. */
export const describedInLists = ({
  roles,
  description,
}: {
  readonly roles: readonly Role[];
  readonly description: string;
}): string => roles.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.title || description;

/** For a colleague: what is printed beside the name of a quote of `day`; with no day of its own, what tells the source in a list. */
export const describedFor = (source: Parameters<typeof describedOn>[0], day: string): string =>
  day === '' ? describedInLists(source) : describedOn(source, day);
