// The quotations of a body, read once for a report, and whether facts tag them.

import { BLOCK_QUOTE, type ParagraphQuotation } from '#shared/quotations/index.ts';
import type { GateInput } from './gate.ts';
import { quotationsOf } from './kept-readings.ts';
import type { GateParagraph } from './paragraphs.ts';

export interface ReadQuotation {
  readonly quotation: ParagraphQuotation;
  /** What the quotation's paragraph numbers count. */
  readonly paragraphs: readonly GateParagraph[];
}

const read = new WeakMap<GateInput, readonly ReadQuotation[]>();

/** Direct and mixed quotations of the running text; pull quotes repeat words that stand (and are tagged) elsewhere. */
export function readQuotations(input: GateInput): readonly ReadQuotation[] {
  const known = read.get(input);
  if (known !== undefined) return known;
  const paragraphs = input.paragraphs.filter(({ type }) => type !== 'pullquote');
  const quotations = quotationsOf(
    input.story.id,
    paragraphs.map(({ text, type }) => text.replaceAll('\n', ' ') + (type === 'quote' ? BLOCK_QUOTE : '')),
    {
      language: input.story.content.language,
      knownNames: [...input.sources.values()].map(({ name, aliases }) => ({ name, aliases })),
    },
  );
  const found = quotations
    .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
    .map((quotation) => ({ quotation, paragraphs }));
  read.set(input, found);
  return found;
}

/** True when every letter and digit of the quotation stands in facts that `counts` accepts. */
export function tagsQuotation(
  paragraphs: readonly GateParagraph[],
  quotation: ParagraphQuotation,
  counts: (factId: string) => boolean,
): boolean {
  return quotation.parts.every(({ paragraph, start, end }) => {
    const { text, marks } = paragraphs[paragraph] as GateParagraph;
    let at = start;
    for (const mark of marks) {
      if (mark.end <= at || !mark.ids.some(counts)) continue;
      if (mark.start >= end) break;
      if (mark.start > at && /[\p{L}\p{N}]/u.test(text.slice(at, mark.start))) return false;
      at = mark.end;
    }
    return at >= end || !/[\p{L}\p{N}]/u.test(text.slice(at, end));
  });
}
