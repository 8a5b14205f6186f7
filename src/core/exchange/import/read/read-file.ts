// One file of an import, whatever it holds, as the stories in it.

import { stat } from 'node:fs/promises';
import type { ImportFormat } from '#shared/contract/exchange.ts';
import { NewsroomError } from '../../../errors.ts';
import { encodingOf } from '../decode-bytes.ts';
import { readJsonLine, readJsonStory } from '../json-line.ts';
import { contentOfCopy } from '../make-story.ts';
import { slugOf } from '../slug.ts';
import { type FileFormat, formatOf, xmlEncoding } from './file-format.ts';
import { hasWords } from './has-words.ts';
import { splitLines } from './lines.ts';
import { type FileOnDisk, type Found, type Tools, Unreadable } from './reading.ts';
import { bytesOf, headOf, streamText, textOf } from './text-of-file.ts';

/** Bytes of one story's file; more than any manuscript. */
const MAX_STORY = 30_000_000;
const MAX_DOCX = 100_000_000;
/** Bytes of JSON that is parsed in one piece; archives above it come as JSON Lines. */
const MAX_JSON = 300_000_000;
/** UTF-16 code units of copy in one story. */
const MAX_COPY = 10_000_000;

/**
 * The stories of one file, each with what could not be read of it. Never throws for what is in the file.
 *
 * @param done hears how many bytes of a long file have been read.
 */
export async function* readFile(
  file: FileOnDisk,
  asked: ImportFormat,
  tools: Tools,
  done: (bytes: number) => void,
): AsyncGenerator<Found> {
  try {
    const { size } = await stat(file.path);
    const head = await headOf(file.path);
    const format = asked === 'auto' ? formatOf(file.name, head) : asked;
    if (typeof format !== 'string') yield format;
    else yield* inFormat(format, { file, size, head, tools, done });
  } catch (error) {
    const reason = sentenceOf(error);
    if (reason === null) throw error;
    yield { reason, ...(error instanceof Unreadable && error.line !== undefined ? { line: error.line } : {}) };
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof Unreadable) return error.message;
  if (error instanceof NewsroomError && (error.code === 'INVALID' || error.code === 'TOO_LARGE')) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'It is no longer there.';
  if (code === 'EACCES' || code === 'EPERM')
    return 'You have no right to read it. Give yourself that right and import it again.';
  if (code === 'EISDIR') return 'It is a folder.';
  if (code === 'EIO') return 'The disk it lies on did not give it back whole.';
  return null;
}

interface Reading {
  readonly file: FileOnDisk;
  readonly size: number;
  readonly head: Uint8Array;
  readonly tools: Tools;
  readonly done: (bytes: number) => void;
}

/** A reader's libraries are loaded with the first file that needs them. */
async function* inFormat(format: FileFormat, reading: Reading): AsyncGenerator<Found> {
  const { file, size, head, tools, done } = reading;
  switch (format) {
    case 'jsonl':
      yield* jsonLines(reading);
      return;
    case 'rss':
    case 'wxr': {
      const { readFeed } = await import('./feed.ts');
      yield* readFeed(streamText(file.path, head, xmlEncoding(head), done), tools, file);
      return;
    }
    case 'nitf':
    case 'newsml': {
      const { readNewswire } = await import('./newswire.ts');
      yield* readNewswire(streamText(file.path, head, xmlEncoding(head), done), tools, file);
      return;
    }
    case 'json':
    case 'ninjs':
    case 'ghost':
      yield* json(format, reading);
      return;
    case 'docx': {
      const { readDocx } = await import('./docx.ts');
      yield named(await readDocx(await bytesOf(file.path, size, MAX_DOCX), tools), file);
      return;
    }
    case 'text':
    case 'html':
    case 'md': {
      const { text, note } = textOf(await bytesOf(file.path, size, MAX_STORY));
      if (text.length > MAX_COPY)
        throw new Unreadable('It is too long to be one story. Split it, or import it as JSON Lines.');
      yield named(await oneStory(format, text, tools, file), file);
      if (note !== null) yield { note };
    }
  }
}

async function oneStory(format: 'text' | 'html' | 'md', text: string, tools: Tools, file: FileOnDisk): Promise<Found> {
  if (format === 'md') return (await import('./markdown.ts')).readMarkdown(text, tools, file);
  if (format === 'html') return (await import('./html-page.ts')).readHtmlPage(text, tools, file);
  return plainText(text, tools);
}

/** A file without a headline lends its name to the slug. */
function named(found: Found, { name }: FileOnDisk): Found {
  if (!('story' in found) || found.story.content.slug) return found;
  const slug = slugOf(name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
  return { ...found, story: { ...found.story, content: { ...found.story.content, slug } } };
}

function plainText(text: string, tools: Tools): Found {
  const content = contentOfCopy(tools, { text, html: null });
  return hasWords(content) ? { story: { externalId: null, content } } : { reason: 'There is nothing to read in it.' };
}

async function* jsonLines({ file, head, done }: Reading): AsyncGenerator<Found> {
  const { note } = encodingOf(head);
  if (note !== null) yield { note };
  let line = 0;
  for await (const text of splitLines(streamText(file.path, head, null, done))) {
    line += 1;
    if (text.trim() === '') continue;
    yield { ...readJsonLine(text), line };
  }
}

async function* json(format: FileFormat, { file, size, tools }: Reading): AsyncGenerator<Found> {
  if (size > MAX_JSON)
    throw new Unreadable(`It is larger than ${MAX_JSON / 1e6} MB. Have it exported in parts, or as JSON Lines.`);
  const { text } = textOf(await bytesOf(file.path, size, MAX_JSON));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable('It is not whole JSON. Have it exported anew and import it again.');
  }
  const { isGhost, readGhost } = await import('./ghost.ts');
  if (format !== 'ninjs' && isGhost(value)) {
    yield* readGhost(value, tools, file);
    return;
  }
  if (format === 'ghost') throw new Unreadable('It is not an export of Ghost: it has no list of posts.');
  const values = Array.isArray(value) ? value : [value];
  for (const [index, one] of values.entries()) {
    const found = await jsonStory(one, format === 'ninjs', tools, file);
    yield 'reason' in found && values.length > 1
      ? { reason: `Number ${index + 1} of its list: ${found.reason}` }
      : found;
  }
}

async function jsonStory(value: unknown, ninjs: boolean, tools: Tools, file: FileOnDisk): Promise<Found> {
  const [{ isStetJson, readStetJson }, { isNinjs, readNinjs }] = await Promise.all([
    import('./stet-json.ts'),
    import('./ninjs.ts'),
  ]);
  if (!ninjs && isStetJson(value)) return readStetJson(value, tools, file);
  if (ninjs || isNinjs(value)) return readNinjs(value, tools, file);
  if (typeof value === 'object' && value !== null && 'text' in value) return readJsonStory(value);
  return {
    reason:
      'It is JSON of a kind that Stet does not know. It reads its own, ninjs, exports of Ghost, and stories with a “title” and a “text”.',
  };
}
