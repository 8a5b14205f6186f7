// What stands between a story and "ready" or export: every gate's findings, blocking ones first.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GateFinding, GateReport } from '#shared/contract/exchange.ts';
import type { Fact } from '#shared/story/records.ts';
import { verifiersOf } from '#shared/story/second-person.ts';
import { archiveFiles } from '../archive/layout.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { readWithView, type StoryWithView } from '../exchange/public-story.ts';
import { declinedKeys } from '../facts/declined.ts';
import { lastWordsOfOrphans } from '../facts/facts-rows.ts';
import { readSettings } from '../settings/settings.ts';
import { openBeside, unquotable } from './closed-words.ts';
import type { Finding, GateInput } from './gate.ts';
import { GATES } from './gates.ts';
import { type GateLevels, isLowered, levelOf } from './levels.ts';
import { gateParagraphs } from './paragraphs.ts';
import { findingKey, type Reasons, reasonsGiven } from './reasons.ts';

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
  const { gates: levels, policy } = readSettings(context.archive);
  const oneVerified = policy.secondPerson ? verifiedOnce(read.story.facts) : new Set<string>();
  const input = { ...gateInput(read, lastWords), declined, missingMedia, oneVerified, now: context.at() };
  return judge(input, levels, reasonsGiven(context.archive.db, read.story.id));
}

const verifiedOnce = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts
      .filter(
        ({ status, words, checks }) => status === 'checking' && words !== null && verifiersOf(checks, words).length > 0,
      )
      .map(({ id }) => id),
  );

/**
 * What gates see of a story; the rest of the input comes from the archive and the clock.
 *
 * @param lastWords of facts whose mark is gone, by id.
 */
export function gateInput(
  read: StoryWithView,
  lastWords: ReadonlyMap<string, string>,
): Omit<GateInput, 'declined' | 'missingMedia' | 'oneVerified' | 'now'> {
  const paragraphs = gateParagraphs(read.story.content.document);
  const marked = new Set(paragraphs.flatMap(({ marks }) => marks.flatMap(({ ids }) => ids)));
  const hidden = read.story.facts.flatMap(({ id, attribution }) => {
    const words = lastWords.get(id);
    return attribution.terms !== 'off-record' || words === undefined ? [] : [{ id, words }];
  });
  return { ...read, paragraphs, standing: read.story.facts.filter(({ id }) => marked.has(id)), hidden };
}

/**
 * Pure. What blocks stands first, then what needs a reason, then warnings.
 *
 * @param levels where the newsroom has others than the usual ones.
 * @param reasons by `findingKey`.
 */
export function judge(input: GateInput, levels: GateLevels = {}, reasons: Reasons = new Map()): GateReport {
  const isOpen = openBeside(input);
  const closed = unquotable(input, isOpen);
  const tellable = ({ message, at }: Finding): boolean => isOpen(message) && !closed.has(at?.factId ?? '');
  const gates = GATES.flatMap((gate): GateFinding[] => {
    const level = levelOf(gate, levels);
    if (level === 'off') return [];
    const { name, label } = gate;
    return gate.find(input).map((found) => {
      const { at } = found;
      const message = tellable(found) ? found.message : `${gate.rule} ${UNTOLD}`;
      const finding = { gate: name, label, level, message, ...(at === undefined ? {} : { at }) };
      if (!isLowered(gate, levels)) return finding;
      const passed = reasons.get(findingKey(finding));
      return passed === undefined ? { ...finding, needsReason: true } : { ...finding, needsReason: false, passed };
    });
  });
  const blocking = gates.filter(({ level }) => level === 'block');
  const waiting = gates.filter(({ needsReason }) => needsReason === true);
  const rest = gates.filter(({ level, needsReason }) => level === 'warn' && needsReason !== true);
  return {
    story: input.story.id,
    blocked: blocking.length + waiting.length > 0,
    gates: [...blocking, ...waiting, ...rest],
  };
}

const UNTOLD = 'The words that it speaks of are not repeated here: look at them in the story.';

/** @throws {NewsroomError} REFUSED with the first sentence of what stands in the way. */
export function refuseBlocked({ blocked, gates: [first] }: GateReport): void {
  if (!blocked || first === undefined) return;
  const way = first.needsReason === true ? ' Or give the reason for which it may go out, in the Export panel.' : '';
  throw new NewsroomError('REFUSED', `${first.message}${way}`);
}
