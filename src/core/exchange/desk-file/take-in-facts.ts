// The facts of a desk file with their evidence and checks. A seal that was made on the other desk holds here only on the very same words.

import type { Database } from 'better-sqlite3';
import { type EvidenceFile, evidenceFileName } from '#shared/story/evidence-file.ts';
import { type FactStatus, factState } from '#shared/story/facts.ts';
import {
  type Check,
  type Fact,
  type FactFields,
  FactFields as Fields,
  fieldsOfFact,
  newFact,
} from '#shared/story/records.ts';
import { sameWords } from '#shared/story/seal.ts';
import { verifiersOf } from '#shared/story/second-person.ts';
import { prepared } from '../../archive/prepared.ts';
import { record } from '../../audit/record.ts';
import {
  insertEvidence,
  insertFileRow,
  readFileRow,
  removeEvidenceRow,
  updateReadFile,
} from '../../evidence/evidence-rows.ts';
import {
  countFacts,
  insertCheck,
  insertFact,
  readFact,
  updateFactFields,
  updateFactStatus,
} from '../../facts/facts-rows.ts';
import { isAuthor } from '../../people/authors.ts';
import { whoIs } from '../../people/people.ts';
import { standingSource } from '../../sources/merge-sources.ts';
import { mergeFields, valuesAt } from './merge-fields.ts';
import type { EvidencePart, FactPart } from './parts.ts';
import { damaged } from './read-zip.ts';
import type { TakingIn } from './taking-in.ts';

/** After the text, so that marks that came in with it have their records. */
export function takeInFacts(taking: TakingIn, facts: readonly FactPart[]): void {
  for (const { id, ...fact } of facts) takeInFact(taking, { ...fact, id: taking.factIds.get(id) ?? id });
  countFacts(taking.db, taking.storyId);
}

function takeInFact(taking: TakingIn, fact: FactPart): void {
  const { db, storyId, told, at } = taking;
  const theirs = withStandingSources(db, fact.fields);
  const known = readFact(db, fact.id);
  if (known === null) {
    insertFact(db, {
      ...{ id: fact.id, storyId, fields: theirs, at, words: null, block: null, position: null },
      lastWords: fact.lastWords,
      ...{ status: 'unchecked', state: 'unchecked', seal: null, sealedBy: null, sealedAt: null },
    });
    told.facts += 1;
  } else mergeFact(taking, known, theirs);
  for (const { removed, ...evidence } of fact.evidence) {
    const here = prepared<[string], { fact_id: string }>(db, 'SELECT fact_id FROM evidence WHERE id = ?').get(
      evidence.id,
    );
    if (here !== undefined && here.fact_id !== fact.id) throw damaged('Evidence in it belongs to another fact here.');
    if (here === undefined) {
      if (evidence.file !== null) keepFileRow(taking, evidence, evidence.file);
      insertEvidence(db, fact.id, evidence);
      told.evidence += 1;
    }
    // Taken out of sight on one desk is out of sight on both; the row stays.
    if (removed !== null) removeEvidenceRow(db, fact.id, evidence.id, removed);
  }
  if (takeInChecks(taking, fact) > 0) followChecks(taking, fact.id);
}

/** The file is read anew here; of one that was too large to come along what was read of it on the other desk is kept. */
function keepFileRow(
  { db, at, arrived }: TakingIn,
  { text, places, note }: Pick<EvidencePart, 'text' | 'places' | 'note'>,
  file: EvidenceFile,
): void {
  if (readFileRow(db, file.hash) !== undefined) return;
  insertFileRow(db, file, at);
  if (arrived.has(evidenceFileName(file))) return;
  const told = `${note} The file itself stayed on the other desk; ask for it there.`.trim();
  updateReadFile(db, { hash: file.hash, at, text, places, title: '', url: '', note: told });
}

function mergeFact(taking: TakingIn, known: Fact, theirs: FactFields): void {
  const { db, at, told } = taking;
  const mine = fieldsOfFact(known);
  const merged = mergeFields(mine, theirs, newFact('quote'));
  const fields = Fields.safeParse(merged.fields);
  if (!fields.success) {
    told.notes.push('A fact has more disputes than one record can hold; ours was left as it is.');
    return;
  }
  if (JSON.stringify(fields.data) !== JSON.stringify(mine)) {
    updateFactFields(db, known.id, fields.data, at);
    told.filled += 1;
  }
  if (merged.differing.length > 0)
    taking.differ({ record: 'fact', recordId: known.id, theirs: valuesAt(theirs, merged.differing) });
}

/** How many were not here. */
function takeInChecks({ db, told }: TakingIn, { id, checks }: FactPart): number {
  let added = 0;
  for (const check of checks) {
    const here = prepared<[string], { fact_id: string }>(db, 'SELECT fact_id FROM checks WHERE id = ?').get(check.id);
    if (here !== undefined && here.fact_id !== id) throw damaged('A check in it belongs to another fact here.');
    if (here !== undefined) continue;
    insertCheck(db, id, check);
    added += 1;
  }
  told.checks += added;
  return added;
}

/** Status and seal follow from the last check of all desks, and the state from the seal and the words that stand here. */
function followChecks(taking: TakingIn, id: string): void {
  const { db, storyId, at, by, told } = taking;
  const before = readFact(db, id);
  const last = before?.checks.toSorted(byTime).at(-1);
  if (before === null || last === undefined) return;
  const status = statusUnderRules(taking, before, last);
  const seal = status === 'verified' ? last.words : null;
  const state = factState(status, seal, before.words);
  const [sealedBy, sealedAt] = seal === null ? [null, null] : [last.by, last.at];
  updateFactStatus(db, { id, status, state, seal, sealedBy, sealedAt, at });
  if (before.seal !== null && seal === null)
    record(db, { at, by, what: 'seal-lifted', storyId, factId: id, detail: { result: status } });
  if (state === 'stale' && before.state !== 'stale') record(db, { at, by, what: 'seal-stale', storyId, factId: id });
  if (state === 'verified' && before.state !== 'verified' && before.words !== null)
    told.sealed.push({ factId: id, words: before.words, by: last.by });
}
/** Ids sort in the order of making: they decide where two desks checked in the same millisecond. */
const byTime = (one: Check, other: Check): number =>
  one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;

/** This newsroom's rules hold for checks that were made elsewhere too: what they do not let pass waits for a checker here. */
function statusUnderRules({ db, storyId, policy }: TakingIn, fact: Fact, last: Check): FactStatus {
  if (last.result !== 'verified') return last.result;
  if (policy.othersOnly && isAuthor(db, storyId, last.by)) return 'checking';
  if (!policy.secondPerson || (fact.status === 'verified' && fact.seal !== null && sameWords(fact.seal, last.words)))
    return 'verified';
  const people = verifiersOf(fact.checks.toSorted(byTime), last.words).map((name) => whoIs(db, name));
  return new Set(people).size > 1 ? 'verified' : 'checking';
}

const withStandingSources = (db: Database, fields: FactFields): FactFields => {
  const standing = (id: string | null) => (id === null ? null : standingSource(db, id));
  return {
    ...fields,
    sourceId: standing(fields.sourceId),
    second: { ...fields.second, sourceId: standing(fields.second.sourceId) },
  };
};
