import { implement } from '@orpc/server';
import { exporting } from '#shared/contract/exchange.ts';
import type { Context } from '../../context.ts';
import { exportStory, previewStory } from './export-story.ts';
import { makeFactSheet } from './fact-sheet.ts';

export const exportingRoutes = (context: Context) => {
  const os = implement(exporting);
  return {
    factSheet: os.factSheet.handler(({ input }) => makeFactSheet(context, input)),
    preview: os.preview.handler(({ input }) => previewStory(context, input.id, input.format)),
    make: os.make.handler(({ input }) => exportStory(context, input.id, input.format)),
  };
};
