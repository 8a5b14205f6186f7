import type { Gate } from './gate.ts';

export const embargoGate: Gate = {
  name: 'embargo',
  label: 'Embargo',
  rule: 'The story is under embargo; the export says until when.',
  level: 'warn',
  lowerable: true,
  find: ({ story: { content }, now }) =>
    content.embargo !== null && Date.parse(content.embargo) > Date.parse(now)
      ? [
          {
            message: `The story is under embargo until ${content.embargo.slice(0, 16).replace('T', ' ')}: do not publish it before; the export says so.`,
            at: { field: 'embargo' },
          },
        ]
      : [],
};
