import type { Gate } from './gate.ts';
import { readQuotations, tagsQuotation } from './quotations.ts';
import { quoted } from './wording.ts';

export const untaggedQuotation: Gate = {
  name: 'untagged-quotation',
  level: 'warn',
  find: (input) => {
    const quotes = new Set(input.standing.filter(({ kind }) => kind === 'quote').map(({ id }) => id));
    return readQuotations(input)
      .filter(
        ({ quotation, paragraphs }) =>
          !input.declined.has(quotation.key) && !tagsQuotation(paragraphs, quotation, (id) => quotes.has(id)),
      )
      .map(({ quotation, paragraphs }) => ({
        message: `The quotation ${quoted(quotation.words)} is not tagged: tag it with its source, or decline it.`,
        at: { block: paragraphs[quotation.from.paragraph]?.block ?? 0 },
      }));
  },
};
