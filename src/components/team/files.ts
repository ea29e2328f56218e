/** Reads what was dropped or chosen: text files, folders of them, and pictures of QR codes. */
import type { Incoming } from './board.svelte.ts';

/** Larger than any mail with results in it, in bytes. */
const LARGEST = 20_000_000;
/** A folder with more files than this was dropped by mistake. */
const MOST_FILES = 20_000;

const inDirectory = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesUnder(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry));
  if (!entry.isDirectory) return;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred entries at a time, and none when it is through.
  for (let entries = await inDirectory(reader); entries.length > 0; entries = await inDirectory(reader))
    for (const one of entries) await filesUnder(one, found);
}

/** Every file that was dropped, folders opened. Call it in the event: what was dropped is gone after it. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files];
  const found: File[] = [];
  for (const entry of entries) await filesUnder(entry, found);
  return found;
}

async function textOf(file: File): Promise<string> {
  if (!file.type.startsWith('image/')) return file.text();
  const { readPicture } = await import('./scan.ts');
  return (await readPicture(file)) ?? '';
}

export interface ReadFiles {
  readonly incoming: readonly Incoming[];
  readonly problems: readonly string[];
}

/** What is in the files, each under its name. Rejects for none: what cannot be read is told. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const incoming: Incoming[] = [];
  const problems: string[] = [];
  for (const file of files) {
    if (file.size > LARGEST) {
      problems.push(`${file.name}: too large to hold results (${Math.round(file.size / 1e6)} MB). Left out.`);
      continue;
    }
    try {
      incoming.push({ text: await textOf(file), from: file.name });
    } catch {
      problems.push(`${file.name}: could not be read. Check that it is still there, and drop it again.`);
    }
  }
  return { incoming, problems };
}
