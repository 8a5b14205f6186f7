/** Hands what was made to the person as a file: the browser asks where it goes, or puts it among the downloads. */
export function saveFile({ file, mime, text }: { file: string; mime: string; text: BlobPart }): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn; a minute is long enough on any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
