/**
 * The role-play page on a slow phone: 4× slower processor, 1.6 Mbit/s down, 150 ms round trip (Chromium's throttling).
 * Run after `npm run build`, on a quiet machine: node tests/bench/practice.bench.ts [runs] [--motion]. Prints median,
 * 95th percentile, minimum and maximum; with `--motion` for a user who has not asked for reduced motion. Every run is
 * the same conversation: of the replies, always the first by the alphabet.
 *
 * A virtual machine whose host is busy stands still now and then, in the middle of anything. Linux counts that time
 * ("steal"): a conversation in which more than 3 % was taken away says nothing about the page. It is played again,
 * and the table says how many were. Other systems do not tell; there every conversation counts.
 *
 * What is measured: bytes are those of the wire, everything a cold visit fetches. Choice → next paint is Event Timing,
 * as Interaction to Next Paint counts it: the longest of the events of one press (down, up, click), in steps of 8 ms.
 * Long tasks are the browser's own (Long Tasks, over 50 ms of the main thread, slowed down) from the first reply on to
 * the whole debrief: the choice, the answer, the note, the replies, what is done while one reads. The picture is
 * drawn by software (--disable-gpu) in threads of its own, which slow the page no less than they do on a phone.
 *
 * What is not: the test's own looking at the page (where a reply is) runs in the page too, 25 ms a look at this
 * speed; what falls into its looks is left out. A tap lasts 80 ms, as a finger's does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { createHandler } from '../../tools/serve/handler.ts';
import { rememberedBrowser } from '../../tools/setup/browser.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const MOTION = process.argv.includes('--motion');
/** No conversation takes more choices. */
const MOST = 15;
/** How long a press is held, and how long the page is left alone after it, in milliseconds. */
const HELD = 80;
const LEFT_ALONE = MOTION ? 2600 : 1500;
const SLOWDOWN = 4;
const BYTES_A_SECOND = 1_600_000 / 8;
const ROUND_TRIP = 150;
/** The largest share of the processor's time that its host may take away, and how often a run is tried at most. */
const MOST_STOLEN = 0.03;
const TRIES = 4;

interface Span {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly duration: number;
}

interface Watched {
  shift: number;
  longTasks: Span[];
  /** The longest event of each press, by the browser's number of it: milliseconds to the next paint. */
  presses: Record<number, Span>;
}

interface Figures {
  bytes: number;
  firstReply: number;
  choiceToPaint: number[];
  choices: number;
  whilePlaying: number[];
  intoDebrief: number[];
  shift: number;
  /** Share of the processor's time that its host took away meanwhile, 0 to 1. */
  stolen: number;
}

