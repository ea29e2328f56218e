/**
 * The role-play page on a slow phone: 4× slower processor, 1.6 Mbit/s down, 150 ms round trip (Chromium's throttling).
 * Run after `npm run build`: node tests/bench/practice.bench.ts [runs]. Prints median, minimum and maximum.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { createHandler } from '../../tools/serve/handler.ts';
import { rememberedBrowser } from '../../tools/setup/browser.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const CHOICES = 6;
const SLOWDOWN = 4;
const BYTES_A_SECOND = 1_600_000 / 8;
const ROUND_TRIP = 150;

interface Watched {
  shift: number;
  longTasks: number[];
  /** Milliseconds from a click or key to the next paint (Event Timing). */
  interactions: number[];
}

interface Figures {
  bytes: number;
  firstReply: number;
  choiceToPaint: number[];
  longTasks: number[];
  shift: number;
}

/** Runs in the page: collects layout shifts, long tasks and how long interactions take to show. */
function watch(): void {
  const seen: Watched = { shift: 0, longTasks: [], interactions: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'click') seen.interactions.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

const seenIn = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { seen: Watched }).seen);

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/** A press as a hand makes it. Playwright's own click listens in the page and lays it out once more. */
async function press(button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await button.page().waitForTimeout(300);
  const box = await button.boundingBox();
  if (box !== null) await button.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function measure(browser: Browser, site: string): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await slowDown(session);
  await page.addInitScript(watch);

  const began = performance.now();
  await page.goto(`${site}practice/third-late-parcel/`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  const replies = page.getByRole('group', { name: 'Your reply' }).getByRole('button');
  await replies.first().waitFor();
  const firstReply = performance.now() - began;
  const toFirstReply = bytes;

  await page.waitForTimeout(1500);
  const before = (await seenIn(page)).interactions.length;
  const tasksBefore = (await seenIn(page)).longTasks.length;
  for (let choice = 0; choice < CHOICES; choice++) {
    if (!(await replies.first().isVisible())) break;
    await press(replies.first());
    await page.waitForTimeout(1500);
  }
  const { interactions, longTasks, shift } = await seenIn(page);
  await context.close();
  return {
    bytes: toFirstReply,
    firstReply,
    choiceToPaint: interactions.slice(before),
    longTasks: longTasks.slice(tasksBefore),
    shift,
  };
}

const sorted = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);
const median = (figures: readonly number[]) => sorted(figures)[Math.floor(figures.length / 2)] ?? 0;

function print(what: string, figures: readonly number[], digits = 0): void {
  const [least, most] = [sorted(figures)[0] ?? 0, sorted(figures).at(-1) ?? 0];
  const row = [median(figures), least, most].map((figure) => figure.toFixed(digits).padStart(10));
  console.log(what.padEnd(44), ...row);
}

const server = createServer(createHandler(resolve(process.env['SITE_OUT'] ?? 'dist'), '/'));
await new Promise<void>((listening) => server.listen(0, listening));
const site = `http://localhost:${(server.address() as AddressInfo).port}/`;
const executablePath = rememberedBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const all: Figures[] = [];
for (let run = 0; run < RUNS; run++) all.push(await measure(browser, site));
await browser.close();
server.close();

console.log(
  `${RUNS} runs, processor slowed ${SLOWDOWN}×, 1.6 Mbit/s`.padEnd(44),
  '    median    minimum    maximum',
);
print(
  'bytes to the first reply that can be chosen',
  all.map((one) => one.bytes),
);
print(
  'milliseconds to it, cold',
  all.map((one) => one.firstReply),
);
print(
  'choice to next paint, ms (events over 16 ms)',
  all.flatMap((one) => one.choiceToPaint),
);
print(
  'long tasks a choice (over 50 ms), count',
  all.map((one) => one.longTasks.length / CHOICES),
  2,
);
print(
  'longest of them, ms',
  all.map((one) => Math.max(0, ...one.longTasks)),
);
print(
  'layout shift',
  all.map((one) => one.shift),
  4,
);
