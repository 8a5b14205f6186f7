import type { Gate } from './gate.ts';

export const imageFile: Gate = {
  name: 'image-file',
  label: 'Image file',
  rule: 'The file of an image is not in the archive.',
  level: 'warn',
  lowerable: true,
  find: ({ story, missingMedia }) =>
    story.content.document.root.children.flatMap((node, block) =>
      node.type === 'image' && missingMedia.has(node.media)
        ? [{ message: 'The file of an image is not in the archive: add the picture again.', at: { block } }]
        : [],
    ),
};
