/** Fetches the search data: whole for a small playbook, its core and then parts as they are needed for a large one. */
import { isSearchData } from '../../search/parts/cards.ts';
import { isCoreFile, readCore, type CoreFile } from '../../search/parts/core.ts';
import { sourceInParts } from '../../search/parts/source.ts';
import { sourceOf, type CardSource } from '../../search/source.ts';
import { href } from '../shell/href.ts';
import { wait } from './dom.ts';

/** Milliseconds without a key before parts are fetched, and after which they are fetched in the middle of typing. */
const BEFORE_FETCHING = 120;
const AT_LATEST = 500;

/** Set once a part was missing: the core that an offline copy keeps is then older than the site. */
let isStale = false;

async function get(path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetch(href(path), init);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.json();
}

function inParts(file: CoreFile, onGone: () => void): CardSource {
  const load = async (name: string): Promise<unknown> => {
    try {
      return await get(`/playbook/${file.folder}${name}`);
    } catch (error) {
      isStale = navigator.onLine;
      onGone();
      throw error;
    }
  };
  let fetched = -Infinity;
  const pause = async (): Promise<void> => {
    if (performance.now() - fetched < AT_LATEST) await wait(BEFORE_FETCHING);
    else fetched = performance.now();
  };
  return sourceInParts(readCore(file), load, pause);
}

/**
 * @param onGone called when a part cannot be had, as after a new version was put up
 * @throws Error when the data cannot be had or is not what it should be
 */
export async function loadSource(onGone: () => void): Promise<CardSource> {
  const data = isStale
    ? await get('/playbook/search/core.json', { cache: 'no-store' })
    : await get('/playbook/search.json');
  if (isCoreFile(data)) return inParts(data, onGone);
  if (isSearchData(data)) return sourceOf(data);
  throw new Error('search.json is not what it should be');
}
