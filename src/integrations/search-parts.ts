/** Cuts the search data of a large playbook into parts after the build; a small one is left as it is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchData } from '../search/card.ts';
import type { CoreFile } from '../search/parts/core.ts';
import { makeParts } from '../search/parts/make.ts';

/** Up to this many cards are fetched at once: about 30 KB for each hundred, compressed. */
const MOST_AT_ONCE = 200;

/**
 * Puts the core in the place of `playbook/search.json`, and the parts into a folder named by their content.
 * @returns how many parts there are; 0 for a small playbook
 */
export function cutSearchData(outDir: string): number {
  const path = join(outDir, 'playbook/search.json');
  if (!existsSync(path)) return 0;
  const data = JSON.parse(readFileSync(path, 'utf8')) as SearchData;
  if (data.cards.length <= MOST_AT_ONCE) return 0;
  const { core, files } = makeParts(data);
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(name).update(text);
  const folder = `search/${hash.digest('hex').slice(0, 12)}/`;
  const target = join(outDir, 'playbook', folder);
  for (const kind of ['b', 'c', 'p', 's']) mkdirSync(join(target, kind), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(target, name), text);
  const file: CoreFile = { ...core, folder };
  writeFileSync(path, JSON.stringify(file));
  // For a page whose parts are gone with an older version: no service worker keeps this one.
  writeFileSync(join(outDir, 'playbook/search/core.json'), JSON.stringify(file));
  return files.size;
}
