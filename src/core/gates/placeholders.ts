// Words that were meant to be filled in: TK ("to come") and XX.

import type { Finding, Gate } from './gate.ts';
import { mayBeTold } from './may-be-told.ts';
import type { GateParagraph } from './paragraphs.ts';
import { quoted } from './wording.ts';

/** Capitals alone; not the shop (TK Maxx), the chromosomes or sizes (XXL). */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:(?:TK){1,4}(?!\s+Maxx)|X{2,5}(?!\s+chromosomes?))(?![\p{L}\p{N}])/u;

const FIELDS = ['headline', 'standfirst', 'byline', 'dateline'] as const;

export const placeholders: Gate = {
  name: 'placeholders',
  label: 'Placeholders',
  rule: 'TK or XX stands in the text.',
  level: 'warn',
  lowerable: true,
  find: (input) => {
    const { content } = input.story;
    const found: Finding[] = [];
    const look = (text: string, at: Finding['at'] & object, marks: GateParagraph['marks'] = []) => {
      const match = PLACEHOLDER.exec(text);
      if (match === null) return;
      const around = { start: Math.max(0, match.index - 20), end: match.index + 30 };
      const where = mayBeTold(input, { text, marks }, around)
        ? `in ${quoted(text.slice(around.start, around.end))}`
        : 'beside words that are not for publication';
      found.push({ message: `A placeholder stands ${where}: fill it in.`, at });
    };
    for (const field of FIELDS) look(content[field], { field });
    for (const { text, block, marks } of input.paragraphs) look(text, { block }, marks);
    content.document.root.children.forEach((node, block) => {
      if (node.type === 'image') look(`${node.caption} ${node.credit} ${node.alt}`.trim(), { block });
    });
    return found;
  },
};
