/** The built files, listed once: a large site has tens of thousands. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface BuiltFile {
  /** Relative to the site's root, with slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** Every file below a folder but hidden ones, in the order of their paths. */
export function builtFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)\./.test(path))
    .toSorted()
    .map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
}

export const bytesOf = (files: readonly BuiltFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
