import type { ParagraphQuotation } from '#shared/quotations/index.ts';
import type { Gate, GateInput } from './gate.ts';
import { mayBeTold } from './may-be-told.ts';
import type { GateParagraph } from './paragraphs.ts';
import { readQuotations, tagsQuotation } from './quotations.ts';
import { quoted } from './wording.ts';

export const untaggedQuotation: Gate = {
  name: 'untagged-quotation',
  label: 'Untagged quotation',
  rule: 'A quotation in the text is neither tagged nor declined.',
  level: 'warn',
  lowerable: true,
  find: (input) => {
    const quotes = new Set(input.standing.filter(({ kind }) => kind === 'quote').map(({ id }) => id));
    return readQuotations(input)
      .filter(
        ({ quotation, paragraphs }) =>
          !input.declined.has(quotation.key) && !tagsQuotation(paragraphs, quotation, (id) => quotes.has(id)),
      )
      .map(({ quotation, paragraphs }) => ({
        message: `${named(input, quotation, paragraphs)} is not tagged: tag it with its source, or decline it.`,
        at: { block: paragraphs[quotation.from.paragraph]?.block ?? 0 },
      }));
  },
};

const named = (input: GateInput, { words, parts }: ParagraphQuotation, paragraphs: readonly GateParagraph[]): string =>
  parts.every((part) => mayBeTold(input, paragraphs[part.paragraph] as GateParagraph, part))
    ? `The quotation ${quoted(words)}`
    : 'A quotation';
