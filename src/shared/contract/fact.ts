// Facts: what a person fills in, checks and seals, evidence, declined suggestions.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { FACT_STATUSES } from '../story/facts.ts';
import { EvidenceFields, Fact, FactFields, Words } from '../story/records.ts';
import { Nothing, procedure } from './base.ts';

export const fact = {
  list: procedure.input(z.strictObject({ storyId: Id })).output(z.array(Fact)),
  /** Makes the record of a mark, or changes what a person filled in. The mark itself reaches the archive with the story's next save. */
  put: procedure.input(z.strictObject({ storyId: Id, id: Id, fields: FactFields })).output(Fact),
  /**
   * One act of checking. `words` are the words the checker saw: CONFLICT if the archive's are others. `verified` seals them; any
   * other result lifts the seal.
   */
  check: procedure
    .input(
      z.strictObject({
        id: Id,
        result: z.enum(FACT_STATUSES),
        words: Words,
        evidenceId: Id.nullable(),
        note: text(20_000),
      }),
    )
    .output(Fact),
  /** Takes the record of an untagged fact away. Its checks stay in the audit; a mark that undo brings back gets the record back. */
  remove: procedure.input(z.strictObject({ id: Id })).output(Nothing),
  addEvidence: procedure.input(z.strictObject({ factId: Id, fields: EvidenceFields })).output(Fact),
  removeEvidence: procedure.input(z.strictObject({ factId: Id, evidenceId: Id })).output(Fact),
  /** Keys of quotations that an editor declined in this story: they are not offered again. */
  declined: procedure.input(z.strictObject({ storyId: Id })).output(z.array(z.string())),
  decline: procedure.input(z.strictObject({ storyId: Id, key: text(2_000) })).output(Nothing),
};
