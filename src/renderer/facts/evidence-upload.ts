// Handing the bytes of a file to the host, which keeps them in the archive's evidence folder, with word of how far it is.

import { KeptFile } from '#shared/contract/evidence.ts';
import type { EvidenceFile } from '#shared/story/evidence-file.ts';

const LOST = 'The file did not reach the archive. Nothing was changed; add it again.';
const REFUSED = 'The archive did not take this file. Nothing was changed; add it again.';

/** An upload that did not end well; its message is a sentence for the user. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
}

/**
 * @param onProgress told the part that has gone, 0 to 1.
 * @throws {UploadFailed}; when `signal` was aborted, the DOM's AbortError.
 */
export function uploadEvidence(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<EvidenceFile> {
  return new Promise((resolve, reject) => {
    // `fetch` says nothing of how far an upload is.
    const request = new XMLHttpRequest();
    request.open('POST', '/evidence');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new UploadFailed(LOST));
    request.onabort = () => reject(new DOMException('The upload was taken back.', 'AbortError'));
    request.onload = () => {
      const kept = KeptFile.safeParse(request.response);
      if (request.status === 200 && kept.success) resolve({ ...kept.data, name: nameOf(file) });
      else reject(new UploadFailed(sentenceIn(request.response) ?? REFUSED));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** As the archive may hold it. */
const nameOf = (file: File): string => file.name.toWellFormed().replaceAll('\0', '').slice(0, 300);

const sentenceIn = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
    ? answer.message
    : null;
