// Readings of the stories that were reported on last: a report after a change reads only what the change can affect.

import { createReading, type ParagraphQuotation, type QuotationOptions } from '#shared/quotations/index.ts';

/** A reading holds every word of its story with what was read of it, so memory bounds how many are kept. */
const MAX_READINGS = 8;

interface Kept {
  readonly reading: ReturnType<typeof createReading>;
  readonly options: string;
  texts: readonly string[];
}

/** The one that was used last stands last. */
const kept = new Map<string, Kept>();

/** The same as a reading from scratch. `texts` without line ends. */
export function quotationsOf(
  storyId: string,
  texts: readonly string[],
  options: QuotationOptions,
): readonly ParagraphQuotation[] {
  const key = JSON.stringify(options);
  const known = kept.get(storyId);
  kept.delete(storyId);
  if (known === undefined || known.options !== key) {
    const reading = createReading(texts, options);
    kept.set(storyId, { reading, options: key, texts });
    const [oldest] = kept.keys();
    if (kept.size > MAX_READINGS && oldest !== undefined) kept.delete(oldest);
    return reading.quotations;
  }
  const { from, deleted, added } = difference(known.texts, texts);
  if (deleted > 0 || added.length > 0) known.reading.replace(from, deleted, added);
  known.texts = texts;
  kept.set(storyId, known);
  return known.reading.quotations;
}

/** The stretch between what both begin with and what both end with. */
function difference(before: readonly string[], after: readonly string[]) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, deleted: before.length - from - same, added: after.slice(from, after.length - same) };
}
