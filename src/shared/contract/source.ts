// Sources: the directory of who and what stands behind facts.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { Source, SourceFields } from '../story/records.ts';
import { procedure } from './base.ts';

export const source = {
  /** By name or alias, best match first; an empty query gives the most used. */
  find: procedure.input(z.strictObject({ query: text(300), limit: z.int().min(1).max(500) })).output(z.array(Source)),
  get: procedure.input(z.strictObject({ id: Id })).output(Source),
  create: procedure.input(z.strictObject({ fields: SourceFields })).output(Source),
  update: procedure.input(z.strictObject({ id: Id, fields: SourceFields })).output(Source),
};