/** Processor time used by anything here, and taken away by the host, in clock ticks since the start of the machine. */
function ticks(): { used: number; stolen: number } {
  if (!existsSync('/proc/stat')) return { used: 0, stolen: 0 };
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = readFileSync(
    '/proc/stat',
    'utf8',
  )
    .split('\n', 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { used: user + nice + system + irq + softirq, stolen };
}

/** Runs in the page: collects layout shifts, long tasks and how long presses take to show. */
function watch(): void {
  const seen: Watched = { shift: 0, longTasks: [], presses: {} };
  Object.assign(window, { seen });
  const span = ({ startTime, duration }: PerformanceEntry): Span => ({
    at: performance.timeOrigin + startTime,
    duration,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(span(entry));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
      const { interactionId: press } = entry;
      if (press > 0 && entry.duration >= (seen.presses[press]?.duration ?? 0))
        seen.presses[press] = span(entry);
    }
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

/** The test's own looks at the page, which take their time in it. */
class Looks {
  readonly #spans: Span[] = [];

  async take<T>(look: () => Promise<T>): Promise<T> {
    const at = Date.now();
    const found = await look();
    this.#spans.push({ at, duration: Date.now() - at });
    return found;
  }

  /** Whether a task fell into a look. */
  has = (task: Span): boolean =>
    this.#spans.some((look) => task.at < look.at + look.duration && task.at + task.duration > look.at);
}

/** A tap as a finger makes it. Playwright's own listens in the page and lays it out once more. */
async function tap(button: Locator, session: CDPSession, looks: Looks): Promise<void> {
  const page = button.page();
  const box = await looks.take(async () => {
    await button.scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    const found = await button.boundingBox();
    await page.waitForTimeout(100);
    return found;
  });
  if (box === null) return;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(HELD);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(LEFT_ALONE);
}

async function measure(browser: Browser, site: string): Promise<Figures> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: MOTION ? 'no-preference' : 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await slowDown(session);
  await page.addInitScript(watch);
  const looks = new Looks();
  const ticksBefore = ticks();

  const began = performance.now();
  await page.goto(`${site}practice/third-late-parcel/`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  const replies = page.getByRole('group', { name: 'Your reply' }).getByRole('button');
  await looks.take(() => replies.first().waitFor());
  const firstReply = performance.now() - began;
  const toFirstReply = bytes;
  const from = Date.now();

  await page.waitForTimeout(2500);
  let choices = 0;
  let last = from;
  while (choices < MOST && (await looks.take(() => replies.first().isVisible()))) {
    const first = await looks.take(async () => {
      const words = await replies.allInnerTexts();
      return words.indexOf([...words].sort()[0] ?? '');
    });
    last = Date.now();
    await tap(replies.nth(first), session, looks);
    choices += 1;
  }
  await page.waitForTimeout(2000);
  const { presses, longTasks, shift } = await seenIn(page);
  const ticksAfter = ticks();
  const stolen = ticksAfter.stolen - ticksBefore.stolen;
  const used = ticksAfter.used - ticksBefore.used;
  await context.close();
  const tasks = longTasks.filter((task) => task.at > from && !looks.has(task));
  return {
    bytes: toFirstReply,
    firstReply,
    choiceToPaint: Object.values(presses).flatMap(({ at, duration }) => (at > from ? [duration] : [])),
    choices,
    whilePlaying: tasks.flatMap(({ at, duration }) => (at < last ? [duration] : [])),
    intoDebrief: tasks.flatMap(({ at, duration }) => (at >= last ? [duration] : [])),
    shift,
    stolen: stolen === 0 ? 0 : stolen / (stolen + used),
  };
}

const sorted = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);
const at = (share: number, figures: readonly number[]) =>
  sorted(figures)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ?? 0;

function print(what: string, figures: readonly number[], digits = 0): void {
  const row = [0.5, 0.95, 0, 1].map((share) => at(share, figures).toFixed(digits).padStart(10));
  console.log(what.padEnd(46), ...row);
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
let left = 0;
while (all.length < RUNS && left + all.length < RUNS * TRIES) {
  const figures = await measure(browser, site);
  if (figures.stolen > MOST_STOLEN) left += 1;
  else all.push(figures);
}
await browser.close();
server.close();

if (left > 0)
  console.log(`${left} runs left out: the host took away more than ${MOST_STOLEN * 100}% of the processor`);
if (all.length === 0) process.exit(1);

const each = (figure: (one: Figures) => number) => all.map(figure);
const longest = (tasks: readonly number[]) => Math.max(0, ...tasks);
console.log(
  `${all.length} runs, processor slowed ${SLOWDOWN}×, 1.6 Mbit/s`.padEnd(46),
  '    median        95%    minimum    maximum',
);
const rows: [string, readonly number[], number?][] = [
  ['bytes to the first reply that can be chosen', each((one) => one.bytes)],
  ['milliseconds to it, cold', each((one) => one.firstReply)],
  ['choice to next paint, ms (presses over 16 ms)', all.flatMap((one) => one.choiceToPaint)],
  ['tasks over 50 ms while playing, a conversation', each((one) => one.whilePlaying.length)],
  ['the longest of them, ms (0: none)', each((one) => longest(one.whilePlaying))],
  ['tasks over 50 ms from last choice to debrief', each((one) => one.intoDebrief.length)],
  ['the longest of them, ms (0: none)', each((one) => longest(one.intoDebrief))],
  ['layout shift', each((one) => one.shift), 4],
  ['time taken away by the host, %', each((one) => one.stolen * 100), 1],
];
for (const row of rows) print(...row);
console.log(`${all.reduce((sum, one) => sum + one.choices, 0)} choices made`);
