/**
 * The role-play page on a slow phone: 4× slower processor, 1.6 Mbit/s down, 150 ms round trip (Chromium's throttling).
 * Run after `npm run build`: node tests/bench/practice.bench.ts [runs] [--motion] [--when-quiet]. Prints median, 95th
 * percentile, minimum and maximum; with `--motion` for a user who has not asked for reduced motion. Every run is the
 * same conversation: of the replies, always the first by the alphabet.
 *
 * A virtual machine whose host is busy stands still now and then, in the middle of anything. Linux counts that time
 * ("steal"): a choice (from one to the next, the whole debrief for the last) in which more than 3 % was taken away
 * says nothing about the page. Conversations are played until each choice has been measured undisturbed in `runs` of
 * them, and the table says how many were left out. Other systems do not tell; there everything counts.
 *
 * Neighbours on the same processor also slow it without taking it away, which no counter tells: then four times slower
 * is seven. With `--when-quiet` each conversation waits for a moment in which a fixed piece of work takes in the median
 * at most 1.2 times its shortest; what comes after that moment counts, whatever it is.
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
const WHEN_QUIET = process.argv.includes('--when-quiet');
const QUIET = 1.2;
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
const TRIES = 5;

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

/** A stretch of a conversation, and the share of the processor's time that the host took away in it, 0 to 1. */
interface Stretch {
  readonly stolen: number;
}

interface Choice extends Stretch {
  /** Milliseconds from each press to the next paint; presses of 16 ms or less are not told by the browser. */
  readonly toPaint: readonly number[];
  /** Milliseconds of each long task. */
  readonly longTasks: readonly number[];
}

interface Conversation {
  readonly bytes: number;
  readonly opening: Stretch & { readonly milliseconds: number };
  /** In order; what follows the last one is the debrief. */
  readonly choices: readonly Choice[];
  readonly shift: number;
}

/** A moment, and the processor time used by anything here and taken away by the host until then, in clock ticks. */
interface Mark {
  readonly at: number;
  readonly used: number;
  readonly stolen: number;
}

function mark(): Mark {
  if (!existsSync('/proc/stat')) return { at: Date.now(), used: 0, stolen: 0 };
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = readFileSync(
    '/proc/stat',
    'utf8',
  )
    .split('\n', 1)[0]!
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return { at: Date.now(), used: user + nice + system + irq + softirq, stolen };
}

function stolenBetween(from: Mark, to: Mark): number {
  const stolen = to.stolen - from.stolen;
  return stolen === 0 ? 0 : stolen / (stolen + to.used - from.used);
}

