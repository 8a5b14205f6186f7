// Hands a file to the archive by address: its bytes go straight from the disk to the host, and never through a call.

export type HandOver = (importId: string, path: string, file: Blob, signal: AbortSignal) => Promise<void>;

/** Rejects with a sentence. */
export const handOver: HandOver = async (importId, path, file, signal) => {
  const address = `/imports/${importId}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const answer = await fetch(address, { method: 'POST', body: file, signal });
  if (answer.ok) return;
  const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
  throw new Error(
    message ?? 'The file could not be handed over. Look whether Stet is still running, and import it again.',
  );
};

/** A path that any file system can hold, and no two of one import alike. */
export function safePath(path: string, taken: Set<string>): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.' && name !== '..');
  const safe =
    names
      .map((name) =>
        name
          .replace(/[\\:*?"<>|\0]/g, '_')
          .replace(/[. ]+$/, '_')
          .slice(-180),
      )
      .join('/') || 'file';
  let free = safe;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${count}/${safe}`;
  taken.add(free.toLowerCase());
  return free;
}
