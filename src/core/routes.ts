// Which feature answers which part of the contract.

import type { guarded } from './answer-failures.ts';
import type { ChangeEvents } from './archive/change-events.ts';
import type { Context } from './context.ts';
import { exportingRoutes } from './exchange/export/exporting-routes.ts';
import { factRoutes } from './facts/fact-routes.ts';
import { gateRoutes } from './gates/gate-routes.ts';
import { revisionRoutes } from './revisions/revision-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { storyRoutes } from './stories/story-routes.ts';
import { archiveRoutes } from './upkeep/archive-routes.ts';
import type { Upkeep } from './upkeep/upkeep.ts';

export const routes = (os: ReturnType<typeof guarded>, context: Context, upkeep: Upkeep, events: ChangeEvents) => ({
  archive: archiveRoutes(os.archive, context, upkeep, events),
  story: os.story.router(storyRoutes(context)),
  fact: os.fact.router(factRoutes(context)),
  source: os.source.router(sourceRoutes(context)),
  search: os.search.router(searchRoutes(context)),
  revision: os.revision.router(revisionRoutes(context)),
  gate: os.gate.router(gateRoutes(context)),
  exporting: os.exporting.router(exportingRoutes(context)),
  settings: os.settings.router(settingsRoutes(context)),
});
