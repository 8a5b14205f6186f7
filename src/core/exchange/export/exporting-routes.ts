import { implement } from '@orpc/server';
import { exporting } from '#shared/contract/exchange.ts';
import type { Context } from '../../context.ts';
import { exportStory, previewStory } from './export-story.ts';

export const exportingRoutes = (context: Context) => {
  const os = implement(exporting);
  return {
    preview: os.preview.handler(({ input }) => previewStory(context, input.id, input.format)),
    make: os.make.handler(({ input }) => exportStory(context, input.id, input.format)),
  };
};
