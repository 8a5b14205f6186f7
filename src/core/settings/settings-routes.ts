import { implement } from '@orpc/server';
import { settings } from '#shared/contract/settings.ts';
import type { Context } from '../context.ts';
import { needGateLevels } from '../gates/levels.ts';
import { readDesk, readSettings, writeDesk, writeSettings } from './settings.ts';

export const settingsRoutes = (context: Context) => {
  const os = implement(settings);
  return {
    get: os.get.handler(() => readSettings(context.archive)),
    set: os.set.handler(({ input }) => {
      if (input.gates !== undefined) needGateLevels(input.gates);
      writeSettings(context, input);
      context.announce({ kind: 'settings' });
      return readSettings(context.archive);
    }),
    desk: os.desk.handler(() => readDesk(context.archive)),
    keepDesk: os.keepDesk.handler(({ input }) => {
      writeDesk(context.archive, input);
      return {};
    }),
  };
};
