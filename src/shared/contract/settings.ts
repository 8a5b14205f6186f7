// Settings of the newsroom and of this desk: who is working, how the window was left.

import { z } from 'zod';
import { Id, text } from '../story/content.ts';
import { safeLink } from '../story/links.ts';
import { Nothing, procedure } from './base.ts';

export const Settings = z.strictObject({
  /** Who works at this desk: named in revisions and checks. */
  me: z.strictObject({ name: text(200), initials: text(8) }),
  newsroom: text(200),
  /** Where stories are published, for the links of exported pages: SITE/SLUG. Empty while there is no site. */
  site: text(300).refine(
    (address) => address === '' || /^https?:/.test(safeLink(address) ?? ''),
    'The site’s address begins with https:// or http://.',
  ),
  theme: z.enum(['system', 'light', 'dark']),
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
  set: procedure.input(Settings.partial()).output(Settings),
  desk: procedure.input(Nothing).output(Desk.nullable()),
  keepDesk: procedure.input(Desk).output(Nothing),
};
