// Copy and files that arrive at the window itself: pasted or dropped where no field takes them.

import { useEffect } from 'react';
import type { Understood } from '../importing/import-copy-dialog.tsx';
import { droppedFiles, isDeskFile, type PickedFile, pickedFiles } from '../importing/picked-files.ts';
import { isCopy, type RawCopy, rawCopyOf, rawCopyOfFile } from '../importing/raw-copy.ts';

export type Arrival =
  | { readonly kind: 'copy'; readonly given: RawCopy | null; readonly resumed?: Understood }
  | { readonly kind: 'files'; readonly files: readonly PickedFile[] }
  | { readonly kind: 'desk-file'; readonly file: File };

/** One piece of copy is looked at before it becomes a story; several files, or one of many stories, are imported. */
export async function arrivalOfFiles(files: readonly PickedFile[]): Promise<Arrival | null> {
  const [only] = files;
  if (only === undefined) return null;
  if (files.length === 1 && isDeskFile(only.file.name)) return { kind: 'desk-file', file: only.file };
  return files.length > 1 || !isCopy(only.file.name)
    ? { kind: 'files', files }
    : { kind: 'copy', given: await rawCopyOfFile(only.file) };
}

/** `free`: the desk is empty, so what is pasted can only be meant as a new story. Files may be dropped at any time. */
export function useArrivals(free: boolean, onArrival: (arrival: Arrival) => void): void {
  useEffect(() => {
    const take = async (files: Promise<readonly PickedFile[]>) => {
      const arrival = await arrivalOfFiles(await files);
      if (arrival !== null) onArrival(arrival);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!free || event.defaultPrevented || takesText(event.target)) return;
      const given = rawCopyOf(event.clipboardData);
      if (given !== null) onArrival({ kind: 'copy', given });
      else void take(Promise.resolve(pickedFiles([...(event.clipboardData?.files ?? [])])));
    };
    // A file that nobody takes would be opened by the browser in the place of Stet.
    const onDragOver = (event: DragEvent) => {
      if (!event.defaultPrevented && carriesFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (event.defaultPrevented || !carriesFiles(event)) return;
      event.preventDefault();
      if (!takesText(event.target) && event.dataTransfer !== null) void take(droppedFiles(event.dataTransfer));
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [free, onArrival]);
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, [role="dialog"]') !== null);
