// Which feature answers which part of the contract.

import type { guarded } from './answer-failures.ts';
import type { ChangeEvents } from './archive/change-events.ts';
import type { Context } from './context.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { archiveRoutes } from './upkeep/archive-routes.ts';
import type { Upkeep } from './upkeep/upkeep.ts';

export const routes = (os: ReturnType<typeof guarded>, context: Context, upkeep: Upkeep, events: ChangeEvents) => ({
  archive: archiveRoutes(os.archive, context, upkeep, events),
  settings: os.settings.router(settingsRoutes(context)),
});
