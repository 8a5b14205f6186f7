// Whether words may be read by people who may not know what is off the record or who a protected source is.

import type { Context } from '../../context.ts';
import { lastWordsOfOrphans } from '../../facts/facts-rows.ts';
import { gateInput } from '../../gates/gate-report.ts';
import { publicStrings } from '../../gates/public-strings.ts';
import { repeats } from '../../gates/repeats.ts';
import { standsIn } from '../../gates/whole-name.ts';
import type { StoryWithView } from '../public-story.ts';

/** True for words that neither repeat off-record words nor hold the true name of a protected source of the story. */
export type IsOpen = (words: string) => boolean;

export function openWords({ archive }: Pick<Context, 'archive'>, read: StoryWithView): IsOpen {
  const { standing, hidden } = gateInput(read, lastWordsOfOrphans(archive.db, read.story.id));
  const offRecord = [
    ...standing.flatMap(({ attribution, words }) =>
      attribution.terms === 'off-record' && words !== null ? [words] : [],
    ),
    ...hidden.map(({ words }) => words),
  ];
  const names = [...read.sources.values()]
    .filter((source) => source.protected)
    .flatMap(({ name, aliases }) => [name, ...aliases]);
  return (words) => !offRecord.some((secret) => repeats(words, secret)) && !names.some((name) => standsIn(name, words));
}

/** Where, in the words of a sentence ("in the headline"), the story's own text is not open; null where all of it is. */
export const closedPlace = (read: StoryWithView, isOpen: IsOpen): string | null =>
  publicStrings(read.view).find(({ text }) => !isOpen(text))?.place ?? null;
