// Cuts a file of stories into calls that a host's socket carries: JSON Lines at line ends, other files whole.

import { isHtml, isJsonLines } from './raw-copy.ts';

export interface FileChunk {
  readonly name: string;
  readonly format: 'text' | 'html' | 'jsonl';
  readonly data: string;
  /** Number of the chunk's first line in its file, from 0. */
  readonly firstLine: number;
  /** Bytes of the file that are done when this chunk is. */
  readonly bytesThrough: number;
}

/** Characters in one call. A host refuses messages above 48 MB, and a call that is taken back should not have much under way. */
const CHUNK = 4_000_000;

export async function* chunksOf(file: File, size = CHUNK): AsyncGenerator<FileChunk> {
  if (!isJsonLines(file.name)) {
    const data = clean(await file.text());
    yield { name: file.name, format: isHtml(file.name) ? 'html' : 'text', data, firstLine: 0, bytesThrough: file.size };
    return;
  }
  let held = '';
  let bytes = 0;
  let firstLine = 0;
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (value !== undefined) {
      held += decoder.decode(value, { stream: true });
      bytes += value.byteLength;
    }
    if (done) held += decoder.decode();
    while (held.length >= size || (done && held !== '')) {
      const cut = held.length > size ? held.lastIndexOf('\n', size) + 1 : held.length;
      // A line longer than a call goes out whole with its next line end; what is too large then is the core's to refuse.
      const end = cut > 0 ? cut : held.indexOf('\n') + 1 || (done ? held.length : 0);
      if (end === 0) break;
      const data = held.slice(0, end);
      held = held.slice(end);
      yield { name: file.name, format: 'jsonl', data: clean(data), firstLine, bytesThrough: bytes };
      firstLine += data.split('\n').length - 1;
    }
    if (done) return;
  }
}

const clean = (text: string): string => text.toWellFormed();
