// The contract's fact procedures.

import type { Context } from '../context.ts';
import { addEvidence, removeEvidence } from '../evidence/attach-evidence.ts';
import type { Handlers } from '../handlers.ts';
import { needStory } from '../stories/stories-rows.ts';
import { checkFact } from './check-fact.ts';
import { decline, declinedKeys } from './declined.ts';
import { readFacts } from './facts-rows.ts';
import { putFact, removeFact } from './put-fact.ts';

export const factHandlers = (context: Context): Handlers<'fact'> => ({
  list: ({ storyId }) => {
    needStory(context.archive.db, storyId);
    return readFacts(context.archive.db, storyId);
  },
  put: (fact) => putFact(context, fact),
  check: (check) => checkFact(context, check),
  remove: (which) => removeFact(context, which),
  addEvidence: (evidence) => addEvidence(context, evidence),
  removeEvidence: (which) => removeEvidence(context, which),
  declined: (which) => declinedKeys(context, which),
  decline: (what) => decline(context, what),
});
