// Words that may not be told to whoever reads a report, a file for another desk or a fact sheet: what is off the record, and true names.

import type { GateInput } from './gate.ts';
import { repeats } from './repeats.ts';
import { standsIn } from './whole-name.ts';

/** True for words that neither repeat off-record words nor hold the true name of a protected source of the story. */
export type IsOpen = (words: string) => boolean;

export function openBeside({ standing, hidden, sources }: Pick<GateInput, 'standing' | 'hidden' | 'sources'>): IsOpen {
  const offRecord = [
    ...standing.flatMap(({ attribution, words }) =>
      attribution.terms === 'off-record' && words !== null ? [words] : [],
    ),
    ...hidden.map(({ words }) => words),
  ];
  const names = [...sources.values()]
    .filter((source) => source.protected)
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return (words) => !offRecord.some((secret) => repeats(words, secret)) && !names.some((name) => standsIn(name, words));
}

/**
 * Facts whose words no sentence of a gate may quote, by id: they repeat words that are not open, or share some with a fact that is off the
 * record or on deep background. Those two are not among them: no gate quotes them.
 */
export function unquotable({ standing, paragraphs }: GateInput, isOpen: IsOpen): ReadonlySet<string> {
  const untold = new Set(
    standing
      .filter(({ attribution: { terms } }) => terms === 'off-record' || terms === 'deep-background')
      .map(({ id }) => id),
  );
  const beside = paragraphs.flatMap(({ marks }) =>
    marks.flatMap(({ ids }) => (ids.some((id) => untold.has(id)) ? ids : [])),
  );
  const closed = standing.flatMap(({ id, words }) => (words === null || isOpen(words) ? [] : [id]));
  return new Set([...beside, ...closed].filter((id) => !untold.has(id)));
}
