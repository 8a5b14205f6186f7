import type { Gate } from './gate.ts';
import { quoted } from './wording.ts';

/** Headlines copied from a page, as long as nobody has said what they lead to. */
export const relatedUnattached: Gate = {
  name: 'related-unattached',
  label: 'Unattached related headline',
  rule: 'A related headline leads to no story and no address.',
  level: 'warn',
  lowerable: true,
  find: ({ story }) =>
    story.content.related
      .filter(({ storyId, url }) => storyId === null && url === null)
      .map(({ id, title }) => ({
        message: `The related headline ${quoted(title)} leads nowhere: attach its story or an address, or remove it.`,
        at: { relatedId: id },
      })),
};
