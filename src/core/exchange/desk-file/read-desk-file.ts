// A desk file that came from another desk, read and checked whole before anything of it reaches the archive.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { newFact, newSource } from '#shared/story/records.ts';
import { canonicalJson, entryHash } from '../../audit/chain.ts';
import { NewsroomError } from '../../errors.ts';
import { evidenceHash } from '../../evidence/evidence-rows.ts';
import { fitted } from './fitted.ts';
import {
  AuditPart,
  DESK_FILE_VERSION,
  type DeskFile,
  evidenceOfPart,
  type FactPart,
  FactsPart,
  isPart,
  JSON_PARTS,
  Manifest,
  mediaOfPart,
  RevisionsPart,
  SourcesPart,
  StoryPart,
} from './parts.ts';
import { damaged, readZip } from './read-zip.ts';

/** Bytes of the largest desk file that is taken in. */
export const MAX_DESK_FILE = 300_000_000;
/** A check from further ahead than this would outrank every check that is made until then. Milliseconds. */
const CLOCKS_DIFFER = 24 * 60 * 60 * 1_000;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * @param now milliseconds since 1970.
 * @throws {NewsroomError} INVALID or TOO_LARGE, with a sentence.
 */
export function readDeskFile(bytes: Uint8Array, now: number): DeskFile {
  const parts = readZip(bytes, isPart);
  const manifest = readManifest(parts);
  for (const { name, bytes: size, sha256 } of manifest.parts) {
    const content = parts.get(name);
    if (content === undefined || content.length !== size || sha256Of(content) !== sha256)
      throw damaged('A part of it is not what its list says.');
  }
  if (manifest.parts.length !== parts.size - 1 || JSON_PARTS.some((name) => !parts.has(name)))
    throw damaged('Its list of parts is not complete.');
  const file: DeskFile = {
    manifest,
    story: parsed(StoryPart, jsonOf(parts, 'story.json')),
    facts: parsed(FactsPart, listOf(parts, 'facts.json').map(fittedFact)),
    sources: parsed(SourcesPart, listOf(parts, 'sources.json').map(fittedSource)),
    revisions: parsed(RevisionsPart, jsonOf(parts, 'revisions.json')),
    audit: parsed(AuditPart, jsonOf(parts, 'audit.json')),
    media: partsNamed(parts, mediaOfPart),
    files: partsNamed(parts, evidenceOfPart),
  };
  needSound(file, now);
  return file;
}

const partsNamed = (
  parts: ReadonlyMap<string, Uint8Array>,
  nameOf: (part: string) => string | null,
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...parts].flatMap(([part, content]) => {
      const name = nameOf(part);
      return name === null ? [] : [[name, content] as const];
    }),
  );

function readManifest(parts: ReadonlyMap<string, Uint8Array>): Manifest {
  const given = jsonOf(parts, 'manifest.json');
  const version = z.object({ version: z.int() }).safeParse(given);
  if (version.success && version.data.version > DESK_FILE_VERSION)
    throw new NewsroomError(
      'INVALID',
      'This desk file was made by a newer Stet. Nothing was changed; bring this Stet up to date, then open it again.',
    );
  return parsed(Manifest, given);
}

function jsonOf(parts: ReadonlyMap<string, Uint8Array>, name: string): unknown {
  const content = parts.get(name);
  if (content === undefined) throw damaged('A part of it is missing.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw damaged('A part of it is no JSON.');
  }
}

function listOf(parts: ReadonlyMap<string, Uint8Array>, name: string): unknown[] {
  const value = jsonOf(parts, name);
  if (!Array.isArray(value)) throw damaged('A part of it is of another kind than it should be.');
  return value;
}

/** Only where it went wrong is told: what stands there may be private. */
function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.slice(0, 6).map(String).join('.') ?? '';
  throw damaged(`A part of it is of another kind than it should be${place === '' ? '' : ` (${place.slice(0, 100)})`}.`);
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

const NO_EVIDENCE = {
  ...{ id: '', kind: 'text', title: '', text: '', url: '', locator: '', origin: '', captured: '', by: '', hash: '' },
  ...{ file: null, places: null, read: true, note: '', removed: null },
};
const NO_CHECK = { id: '', at: '', by: '', result: '', words: '', evidenceId: null, note: '' };
const fittedList = (empty: Readonly<Record<string, unknown>>, given: unknown): unknown =>
  Array.isArray(given) ? given.map((one) => fitted(empty, one)) : given;

const fittedFact = (given: unknown): unknown => ({
  id: fieldOf(given, 'id'),
  fields: fitted(newFact('quote'), fieldOf(given, 'fields')),
  lastWords: fieldOf(given, 'lastWords') ?? null,
  evidence: fittedList(NO_EVIDENCE, fieldOf(given, 'evidence')),
  checks: fittedList(NO_CHECK, fieldOf(given, 'checks')),
});
const fittedSource = (given: unknown): unknown => ({
  ...fitted(newSource('person', ''), given),
  id: fieldOf(given, 'id'),
});

function needSound(file: DeskFile, now: number): void {
  const { manifest, story, facts, sources } = file;
  if (manifest.story.id !== story.id) throw damaged('Its list names another story.');
  needDifferent(facts.map(({ id }) => id));
  needDifferent(sources.map(({ id }) => id));
  needDifferent(facts.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  needDifferent(facts.flatMap(({ checks }) => checks.map(({ id }) => id)));
  if (sources.some(({ name }) => name.trim() === '')) throw damaged('A source in it has no name.');
  const known = new Set(sources.map(({ id }) => id));
  for (const fact of facts) needSoundFact(fact, known, now);
  for (const { hash, detail, ...entry } of file.audit)
    if (entryHash({ ...entry, storyId: story.id, detail: canonicalJson(detail) }) !== hash)
      throw damaged('Its audit is broken.');
}

function needDifferent(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw damaged('It holds two records with one id.');
}

function needSoundFact({ fields, evidence, checks }: FactPart, sources: ReadonlySet<string>, now: number): void {
  const named = [fields.sourceId, fields.second.sourceId].filter((id) => id !== null);
  if (named.some((id) => !sources.has(id))) throw damaged('A fact in it names a source that is not there.');
  const sound = evidence.every(({ kind, file, text, hash }) =>
    kind === 'file' ? file?.hash === hash : file === null && evidenceHash(text) === hash,
  );
  if (!sound) throw damaged('A piece of evidence in it is not what was taken in.');
  const own = new Set(evidence.map(({ id }) => id));
  for (const { at, evidenceId } of checks) {
    if (evidenceId !== null && !own.has(evidenceId))
      throw damaged('A check in it rests on evidence that is not there.');
    if (Date.parse(at) > now + CLOCKS_DIFFER)
      throw damaged('A check in it is dated in the future: the clock of the other desk, or of this one, is wrong.');
  }
}
