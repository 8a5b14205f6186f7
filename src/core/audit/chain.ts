// The form in which an entry of the audit is hashed. A file format: it never changes, or every archive's chain would break.

import { createHash } from 'node:crypto';

/** An entry as its row holds it; `detail` is canonical JSON text. */
export interface ChainedEntry {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly storyId: string | null;
  readonly factId: string | null;
  readonly detail: string;
  /** Hash of the entry before; empty for the first. */
  readonly before: string;
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** JSON with the keys of every object in the order of their code units and no white space, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256, in hexadecimal, over the canonical JSON of all that the entry says and of the hash before it. */
export const entryHash = ({ number, at, by, what, storyId, factId, detail, before }: ChainedEntry): string =>
  sha256(canonicalJson({ number, at, by, what, storyId, factId, detail, before }));

/** What the audit keeps of a check, so that a row of `checks` that was changed is found out: its words and note only as part of a hash. */
export interface ChainedCheck {
  readonly id: string;
  readonly factId: string;
  readonly at: string;
  readonly by: string;
  readonly result: string;
  readonly words: string;
  readonly evidenceId: string | null;
  readonly note: string;
}
export const checkHash = ({ id, factId, at, by, result, words, evidenceId, note }: ChainedCheck): string =>
  sha256(canonicalJson({ id, factId, at, by, result, words, evidenceId, note }));
