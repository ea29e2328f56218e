/**
 * Keeps what the service worker left for later, a page at a time while the browser has nothing else to do. The list
 * itself is kept last, so that an interrupted round is taken up again on the next page.
 */
const CACHE = 'comeback-rest';

interface Rest {
  /** Relative to the list's own address. */
  readonly urls: readonly string[];
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 500);
  });

const wantsLittleData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

const isRest = (data: unknown): data is Rest =>
  typeof data === 'object' &&
  data !== null &&
  Array.isArray((data as Rest).urls) &&
  (data as Rest).urls.every((url) => typeof url === 'string');

/** Parts of the search data lie in a folder named by their content; those of an older version are of no more use. */
async function forgetOldParts(cache: Cache, list: string, urls: readonly string[]): Promise<void> {
  const base = new URL(list, location.href);
  const wanted = new Set(urls.map((url) => new URL(url, base).href));
  for (const { url } of await cache.keys()) {
    if (url.includes('/playbook/search/') && !wanted.has(url)) await cache.delete(url);
  }
}

/** @param list address of the list. Without room or network nothing happens, and the next page tries again. */
export async function keepRest(list: string): Promise<void> {
  if (wantsLittleData()) return;
  try {
    const cache = await caches.open(CACHE);
    const response = await fetch(list, { cache: 'no-cache' });
    if (!response.ok) return;
    const text = await response.clone().text();
    if (text === (await (await cache.match(list))?.text())) return;
    const rest: unknown = JSON.parse(text);
    if (!isRest(rest)) return;
    for (const url of rest.urls) {
      await idle();
      await cache.add(new URL(url, new URL(list, location.href)).href);
    }
    await cache.put(list, response);
    await forgetOldParts(cache, list, rest.urls);
  } catch {
    // No network, or no room.
  }
}
