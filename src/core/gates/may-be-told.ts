// What a gate's own sentence may quote: reports reach screens, terminals and error messages.

import type { GateInput } from './gate.ts';
import type { GateParagraph } from './paragraphs.ts';
import { repeats } from './repeats.ts';

/**
 * False where the stretch touches words that are off the record or on deep background, or where its text repeats such words without a mark.
 *
 * @param stretch offsets in `text`; a sentence that may not quote it quotes nothing.
 */
export function mayBeTold(
  { story, hidden }: GateInput,
  { text, marks }: Pick<GateParagraph, 'text' | 'marks'>,
  stretch: { readonly start: number; readonly end: number },
): boolean {
  const untold = story.facts.filter(
    ({ attribution: { terms } }) => terms === 'off-record' || terms === 'deep-background',
  );
  const ids = new Set(untold.map(({ id }) => id));
  const touched = marks.some(
    (mark) => mark.start < stretch.end && mark.end > stretch.start && mark.ids.some((id) => ids.has(id)),
  );
  if (touched) return false;
  return ![...untold, ...hidden].some(({ words }) => words !== null && repeats(text, words));
}
