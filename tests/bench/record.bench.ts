/**
 * The record when it is large. Run after `npm run build`: node tests/bench/record.bench.ts [runs].
 * - The start page with 1,000 runs and 10,000 answers, processor slowed 4×: when "Continue" is painted, with the glance
 *   and without it (made anew from the whole record).
 * - A restore of a 10 MB backup: how long each part takes, and how responsive the page is meanwhile.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { writeBackup } from '../../src/records/backup/file.ts';
import { EMPTY, type Snapshot } from '../../src/records/backup/snapshot.ts';
import { createHandler } from '../../tools/serve/handler.ts';
import { rememberedBrowser } from '../../tools/setup/browser.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const SLOWDOWN = 4;
const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;

/** A record as a few busy years would leave it. */
function record(runs: number, answers: number): Snapshot {
  const scenarios = ['third-late-parcel', 'set-it-up', 'first-invoice', 'renewal-call', 'cracked-screen'];
  const lessons = ['slow-and-steady', 'the-rising-bar', 'word-of-mouth', 'putting-it-right'];
  return {
    ...EMPTY,
    runs: Array.from({ length: runs }, (_, i) => ({
      id: `run${i}`,
      scenario: scenarios[i % scenarios.length] ?? '',
      edition: 'an-older-one',
      customer: i % 2 ? 'dana' : 'rui',
      mode: i % 3 ? 'coach' : 'assess',
      silence: i % 2 === 0,
      choices: Array.from({ length: 9 }, (_step, at) => ({
        step: `step-${at}`,
        reply: `reply-${(i + at) % 4}`,
      })),
      takenBack: [],
      startedAt: START + i * 30 * MINUTE,
      changedAt: START + i * 30 * MINUTE + 8 * MINUTE,
      endedAt: START + i * 30 * MINUTE + 8 * MINUTE,
      summary: { ending: 'stays', score: i % 101, satisfaction: i % 97, loyalty: i % 89 },
    })),
    lessons: lessons.map((lesson, i) => ({
      lesson,
      sections: lesson === 'slow-and-steady' ? { 'six-calls': START } : {},
      tried: {},
      changedAt: START + i,
    })),
    answers: Array.from({ length: answers }, (_, i) => ({
      id: `answer${i}`,
      lesson: lessons[i % lessons.length] ?? '',
      check: `check-${i % 57}`,
      principle: 'slow-and-steady',
      given: [`item-${i % 5}=group-${i % 2}`, `item-${(i + 1) % 5}=group-${i % 2}`],
      right: i % 3 > 0,
      first: i < 57,
      at: START + i * MINUTE,
    })),
  };
}

/** Puts a record into the browser by restoring its backup, as a person would. */
async function restore(page: Page, text: string): Promise<{ read: number; written: number }> {
  await page.goto('progress/');
  await page.getByRole('button', { name: 'Restore from backup' }).waitFor();
  const began = performance.now();
  // From a file: text handed over by the test itself would keep the page busy.
  const folder = await mkdtemp(join(tmpdir(), 'record-bench-'));
  await writeFile(join(folder, 'backup.json'), text);
  await page.getByLabel('Backup file').setInputFiles(join(folder, 'backup.json'));
  const now = page.getByRole('button', { name: 'Restore now' });
  await now.waitFor({ timeout: 120_000 });
  const read = performance.now() - began;
  await now.click();
  await page.getByText(/^Restored\./).waitFor({ timeout: 120_000 });
  const written = performance.now() - began - read;
  await rm(folder, { recursive: true });
  return { read, written };
}

/** Runs in the page: when "Continue" is first painted. */
function watchContinue(): void {
  const seen = { at: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    if (document.querySelector('[data-continue]')?.textContent.trim() === 'Continue') {
      // The frame after this one has it on the screen.
      requestAnimationFrame(() => (seen.at = performance.now()));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function timeContinue(page: Page): Promise<{ at: number; shift: number }> {
  await page.goto('./');
  await page.waitForFunction(() => (window as unknown as { seen: { at: number } }).seen.at > 0);
  return page.evaluate(() => (window as unknown as { seen: { at: number; shift: number } }).seen);
}

/** Runs in the page: the longest wait between two turns of its loop, and how often progress was drawn. */
function watchWaits(): void {
  const waits = { longest: 0, drawn: new Set<number>() };
  Object.assign(window, { waits });
  let last = performance.now();
  const turn = (): void => {
    const now = performance.now();
    waits.longest = Math.max(waits.longest, now - last);
    last = now;
    const value = document.querySelector('progress')?.value;
    if (value !== undefined) waits.drawn.add(value);
    setTimeout(turn, 4);
  };
  turn();
}

async function slowPage(browser: Browser, site: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

const sorted = (figures: readonly number[]) => [...figures].sort((a, b) => a - b);
function print(what: string, figures: readonly number[], digits = 0): void {
  const all = sorted(figures);
  const row = [all[Math.floor(all.length / 2)], all[0], all.at(-1)].map((x) =>
    (x ?? 0).toFixed(digits).padStart(10),
  );
  console.log(what.padEnd(58), ...row);
}

const server = createServer(createHandler(resolve(process.env['SITE_OUT'] ?? 'dist'), '/'));
await new Promise<void>((listening) => server.listen(0, listening));
const site = `http://localhost:${(server.address() as AddressInfo).port}/`;
const executablePath = rememberedBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

const start = await slowPage(browser, site);
await restore(start, writeBackup(record(1000, 10_000), START, 'Comeback'));
const session = await start.context().newCDPSession(start);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
await start.addInitScript(watchContinue);
const known: { at: number; shift: number }[] = [];
const unknown: { at: number; shift: number }[] = [];
for (let run = 0; run < RUNS; run += 1) known.push(await timeContinue(start));
for (let run = 0; run < RUNS; run += 1) {
  await start.evaluate(() => localStorage.clear());
  unknown.push(await timeContinue(start));
}
await start.context().close();

const large = writeBackup(record(6000, 40_000), START, 'Comeback');
const restores: { read: number; written: number; longest: number; drawn: number }[] = [];
for (let run = 0; run < Math.min(RUNS, 3); run += 1) {
  const page = await slowPage(browser, site);
  await page.addInitScript(watchWaits);
  const times = await restore(page, large);
  const waits = await page.evaluate(() => {
    const seen = (window as unknown as { waits: { longest: number; drawn: Set<number> } }).waits;
    return { longest: seen.longest, drawn: seen.drawn.size };
  });
  restores.push({ ...times, ...waits });
  await page.context().close();
}
await browser.close();
server.close();

console.log(`${RUNS} runs`.padEnd(58), '    median    minimum    maximum');
print(
  `“Continue” on the screen, ms (${SLOWDOWN}× slower)`,
  known.map(({ at }) => at),
);
print(
  'the same with the glance lost, ms',
  unknown.map(({ at }) => at),
);
print(
  'layout shift',
  [...known, ...unknown].map(({ shift }) => shift),
  4,
);
console.log(`restore of ${(large.length / 1024 / 1024).toFixed(1)} MB`);
print(
  '  file chosen to plan shown, ms',
  restores.map(({ read }) => read),
);
print(
  '  agreed to restored, ms',
  restores.map(({ written }) => written),
);
print(
  '  longest wait of the page meanwhile, ms',
  restores.map(({ longest }) => longest),
);
print(
  '  steps of progress shown',
  restores.map(({ drawn }) => drawn),
);
