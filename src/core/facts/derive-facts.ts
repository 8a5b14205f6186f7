// Words, place and state of every fact of a story, derived from its document in the transaction that keeps the document.

import type { Database } from 'better-sqlite3';
import type { FactWords } from '#shared/contract/story.ts';
import { type FactSpan, type FactState, factState } from '#shared/story/facts.ts';
import { newFact } from '#shared/story/records.ts';
import { type AuditRecord, record } from '../audit/record.ts';
import { countFacts, factWordsRows, insertFact, updateFactWords } from './facts-rows.ts';

/**
 * Brings the records of a story's facts in line with the spans in its document and returns those that changed or are new.
 *
 * A mark without a record gets one (a quote, unchecked). A record without a mark is an orphan: words and block null, status, seal and last words kept. A
 * record that a person took away comes back when its mark had been gone and stands again, as undo does.
 * A seal that no longer holds, holds again, or whose words are marked in the text no longer, is told in the audit. Runs inside the caller's transaction; the story's row must exist.
 */
export function deriveFacts(
  db: Database,
  storyId: string,
  spans: readonly FactSpan[],
  { at, by }: { readonly at: string; readonly by: string },
): FactWords[] {
  const known = factWordsRows(db, storyId);
  if (known.length === 0 && spans.length === 0) return [];
  const marked = new Map(spans.map((span, position) => [span.id, { ...span, position }]));
  const changed: FactWords[] = [];
  const turned = new Map<SealTurn, string[]>(SEAL_TURNS.map((turn) => [turn, []]));
  let moved = false;
  for (const fact of known) {
    const span = marked.get(fact.id);
    marked.delete(fact.id);
    const words = span?.words ?? null;
    const block = span?.block ?? null;
    const position = span?.position ?? null;
    const state = factState(fact.status, fact.seal, words);
    const differs = words !== fact.words || block !== fact.block || state !== fact.state;
    if (!differs && position === fact.position) continue;
    moved = true;
    const back = fact.words === null && words !== null ? 1 : 0;
    updateFactWords(db, { id: fact.id, words, block, position, state, back });
    if (fact.status === 'verified') {
      const turn = sealTurn(state, words);
      if (turn !== sealTurn(fact.state, fact.words)) turned.get(turn)?.push(fact.id);
    }
    const hidden = fact.removed === 1 && words === null;
    if (differs && !hidden) changed.push({ id: fact.id, words, block, state });
  }
  for (const { id, words, block, position } of marked.values()) {
    moved = true;
    insertFact(db, {
      ...{ id, storyId, words, block, position, at, fields: newFact('quote') },
      ...{ status: 'unchecked', state: 'unchecked', seal: null, sealedBy: null, sealedAt: null },
    });
    changed.push({ id, words, block, state: 'unchecked' });
  }
  for (const [what, facts] of turned) recordTurn(db, { at, by, what, storyId }, facts);
  if (moved) countFacts(db, storyId);
  return changed;
}

const SEAL_TURNS = ['seal-stale', 'seal-held', 'seal-gone'] as const;
type SealTurn = (typeof SEAL_TURNS)[number];

/** Where the seal of a verified fact stands. */
const sealTurn = (state: FactState, words: string | null): SealTurn =>
  words === null ? 'seal-gone' : state === 'stale' ? 'seal-stale' : 'seal-held';

/** One entry for all that a save turned: a change that runs through the whole story must not make its save slow. */
function recordTurn(db: Database, entry: AuditRecord, facts: readonly string[]): void {
  const [only] = facts;
  if (only === undefined) return;
  if (facts.length === 1) record(db, { ...entry, factId: only });
  else record(db, { ...entry, detail: { facts: [...facts] } });
}
