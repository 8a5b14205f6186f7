import { implement } from '@orpc/server';
import { audit } from '#shared/contract/audit.ts';
import type { Context } from '../context.ts';
import { needStory } from '../stories/stories-rows.ts';
import { auditEntries } from './audit-rows.ts';
import { takeInWaiting } from './waiting.ts';

export const auditRoutes = (context: Context) => {
  const os = implement(audit);
  return {
    list: os.list.handler(({ input }) => {
      const { db } = context.archive;
      takeInWaiting(context.archive);
      if (input.storyId !== null) needStory(db, input.storyId);
      return auditEntries(db, input);
    }),
  };
};