/** A fixed piece of work, some 0.7 ms, 300 times with pauses between, as a page works: its median by its shortest. */
async function slowness(): Promise<number> {
  const took: number[] = [];
  while (took.length < 300) {
    const began = performance.now();
    const kept = new Map<string, { readonly value: number; readonly triple: number }>();
    for (let i = 0; i < 9000; i += 1) kept.set(`k${i % 977}`, { value: i, triple: 3 * i });
    took.push(performance.now() - began);
    await new Promise((resume) => setTimeout(resume, 3));
  }
  return at(0.5, took) / at(0, took);
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

async function converse(browser: Browser, site: string): Promise<Conversation> {
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

  const began = mark();
  await page.goto(`${site}practice/third-late-parcel/`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  const replies = page.getByRole('group', { name: 'Your reply' }).getByRole('button');
  await looks.take(() => replies.first().waitFor());
  const ready = mark();
  const toFirstReply = bytes;

  await page.waitForTimeout(2500);
  /** Where each choice begins; the first with the page just there. */
  const marks = [ready];
  while (marks.length <= MOST && (await looks.take(() => replies.first().isVisible()))) {
    const first = await looks.take(async () => {
      const words = await replies.allInnerTexts();
      return words.indexOf([...words].sort()[0] ?? '');
    });
    await tap(replies.nth(first), session, looks);
    marks.push(mark());
  }
  await page.waitForTimeout(2000);
  const { presses, longTasks, shift } = await seenIn(page);
  marks.splice(-1, 1, mark());
  await context.close();

  const choices = marks.slice(1).map((to, index) => {
    const from = marks[index]!;
    const within = ({ at }: Span) => at >= from.at && at < to.at;
    const lasted = ({ duration }: Span) => duration;
    return {
      stolen: stolenBetween(from, to),
      toPaint: Object.values(presses).filter(within).map(lasted),
      longTasks: longTasks.filter((task) => within(task) && !looks.has(task)).map(lasted),
    };
  });
  const opening = { stolen: stolenBetween(began, ready), milliseconds: ready.at - began.at };
  return { bytes: toFirstReply, opening, choices, shift };
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
const undisturbed = ({ stolen }: Stretch) => stolen <= MOST_STOLEN;
const all: Conversation[] = [];
/** Every choice with the same ones before it. */
const byPlace = (): Choice[][] =>
  (all[0]?.choices ?? []).map((_, place) => all.flatMap(({ choices }) => choices[place] ?? []));
const missing = () => byPlace().some((choices) => choices.filter(undisturbed).length < RUNS);
if (WHEN_QUIET) await slowness(); // The code of the piece itself gets faster in the first one.
do {
  while (WHEN_QUIET && (await slowness()) > QUIET);
  all.push(await converse(browser, site));
} while (all.length < RUNS || (missing() && all.length < RUNS * TRIES));
await browser.close();
server.close();

const choices = byPlace().map((each) => each.filter(undisturbed));
const made = all.reduce((sum, one) => sum + one.choices.length, 0);
const counted = choices.flat().length;
console.log(
  `${all.length} conversations; ${counted} of ${made} choices counted, ${choices.map((each) => each.length).join(' ')};`,
  `in the others the host took away more than ${MOST_STOLEN * 100}% of the processor`,
);
const whilePlaying = choices.slice(0, -1).flat();
const intoDebrief = choices.at(-1) ?? [];
const openings = all.map(({ opening }) => opening).filter(undisturbed);

console.log(
  `processor slowed ${SLOWDOWN}×, 1.6 Mbit/s, motion ${MOTION ? 'on' : 'reduced'}`.padEnd(46),
  '    median        95%    minimum    maximum',
);
const longest = ({ longTasks }: Choice) => Math.max(0, ...longTasks);
const rows: [string, readonly number[], number?][] = [
  ['bytes to the first reply that can be chosen', all.map(({ bytes }) => bytes)],
  ['milliseconds to it, cold', openings.map(({ milliseconds }) => milliseconds)],
  ['choice to next paint, ms (presses over 16 ms)', choices.flat().flatMap(({ toPaint }) => toPaint)],
  ['tasks over 50 ms, a choice', whilePlaying.map(({ longTasks }) => longTasks.length)],
  ['the longest of them, ms (0: none)', whilePlaying.map(longest)],
  ['tasks over 50 ms, last choice to debrief', intoDebrief.map(({ longTasks }) => longTasks.length)],
  ['the longest of them, ms (0: none)', intoDebrief.map(longest)],
  ['layout shift, a conversation', all.map(({ shift }) => shift), 4],
];
for (const row of rows) print(...row);
for (const [place, each] of choices.entries())
  for (const { longTasks, stolen } of each)
    for (const duration of longTasks)
      console.log(
        `${duration} ms at choice ${place + 1} of ${choices.length}, in which the host took ${(stolen * 100).toFixed(1)}%`,
      );
const untouched = choices.flat().filter(({ stolen }) => stolen === 0);
console.log(
  `${untouched.length} of the choices counted lost nothing at all to the host;`,
  `in them ${untouched.flatMap(({ longTasks }) => longTasks).length} tasks over 50 ms`,
);
if (missing()) {
  console.log(`Not every choice was undisturbed in ${RUNS} conversations.`);
  process.exit(1);
}
