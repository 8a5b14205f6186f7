// Where the words of a fact stand in an evidence's text.

import { align } from '#shared/quotations/align.ts';
import type { Places } from '#shared/story/evidence-file.ts';
import { locatorAt } from '#shared/story/evidence-lines.ts';

/** Page, timecode or line of the place that matches, at most 200 characters; empty where the words do not stand there. */
export function locate(words: string | null, text: string, places: Places | null): string {
  if (words === null || text.trim() === '') return '';
  const { evidence } = align(words, text);
  return evidence === null ? '' : locatorAt(text, places, evidence.start).slice(0, 200);
}
