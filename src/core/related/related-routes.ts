import { implement } from '@orpc/server';
import { related } from '#shared/contract/related.ts';
import type { Context } from '../context.ts';
import { allow, dismiss } from './suggest/dismissed.ts';

export const relatedRoutes = (context: Context) => {
  const os = implement(related);
  return {
    suggest: os.suggest.handler(({ input }) => context.reader.suggestStories({ ...input, at: context.at() })),
    dismiss: os.dismiss.handler(({ input }) => dismiss(context, input)),
    allow: os.allow.handler(({ input }) => allow(context, input)),
  };
};
