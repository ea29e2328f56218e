/** Loads pages as a reader does, from top to bottom, and keeps a record of everything each fetched and complained of. */
import { test as plain, type Page, type Request } from '@playwright/test';

export interface Visit {
  /** Console errors, uncaught exceptions, policy reports and answers of 400 and above. */
  readonly complaints: string[];
  /** Requests that left for another site. */
  readonly foreign: string[];
  /** Bytes on the wire by kind, as compressed. */
  bytes(): Promise<{ script: number; stylesheet: number; document: number }>;
  /** Scrolls to the end and back, so that everything that waits to be seen is loaded, and waits for the network. */
  readThrough(): Promise<void>;
  /** Stops listening. */
  end(): void;
}

/** How long the network must be silent before a page counts as loaded, in milliseconds. */
const silence = 150;

/**
 * A page that is kept from test to test, since opening one takes as long as loading it. Nothing is kept with it: no
 * cache, no service worker, and what the page before put into storage is cleared.
 */
export const test = plain.extend<{ visitor: Page }, { kept: { page: Page; clear: () => Promise<void> } }>({
  visitor: async ({ kept }, use) => {
    await kept.clear();
    await use(kept.page);
  },
  kept: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        serviceWorkers: 'block',
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      const page = await context.newPage();
      const protocol = await context.newCDPSession(page);
      await protocol.send('Network.enable');
      await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
      const clear = async () => {
        const { origin } = new URL(page.url());
        await page.goto('about:blank');
        if (origin !== 'null')
          await protocol.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      };
      await use({ page, clear });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Starts to listen; call it before `page.goto`. `origin` is the site's own. */
export function record(page: Page, origin: string): Visit {
  const complaints: string[] = [];
  const foreign: string[] = [];
  const finished: Request[] = [];
  const underWay = new Set<Request>();
  let latest = 0;
  const moved = () => (latest = performance.now());

  const listeners = {
    console: (message: { type(): string; text(): string }) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    },
    pageerror: (error: Error) => complaints.push(`exception: ${error.message}`),
    request: (request: Request) => {
      underWay.add(request);
      moved();
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreign.push(url.href);
    },
    requestfinished: (request: Request) => {
      underWay.delete(request);
      finished.push(request);
      moved();
    },
    requestfailed: (request: Request) => {
      underWay.delete(request);
      moved();
    },
  };
  page.on('console', listeners.console);
  page.on('pageerror', listeners.pageerror);
  page.on('request', listeners.request);
  page.on('requestfinished', listeners.requestfinished);
  page.on('requestfailed', listeners.requestfailed);

  return {
    complaints,
    foreign,
    async bytes() {
      const sum = { script: 0, stylesheet: 0, document: 0 };
      for (const request of finished) {
        const type = request.resourceType();
        if (type === 'script' || type === 'stylesheet' || type === 'document') {
          sum[type] += (await request.sizes()).responseBodySize;
        }
      }
      return sum;
    },
    async readThrough() {
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
          window.scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
        // Else the sticky header half covers whatever the end of the page happens to put under it.
        window.scrollTo(0, 0);
      });
      moved();
      while (underWay.size > 0 || performance.now() - latest < silence) {
        await new Promise((resolve) => setTimeout(resolve, silence / 3));
      }
    },
    end() {
      page.off('console', listeners.console);
      page.off('pageerror', listeners.pageerror);
      page.off('request', listeners.request);
      page.off('requestfinished', listeners.requestfinished);
      page.off('requestfailed', listeners.requestfailed);
    },
  };
}

/** Pixels by which a page is wider than a window 320 px wide (WCAG 1.4.10: 1280 px at 400 %). */
export async function overflowWhenNarrow(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (before !== null) await page.setViewportSize(before);
  return over;
}
