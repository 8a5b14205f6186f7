// Text streams by the line, however long the stream.

/**
 * Lines of UTF-8 without their ends ("\n" or "\r\n"); a last line needs none. Other line separators of Unicode may stand inside a line of
 * JSON, so they split nothing (Node's readline would split there).
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const begun: string[] = [];
  const finish = (rest: string): string => {
    const line = begun.join('') + rest;
    begun.length = 0;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const bytes of stream) {
    const lines = decoder.decode(bytes, { stream: true }).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) yield finish(line);
    begun.push(last);
  }
  const rest = finish(decoder.decode());
  if (rest !== '') yield rest;
}
