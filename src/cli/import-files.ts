// Which files an import reads, in what format, and in pieces that fit into memory.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readLines } from './lines.ts';
import { say, WrongInput } from './say.ts';

export const IMPORT_FORMATS = ['auto', 'text', 'html', 'jsonl'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

const FORMAT_OF: Readonly<Record<string, Exclude<ImportFormat, 'auto'>>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** Text of JSON Lines handed to the core at a time, in UTF-16 code units. */
const PIECE = 8_000_000;

/** One piece of one file. */
export interface Piece {
  /** As it was named; "-" for standard input. */
  readonly file: string;
  readonly format: Exclude<ImportFormat, 'auto'>;
  readonly data: string;
  /** Lines of the file before this piece. */
  readonly linesBefore: number;
}

export const STANDARD_INPUT = '-';

/**
 * The files that `names` stand for: a folder stands for every file in it that can be read, in order.
 * Throws WrongInput for a name that is nothing, and for a file whose format nobody can tell.
 */
export async function filesOf(names: readonly string[], format: ImportFormat): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const found = name === STANDARD_INPUT ? null : await stat(name).catch(() => undefined);
    if (found === undefined) throw new WrongInput(`There is no file or folder ${name}. Nothing was imported.`);
    if (found?.isDirectory() === true) files.push(...(await filesIn(name, format)));
    else if (format === 'auto' && found !== null && FORMAT_OF[extname(name).toLowerCase()] === undefined)
      throw new WrongInput(
        `${name}: Stet reads .txt, .html and .jsonl files here. Name the format with --format if it is one of them. Nothing was imported.`,
      );
    else files.push(name);
  }
  return files;
}

async function filesIn(folder: string, format: ImportFormat): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => (FORMAT_OF[extname(file).toLowerCase()] ?? 'auto') !== 'auto' || format !== 'auto')
    .sort();
}

/** A file from top to bottom: JSON Lines in pieces of whole lines, anything else at once. */
export async function* piecesOf(file: string, format: ImportFormat): AsyncGenerator<Piece> {
  const known = format === 'auto' ? FORMAT_OF[extname(file).toLowerCase()] : format;
  if (known === 'jsonl') yield* jsonPieces(file, file === STANDARD_INPUT ? process.stdin : createReadStream(file));
  else if (file !== STANDARD_INPUT)
    yield { file, format: known ?? 'text', data: await decoded(file, await readFile(file)), linesBefore: 0 };
  else yield* pipedPieces(known);
}

/** Standard input has no name to tell its format by: it begins with "{" if it is JSON Lines, with "<" if it is HTML. */
async function* pipedPieces(known: 'text' | 'html' | undefined): AsyncGenerator<Piece> {
  const chunks = process.stdin.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  const head: Buffer[] = [];
  let begins = '';
  while (begins === '') {
    const { value, done } = await chunks.next();
    if (done === true) break;
    head.push(value);
    begins = Buffer.concat(head)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart()
      .slice(0, 1);
  }
  const stream = (async function* () {
    yield* head;
    yield* chunks;
  })();
  if (known === undefined && begins === '{') {
    yield* jsonPieces(STANDARD_INPUT, stream);
    return;
  }
  const all: Buffer[] = [];
  for await (const chunk of stream) all.push(chunk);
  const format = known ?? (begins === '<' ? 'html' : 'text');
  yield { file: STANDARD_INPUT, format, data: await decoded(STANDARD_INPUT, Buffer.concat(all)), linesBefore: 0 };
}

/** The text of a file in any encoding; says so where the encoding had to be guessed. */
async function decoded(file: string, bytes: Uint8Array): Promise<string> {
  const { decodeBytes } = await import('#core/exchange/import/decode-bytes.ts');
  const { text, note } = decodeBytes(bytes);
  if (note !== null) say(`${file}: ${note}`);
  return text;
}

async function* jsonPieces(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let lines: string[] = [];
  let length = 0;
  let linesBefore = 0;
  const piece = (): Piece => ({ file, format: 'jsonl', data: lines.join('\n'), linesBefore });
  for await (const line of readLines(stream)) {
    if (length > 0 && length + line.length > PIECE) {
      yield piece();
      linesBefore += lines.length;
      lines = [];
      length = 0;
    }
    lines.push(line);
    length += line.length + 1;
  }
  if (lines.length > 0) yield piece();
}
