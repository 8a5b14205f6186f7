// Settings of the newsroom and of this desk: who is working, how the window was left.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { safeLink } from '../story/links.ts';
import { Nothing, procedure } from './base.ts';

/** How much a gate's findings weigh: nothing passes a block; a warning does; a gate that is off is not asked. */
export const GATE_LEVELS = ['block', 'warn', 'off'] as const;
export const GateLevel = z.enum(GATE_LEVELS);
export type GateLevel = z.infer<typeof GateLevel>;

/** The newsroom's rules of checking. */
export const Policy = z.strictObject({
  /** Two different people verify the same words before they are sealed. */
  secondPerson: z.boolean(),
  /** Who wrote words of a story, or stands in its byline, verifies none of its facts. */
  othersOnly: z.boolean(),
  /** Fillers, false starts and repeated words of a spoken transcript may be tidied away. */
  spoken: z.boolean(),
});
export type Policy = z.infer<typeof Policy>;

export const Settings = z.strictObject({
  /** Who works at this desk: named in revisions and checks. Given to `set`, the person of that name, who joins the people if there is none. */
  me: z.strictObject({ name: text(200), initials: text(8) }),
  newsroom: text(200),
  /** Where stories are published, for the links of exported pages: SITE/SLUG. Empty while there is no site. */
  site: text(300).refine(
    (address) => address === '' || /^https?:/.test(safeLink(address) ?? ''),
    'The site’s address begins with https:// or http://.',
  ),
  theme: z.enum(['system', 'light', 'dark']),
  policy: Policy,
  /** Levels of gates, by their names, where the newsroom has others than the usual ones. Given to `set`, all of them. */
  gates: z.record(text(60), GateLevel),
});
export type Settings = z.infer<typeof Settings>;

/** How a window was left; comes back after a restart. */
export const Desk = z.strictObject({
  tabs: z.array(Id).max(100),
  active: Id.nullable(),
  /** Block and offset of the caret in each open story. */
  carets: z.record(Id, z.strictObject({ block: z.int(), offset: z.int(), scroll: z.number() })),
  library: z.boolean(),
  inspector: z.boolean(),
  /** Widths of the two columns in CSS pixels; missing until somebody has moved one. */
  widths: z.strictObject({ library: z.int(), inspector: z.int() }).optional(),
  panel: text(40),
  view: text(40),
});
export type Desk = z.infer<typeof Desk>;

export const settings = {
  get: procedure.input(Nothing).output(Settings),
  /** REFUSED when a gate that can never be lowered is lowered, INVALID for a gate that there is none of. */
  set: procedure.input(Settings.partial()).output(Settings),
  desk: procedure.input(Nothing).output(Desk.nullable()),
  keepDesk: procedure.input(Desk).output(Nothing),
};
