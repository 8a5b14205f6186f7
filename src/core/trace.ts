/** Kind and places of an error for the log, without its message, which may quote a story; SQLite's messages name tables only. */
export function trace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const said = new Set(error.message.split('\n'));
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line) && !said.has(line));
  return `${error.name}${error.name === 'SqliteError' ? `: ${error.message}` : ''}\n${places.join('\n')}`;
}
