import type { Finding, Gate } from './gate.ts';

export const imageText: Gate = {
  name: 'image-text',
  label: 'Image text',
  rule: 'An image has no description or no credit.',
  level: 'warn',
  lowerable: true,
  find: ({ story }) =>
    story.content.document.root.children.flatMap((node, block): Finding[] => {
      if (node.type !== 'image') return [];
      const at = { block };
      return [
        ...(node.alt.trim() === ''
          ? [{ message: 'An image has no description: say what it shows, for those who cannot see it.', at }]
          : []),
        ...(node.credit.trim() === '' ? [{ message: 'An image has no credit: say whose picture it is.', at }] : []),
      ];
    }),
};
