/** Loads a page as a reader does, from top to bottom, and keeps a record of everything it fetched and complained of. */
import type { Page, Request } from '@playwright/test';

export type Visit = {
  /** Console errors, uncaught exceptions, policy reports and answers of 400 and above. */
  complaints: string[];
  /** Requests that left for another site. */
  foreign: string[];
  /** Bytes on the wire by kind, as compressed. */
  bytes: () => Promise<{ script: number; stylesheet: number; document: number }>;
};

/** Starts to listen; call it before `page.goto`. */
export function record(page: Page, origin: string): Visit {
  const complaints: string[] = [];
  const foreign: string[] = [];
  const finished: Request[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfinished', (request) => finished.push(request));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreign.push(url.href);
  });
  return {
    complaints,
    foreign,
    bytes: async () => {
      const sum = { script: 0, stylesheet: 0, document: 0 };
      for (const request of finished) {
        const type = request.resourceType();
        if (type === 'script' || type === 'stylesheet' || type === 'document') {
          sum[type] += (await request.sizes()).responseBodySize;
        }
      }
      return sum;
    },
  };
}

/** Scrolls to the end and back, so that everything that waits to be seen is loaded, and lets the network fall silent. */
export async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    // Else the sticky header half covers whatever the end of the page happens to put under it.
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}
