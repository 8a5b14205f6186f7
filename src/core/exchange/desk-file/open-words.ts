// Whether words may be read by people who may not know what is off the record or who a protected source is.

import type { Context } from '../../context.ts';
import { lastWordsOfOrphans } from '../../facts/facts-rows.ts';
import { type IsOpen, openBeside } from '../../gates/closed-words.ts';
import { gateInput } from '../../gates/gate-report.ts';
import { publicStrings } from '../../gates/public-strings.ts';
import type { StoryWithView } from '../public-story.ts';

export const openWords = ({ archive }: Pick<Context, 'archive'>, read: StoryWithView): IsOpen =>
  openBeside(gateInput(read, lastWordsOfOrphans(archive.db, read.story.id)));

/** Where, in the words of a sentence ("in the headline"), the story's own text is not open; null where all of it is. */
export const closedPlace = (read: StoryWithView, isOpen: IsOpen): string | null =>
  publicStrings(read.view).find(({ text }) => !isOpen(text))?.place ?? null;
