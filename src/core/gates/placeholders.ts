// Words that were meant to be filled in: TK ("to come") and XX.

import type { Finding, Gate } from './gate.ts';
import { quoted } from './wording.ts';

/** Capitals alone; not the shop (TK Maxx), the chromosomes or sizes (XXL). */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:(?:TK){1,4}(?!\s+Maxx)|X{2,5}(?!\s+chromosomes?))(?![\p{L}\p{N}])/u;

const FIELDS = ['headline', 'standfirst', 'byline', 'dateline'] as const;

export const placeholders: Gate = {
  name: 'placeholders',
  level: 'warn',
  find: ({ story: { content }, paragraphs }) => {
    const found: Finding[] = [];
    const look = (text: string, at: Finding['at'] & object) => {
      const match = PLACEHOLDER.exec(text);
      if (match === null) return;
      const around = text.slice(Math.max(0, match.index - 20), match.index + 30).trim();
      found.push({ message: `A placeholder stands in ${quoted(around)}: fill it in.`, at });
    };
    for (const field of FIELDS) look(content[field], { field });
    for (const { text, block } of paragraphs) look(text, { block });
    content.document.root.children.forEach((node, block) => {
      if (node.type === 'image') look(`${node.caption} ${node.credit} ${node.alt}`.trim(), { block });
    });
    return found;
  },
};
