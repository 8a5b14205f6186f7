// The people who work at this desk: named in revisions, checks and the audit.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { Nothing, procedure } from './base.ts';

export const PERSON_ROLES = ['writer', 'editor', 'checker', 'desk-head'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const PersonFields = z.strictObject({
  name: text(200).refine((name) => name.trim() !== '', 'A person needs a name.'),
  /** Made from the name when empty. */
  initials: text(8),
  role: z.enum(PERSON_ROLES),
});
export type PersonFields = z.infer<typeof PersonFields>;

export const Person = PersonFields.extend({
  id: Id,
  /** Works at this desk now. */
  here: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const people = {
  /** By name; without those who were taken off the list. */
  list: procedure.input(Nothing).output(z.array(Person)),
  /** REFUSED when somebody bears, or once bore, that name: checks and revisions name people by it. */
  add: procedure.input(z.strictObject({ fields: PersonFields })).output(Person),
  /** Checks and revisions made so far stay under the name that they were made under, and still count as this person's. */
  update: procedure.input(z.strictObject({ id: Id, fields: PersonFields })).output(Person),
  /** From now on this person works at the desk. */
  switch: procedure.input(z.strictObject({ id: Id })).output(Person),
  /** Takes somebody off the list; what they did stays theirs. REFUSED for the one who works at the desk now. */
  remove: procedure.input(z.strictObject({ id: Id })).output(Nothing),
};
