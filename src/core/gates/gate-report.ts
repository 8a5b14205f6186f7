// What stands between a story and "ready" or export: every gate's findings, blocking ones first.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GateReport } from '#shared/contract/exchange.ts';
import { archiveFiles } from '../archive/layout.ts';
import type { Context } from '../context.ts';
import { readWithView, type StoryWithView } from '../exchange/public-story.ts';
import { declinedKeys } from '../facts/declined.ts';
import { lastWordsOfOrphans } from '../facts/facts-rows.ts';
import type { GateInput } from './gate.ts';
import { GATES } from './gates.ts';
import { gateParagraphs } from './paragraphs.ts';

/** @throws {NewsroomError} NOT_FOUND. */
export const gateReport = (context: Context, storyId: string): GateReport =>
  reportOn(context, readWithView(context, storyId));

/** The same for a story that was read already. */
export function reportOn(context: Context, read: StoryWithView): GateReport {
  const declined = new Set(declinedKeys(context, { storyId: read.story.id }));
  const missingMedia = new Set(
    read.view.media
      .filter(({ file }) => !existsSync(join(archiveFiles(context.host.folder).media, file)))
      .map(({ hash }) => hash),
  );
  const lastWords = lastWordsOfOrphans(context.archive.db, read.story.id);
  return judge({ ...gateInput(read, lastWords), declined, missingMedia, now: context.at() });
}

/**
 * What gates see of a story; the rest of the input comes from the archive and the clock.
 *
 * @param lastWords of facts whose mark is gone, by id.
 */
export function gateInput(
  read: StoryWithView,
  lastWords: ReadonlyMap<string, string>,
): Omit<GateInput, 'declined' | 'missingMedia' | 'now'> {
  const paragraphs = gateParagraphs(read.story.content.document);
  const marked = new Set(paragraphs.flatMap(({ marks }) => marks.flatMap(({ ids }) => ids)));
  const hidden = read.story.facts.flatMap(({ id, attribution }) => {
    const words = lastWords.get(id);
    return attribution.terms !== 'off-record' || words === undefined ? [] : [{ id, words }];
  });
  return { ...read, paragraphs, standing: read.story.facts.filter(({ id }) => marked.has(id)), hidden };
}

/** Pure. */
export function judge(input: GateInput): GateReport {
  const gates = GATES.flatMap(({ name, level, find }) =>
    find(input).map(({ message, at }) => ({ gate: name, level, message, ...(at === undefined ? {} : { at }) })),
  );
  const blocking = gates.filter(({ level }) => level === 'block');
  return {
    story: input.story.id,
    blocked: blocking.length > 0,
    gates: [...blocking, ...gates.filter(({ level }) => level === 'warn')],
  };
}
