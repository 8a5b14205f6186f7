// What roles and changed targets are called on the screen.

import type { RelatedTarget } from '#shared/contract/story.ts';
import type { RelatedRole, StoryStatus } from '#shared/story/content.ts';

export const ROLE_WORDS: Readonly<Record<RelatedRole, string>> = {
  inline: 'May be of interest',
  background: 'Background',
  'follow-up': 'Follow-up',
  series: 'Series',
  'correction-of': 'Correction of',
  similar: 'Similar',
};

/** Where readers meet a story of that role. */
export const ROLE_PLACES: Readonly<Record<RelatedRole, string>> = {
  inline: 'at the caret',
  background: 'at the end',
  'follow-up': 'at the end',
  series: 'at the end',
  'correction-of': 'at the end',
  similar: 'at the end',
};

const CHANGED: Partial<Readonly<Record<StoryStatus, string>>> = {
  withdrawn: 'That story was withdrawn since it was attached.',
  spiked: 'That story was spiked since it was attached.',
  corrected: 'That story was corrected since it was attached. Read it again.',
};

/** What happened to a target since an editor last looked, as a sentence; null when nothing did. */
export function targetWarning(target: RelatedTarget | undefined): string | null {
  if (target === undefined) return null;
  if (target.missing) return 'The archive has no such story any more. Readers are not sent there; remove it.';
  if (!target.changed) return null;
  return (
    (target.status === null ? undefined : CHANGED[target.status]) ??
    'That story is in the bin. Readers are not sent there; restore it or remove it here.'
  );
}

/** Whether looking at the change is enough; a link into the bin leads nowhere however often it is seen. */
export const canBeSeen = (target: RelatedTarget): boolean =>
  target.changed && target.status !== null && CHANGED[target.status] !== undefined;
