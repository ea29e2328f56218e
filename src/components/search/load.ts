/** Fetches the search data: whole for a small playbook, its core and then parts as they are needed for a large one. */
import { isSearchData } from '../../search/parts/cards.ts';
import { isCoreFile, readCore, type CoreFile } from '../../search/parts/core.ts';
import { sourceInParts } from '../../search/parts/source.ts';
import { sourceOf, type CardSource } from '../../search/source.ts';
import { href } from '../shell/href.ts';
import { wait } from './dom.ts';

/** Milliseconds after which a new key no longer waits for what an earlier one asked for. */
const PATIENCE = 1000;

/** Set once a part was missing: the core that an offline copy keeps is then older than the site. */
let isStale = false;

async function read(path: string, asked: Promise<Response>): Promise<unknown> {
  const response = await asked;
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.json();
}

const get = (path: string, init: RequestInit = {}): Promise<unknown> => read(path, fetch(href(path), init));

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
  return sourceInParts(readCore(file), load, () => wait(PATIENCE));
}

/**
 * @param onGone called when a part cannot be had, as after a new version was put up
 * @param early the data, where it is being fetched already
 * @throws Error when the data cannot be had or is not what it should be
 */
export async function loadSource(onGone: () => void, early?: Promise<Response>): Promise<CardSource> {
  const data = isStale
    ? await get('/playbook/search/core.json', { cache: 'no-store' })
    : await read('/playbook/search.json', early ?? fetch(href('/playbook/search.json')));
  if (isCoreFile(data)) return inParts(data, onGone);
  if (isSearchData(data)) return sourceOf(data);
  throw new Error('search.json is not what it should be');
}
