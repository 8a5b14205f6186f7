// Text streams by the line, however long the stream.

/**
 * Lines without their ends ("\n" or "\r\n"); a last line needs none. Other line separators of Unicode may stand inside a line of JSON, so
 * they split nothing (Node's readline would split there).
 */
export async function* splitLines(stream: AsyncIterable<string>): AsyncGenerator<string> {
  const begun: string[] = [];
  const finish = (rest: string): string => {
    const line = begun.join('') + rest;
    begun.length = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const text of stream) {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) yield finish(line);
    begun.push(last);
  }
  const rest = finish('');
  if (rest !== '') yield rest;
}

/** The same of bytes in UTF-8. */
export const readLines = (stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> => splitLines(decoded(stream));

async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of stream) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
