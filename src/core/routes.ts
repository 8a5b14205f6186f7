// Which feature answers which part of the contract.

import type { guarded } from './answer-failures.ts';
import type { ChangeEvents } from './archive/change-events.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { checkingRoutes } from './checking/checking-routes.ts';
import type { Context } from './context.ts';
import { elsewhereRoutes } from './elsewhere/elsewhere-routes.ts';
import { evidenceRoutes } from './evidence/evidence-routes.ts';
import { deskFileRoutes } from './exchange/desk-file/desk-file-routes.ts';
import { exportingRoutes } from './exchange/export/exporting-routes.ts';
import { importingRoutes } from './exchange/import/importing-routes.ts';
import { factRoutes } from './facts/fact-routes.ts';
import { gateRoutes } from './gates/gate-routes.ts';
import { peopleRoutes } from './people/people-routes.ts';
import { relatedRoutes } from './related/related-routes.ts';
import { revisionRoutes } from './revisions/revision-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import { settingsRoutes } from './settings/settings-routes.ts';
import { sourceRoutes } from './sources/source-routes.ts';
import { storyRoutes } from './stories/story-routes.ts';
import { archiveRoutes } from './upkeep/archive-routes.ts';
import type { Upkeep } from './upkeep/upkeep.ts';

/** The type check fails here when a procedure of the contract has nobody to answer it. */
export const routes = (os: ReturnType<typeof guarded>, context: Context, upkeep: Upkeep, events: ChangeEvents) =>
  os.router({
    archive: archiveRoutes(context, upkeep, events),
    audit: auditRoutes(context),
    story: storyRoutes(context),
    fact: factRoutes(context),
    evidence: evidenceRoutes(context),
    elsewhere: elsewhereRoutes(context),
    checking: checkingRoutes(context),
    source: sourceRoutes(context),
    search: searchRoutes(context),
    related: relatedRoutes(context),
    revision: revisionRoutes(context),
    gate: gateRoutes(context),
    exporting: exportingRoutes(context),
    importing: importingRoutes(context),
    deskFile: deskFileRoutes(context),
    people: peopleRoutes(context),
    settings: settingsRoutes(context),
  });
