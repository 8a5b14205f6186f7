// Verifies that evidence is still what was taken in: every kept file and every text against its hash.

import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import { evidenceHash, type FileRow } from './evidence-rows.ts';

/** Bytes read at a stretch. */
const PIECE = 4 * 1_048_576;

/** Reads all of it, a recording of 1 GB in about a second. Problems name files by their place and quote no words. */
export function* evidenceProblems(db: Database, folder: string): Generator<string> {
  const texts = db.prepare<[], { hash: string; text: string }>('SELECT hash, text FROM evidence_texts');
  for (const { hash, text } of texts.iterate())
    if (evidenceHash(text) !== hash) yield `A text of the evidence (${hash}) is not what was taken in.`;
  const files = db.prepare<[], Pick<FileRow, 'hash' | 'type'>>('SELECT hash, type FROM evidence_files ORDER BY kept');
  for (const file of files.iterate()) {
    const name = evidenceFileName(file);
    const hash = hashOf(join(folder, name));
    if (hash === null)
      yield `The evidence file “evidence/${name}” is missing or cannot be read. Put it back from a copy of the archive’s folder.`;
    else if (hash !== file.hash)
      yield `The evidence file “evidence/${name}” is not what was taken in. Put it back from a copy of the archive’s folder.`;
  }
}

function hashOf(path: string): string | null {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  try {
    const file = openSync(path, 'r');
    try {
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        hash.update(piece.subarray(0, read));
    } finally {
      closeSync(file);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}
