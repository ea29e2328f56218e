/**
 * What set-up has done, kept inside node_modules so that removing the packages also forgets it.
 * `lock` is the hash of the lockfile that was installed; `browser.path` is null for Playwright's own browser.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ lock?: string, browser?: { label: string, path: string | null } }} Stamp */

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const file = join(root, 'node_modules', '.comeback-setup.json');

/** @returns {Stamp} empty when nothing was set up, or the stamp cannot be read */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {Stamp} change */
export function writeStamp(change) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...readStamp(), ...change }, null, 2)}\n`);
}

/** The hash of the lockfile as it is now. @returns {string} */
export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
