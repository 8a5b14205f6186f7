import { implement } from '@orpc/server';
import { fact } from '#shared/contract/fact.ts';
import type { Context } from '../context.ts';
import { addEvidence, removeEvidence } from '../evidence/attach-evidence.ts';
import { needStory } from '../stories/stories-rows.ts';
import { checkFact } from './check-fact.ts';
import { decline, declinedKeys } from './declined.ts';
import { readFacts } from './facts-rows.ts';
import { putFact, removeFact } from './put-fact.ts';

export const factRoutes = (context: Context) => {
  const os = implement(fact);
  return {
    list: os.list.handler(({ input }) => {
      needStory(context.archive.db, input.storyId);
      return readFacts(context.archive.db, input.storyId);
    }),
    put: os.put.handler(({ input }) => putFact(context, input)),
    check: os.check.handler(({ input }) => checkFact(context, input)),
    remove: os.remove.handler(({ input }) => removeFact(context, input)),
    addEvidence: os.addEvidence.handler(({ input }) => addEvidence(context, input)),
    removeEvidence: os.removeEvidence.handler(({ input }) => removeEvidence(context, input)),
    declined: os.declined.handler(({ input }) => declinedKeys(context, input)),
    decline: os.decline.handler(({ input }) => decline(context, input)),
  };
};
