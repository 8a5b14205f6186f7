import type { Gate } from './gate.ts';

const FIELDS = [
  { field: 'headline', message: 'The story has no headline: write one.' },
  { field: 'byline', message: 'The story has no byline: say who wrote it.' },
  { field: 'slug', message: 'The story has no slug: give it one, so that its file and its address have a name.' },
] as const;

export const missingFields: Gate = {
  name: 'missing-fields',
  label: 'Headline, byline, slug',
  rule: 'The headline, the byline or the slug is missing.',
  level: 'block',
  lowerable: true,
  find: ({ story }) =>
    FIELDS.filter(({ field }) => story.content[field].trim() === '').map(({ field, message }) => ({
      message,
      at: { field },
    })),
};
