/** What was dropped on the page, as files. Ready at once: what was dropped is gone after the event. */

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
