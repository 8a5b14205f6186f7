// Figures of one paragraph that cannot all be right: a share and its percentage, parts and their total, a date and its weekday.

import { createClaimReading } from '#shared/claims/index.ts';
import type { Gate } from './gate.ts';
import { mayBeTold } from './may-be-told.ts';
import type { GateParagraph } from './paragraphs.ts';

export const figuresDisagree: Gate = {
  name: 'figures-disagree',
  label: 'Figures that disagree',
  rule: 'A sum, a percentage, a weekday or an age does not fit the other figures beside it.',
  level: 'warn',
  lowerable: true,
  find: (input) => {
    const { published, content } = input.story;
    const paragraphs = input.paragraphs.filter(({ type }) => type !== 'pullquote');
    const { disagreements } = createClaimReading(
      paragraphs.map(({ text }) => text.replaceAll('\n', ' ')),
      { language: content.language, day: (published ?? input.now).slice(0, 10) },
    );
    return disagreements
      .filter(({ key }) => !input.declined.has(key))
      .map(({ paragraph, start, end, message }) => {
        const place = paragraphs[paragraph] as GateParagraph;
        const told = mayBeTold(input, place, { start, end });
        return {
          message: told ? message : 'Figures in words that are not for publication do not agree: check them.',
          at: { block: place.block },
        };
      });
  },
};
