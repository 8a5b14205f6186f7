import type { RelatedTarget } from '#shared/contract/story.ts';
import type { Gate } from './gate.ts';
import { quoted } from './wording.ts';

export const relatedChanged: Gate = {
  name: 'related-changed',
  label: 'Changed related story',
  rule: 'A related story was withdrawn, spiked or corrected since it was attached.',
  level: 'block',
  lowerable: true,
  find: ({ story }) =>
    story.targets
      .filter(({ changed, missing }) => changed || missing)
      .map((target) => ({ message: sentence(target), at: { relatedId: target.relatedId } })),
};

function sentence({ headline, status, missing }: RelatedTarget): string {
  const story = headline.trim() === '' ? 'A related story' : `The related story ${quoted(headline)}`;
  if (missing) return `${story} is no longer in the archive: remove it.`;
  if (status === 'withdrawn' || status === 'spiked')
    return `${story} was ${status} since it was attached: remove it, or mark it as seen.`;
  if (status === 'corrected')
    return `${story} was corrected since it was attached: read the correction, then mark it as seen.`;
  return `${story} is in the bin: remove it, or restore that story.`;
}
