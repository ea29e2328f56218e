/** Reads what was dropped or chosen: text files and pictures of QR codes. */
import type { Incoming } from './board.svelte.ts';

/** Larger than any mail with results in it, in bytes. */
const LARGEST = 20_000_000;
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
