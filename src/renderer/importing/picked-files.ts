// Files that a person picked or dropped, with where each lies in its folder, so that a page finds its images.

export interface PickedFile {
  readonly file: File;
  /** With "/" between names; the name alone for a file that came without a folder. */
  readonly path: string;
}

/** What a file picker offers first. */
export const STORY_FILES =
  '.txt,.text,.md,.markdown,.html,.htm,.docx,.json,.jsonl,.ndjson,.xml,.rss,.atom,.wxr,.nitf,.newsml,.stet';

/** A story from another desktop, which is merged by itself. */
export const isDeskFile = (name: string): boolean => /\.stet$/i.test(name);

/** Files of one folder that are taken; a folder of a million files is for the command line. */
const MOST = 100_000;

export const pickedFiles = (files: readonly File[]): PickedFile[] =>
  files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/** What was dropped, with everything in the folders among it. Reads the list at once: a browser empties it after the event. */
export function droppedFiles(data: DataTransfer): Promise<PickedFile[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return Promise.resolve(pickedFiles([...data.files]));
  return filesBelow(entries);
}

async function filesBelow(entries: readonly FileSystemEntry[]): Promise<PickedFile[]> {
  const found: PickedFile[] = [];
  const open = [...entries];
  for (let entry = open.pop(); entry !== undefined && found.length < MOST; entry = open.pop())
    if (isFolder(entry)) open.push(...(await listOf(entry)));
    else if (isFile(entry)) found.push(await fileOf(entry));
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry): Promise<PickedFile> =>
  new Promise((resolve, reject) => {
    entry.file((file) => resolve({ file, path: entry.fullPath.replace(/^\//, '') }), reject);
  });

/** A browser gives a folder's list in parts, and an empty one at its end. */
async function listOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}
