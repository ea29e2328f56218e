/** Measures one site's search in a browser: what is fetched, and how long until results stand on the page. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Served } from './builds.ts';
import { watchPage, type Kind, type Shown } from './watch.ts';

const INPUT: Readonly<Record<Kind, string>> = {
  comeback: '[data-search-dialog] input[type=search]',
  starlight: '#starlight__search input',
};
/** The page that search is opened from: the same card on both sites. */
const START = 'playbook/late-delivery/';
/** Milliseconds between the keys of someone who types quickly. */
const PAUSE = 100;

export interface Cold {
  /** Bytes over the wire from the opening key to the results of the whole query, and a second later. */
  readonly bytes: number;
  readonly settled: number;
  /** Milliseconds from the opening key to the first results of any, and from the last key to those of the whole query. */
  readonly first: number;
  readonly last: number;
}

interface Open {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Bytes received since search was opened. */
  readonly bytes: () => number;
  /** When the opening key was pressed, by the page's clock. */
  readonly opened: number;
}

async function openSearch(browser: Browser, kind: Kind, served: Served): Promise<Open> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watchPage, kind);
  await page.goto(served.base + START, { waitUntil: 'networkidle' });
  const before = served.bytes();
  await page.keyboard.press('Control+k');
  await page.locator(INPUT[kind]).waitFor();
  await page.locator(INPUT[kind]).focus();
  const opened = await page.evaluate(() => window.bench.opened);
  return { context, page, bytes: () => served.bytes() - before, opened };
}

const shownFor = (page: Page, text: string): Promise<Shown> =>
  page
    .waitForFunction((wanted) => window.bench.shown.findLast((one) => one.text === wanted), text, {
      polling: 10,
    })
    .then((handle) => handle.jsonValue() as Promise<Shown>);

/** One query by someone who has never searched here. */
export async function coldSearch(browser: Browser, kind: Kind, served: Served, query: string): Promise<Cold> {
  const { context, page, bytes, opened } = await openSearch(browser, kind, served);
  await page.keyboard.type(query, { delay: PAUSE });
  const whole = await shownFor(page, query);
  const fetched = bytes();
  const any = await page.evaluate(() => window.bench.shown[0]?.at ?? Infinity);
  await page.waitForTimeout(1000);
  const settled = bytes();
  await context.close();
  return { bytes: fetched, settled, first: any - opened, last: whole.after };
}

/** One key: what stood in the field after it, and milliseconds to the results of that. */
export interface Key {
  readonly text: string;
  readonly after: number;
}

/** Each key of each query; every one waits for the results of the one before. */
export async function warmKeys(
  browser: Browser,
  kind: Kind,
  served: Served,
  queries: readonly string[],
): Promise<{ first: Key[]; again: Key[] }> {
  const { context, page } = await openSearch(browser, kind, served);
  const pass = async (): Promise<Key[]> => {
    const keys: Key[] = [];
    for (const query of queries) {
      await page.locator(INPUT[kind]).fill('');
      await page.waitForTimeout(350);
      for (let length = 1; length <= query.length; length++) {
        await page.evaluate(() => (window.bench.shown.length = 0));
        await page.keyboard.type(query[length - 1] ?? '');
        // A space asks nothing new.
        if (query[length - 1] === ' ') continue;
        const { text, after } = await shownFor(page, query.slice(0, length));
        keys.push({ text, after });
      }
    }
    return keys;
  };
  const first = await pass();
  const again = await pass();
  await context.close();
  return { first, again };
}
