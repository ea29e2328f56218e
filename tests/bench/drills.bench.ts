/**
 * How long the board takes for 10,000 results of 1,000 people, three role-plays each, every one played differently:
 * `node tests/bench/drills.bench.ts`. Signatures and replay, by the code that the workers run.
 * With `--page` (after `npm run build`) in a browser instead: once as a file that a manager takes in, once by opening a
 * board that holds them all; and the longest time in which the page could not answer.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { checkAll } from '../../src/components/drills/checking.ts';
import { createVerify, digest, makeKeys, signerOf } from '../../src/components/drills/crypto.ts';
import { scenarioSchema } from '../../src/content/schemas/scenario.ts';
import { readContent } from '../../src/content/checks/read.ts';
import { encodeDrill, encodeResult, type Drill, type Result } from '../../src/records/drills/index.ts';
import { movesOf } from '../../src/records/drills/moves.ts';
import { analyse } from '../../src/simulations/roleplay/analysis.ts';
import {
  compileScenario,
  startRun,
  stepOf,
  takeReply,
  type Choice,
  type CompiledScenario,
} from '../../src/simulations/roleplay/index.ts';
import { randomFrom } from '../../src/simulations/roleplay/random.ts';
import { createHandler } from '../../tools/serve/handler.ts';
import { rememberedBrowser } from '../../tools/setup/browser.mjs';

const RESULTS = 10_000;
const TRAINEES = 1000;
const NOW = Date.UTC(2026, 10, 21, 12);

const playables = readContent(join(import.meta.dirname, '../../src/content'))
  .scenarios.slice(0, 3)
  .map(({ slug, data }) => {
    const scenario = compileScenario(slug, scenarioSchema.parse(data));
    const [customer = ''] = Object.keys(scenario.customers);
    return { scenario, customer, analysis: analyse(scenario, customer) };
  });

const manager = await makeKeys();
const drill: Drill = {
  ...{ v: 1, id: 'bench', issuer: { name: 'Bench', key: manager.publicKey }, createdAt: NOW },
  ...{ mode: 'assess', pass: 70, counts: 'best' },
  plays: playables.map(({ scenario, customer }) => ({
    scenario: scenario.slug,
    edition: scenario.edition,
    customer,
  })),
};
const token = await encodeDrill(drill, signerOf(manager.privateKey));
const signed = { drill, token, digest: await digest(token) };

/** Someone who says whatever comes to mind. */
function anyMoves(scenario: CompiledScenario, customer: string, seed: string): string {
  const random = randomFrom(seed);
  const choices: Choice[] = [];
  let state = startRun(scenario, customer);
  while (state.ending === null) {
    const { id: step, replies } = stepOf(scenario, state.stepId);
    const reply = replies[Math.floor(random() * replies.length)]?.id ?? '';
    choices.push({ step, reply });
    state = takeReply(scenario, state, reply);
  }
  return movesOf(scenario, choices);
}

const keys = await Promise.all(Array.from({ length: TRAINEES }, () => makeKeys()));
const tokens = await Promise.all(
  Array.from({ length: RESULTS }, (_, i) => {
    const own = keys[i % TRAINEES] as (typeof keys)[number];
    const times = { startedAt: NOW + 60_000, endedAt: NOW + 360_000 };
    const how = { mode: 'assess', silence: false, takenBack: 0 } as const;
    const result: Result = {
      ...{ v: 1, drill: { id: drill.id, digest: signed.digest }, at: NOW + 400_000 + i * 1000 },
      person: { name: `Person ${i % TRAINEES}`, key: own.publicKey },
      runs: playables.map(({ scenario, customer }, play) => {
        const moves = anyMoves(scenario, customer, `${play}/${i}`);
        return { id: `run${play}x${i}`, play, ...how, ...times, moves };
      }),
    };
    return encodeResult(result, signerOf(own.privateKey));
  }),
);

const work = {
  tokens,
  drills: [signed],
  playables: playables.map(({ scenario, customer, analysis: { best, worst } }) => ({
    scenario,
    ranges: { [customer]: { best, worst } },
  })),
};

async function here(): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  let good = 0;
  for await (const chunk of checkAll(work, createVerify()))
    good += chunk.filter((one) => one.state === 'checked' && one.verified.ok).length;
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(before);
  const busy = ((user + system) / 1e6).toFixed(1);
  console.log(
    `Node: ${good} of ${RESULTS} results verified in ${seconds.toFixed(1)} s (${busy} s of processor time)`,
  );
}

/** Puts the drill into the board's database, which the page has made by the time it shows its box. */
async function putDrill(page: Page): Promise<void> {
  await page.evaluate(
    ([drillToPut]) =>
      new Promise<void>((done, reject) => {
        const opening = indexedDB.open('comeback-team');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction('drills', 'readwrite');
          tx.objectStore('drills').put(drillToPut);
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [{ ...signed, id: drill.id, roster: [], changedAt: NOW }],
  );
}

/** From now on the page measures how long it goes without drawing, and how long single tasks are. */
const watchPauses = () => {
  const seen = { frame: 0, task: 0 };
  Object.assign(window, { seen });
  let last = performance.now();
  const beat = (): void => {
    const now = performance.now();
    seen.frame = Math.max(seen.frame, now - last);
    last = now;
    requestAnimationFrame(beat);
  };
  beat();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
  }).observe({ type: 'longtask', buffered: true });
};

const pauses = async (page: Page): Promise<string> => {
  const { frame, task } = await page.evaluate(
    () => (window as unknown as { seen: { frame: number; task: number } }).seen,
  );
  return `longest pause between two frames ${Math.round(frame)} ms, longest task ${Math.round(task)} ms`;
};

/** Until every result stands in the table. */
async function untilVerified(page: Page): Promise<void> {
  await page.getByText(`1 to 50 of ${TRAINEES.toLocaleString('en-GB')} people`).waitFor({ timeout: 120_000 });
  await page.getByRole('progressbar', { name: /Verifying/ }).waitFor({ state: 'hidden', timeout: 120_000 });
}

/** Gives them all to the board as a file, of the built site, as a manager would; then opens the board again. */
async function onPage(): Promise<void> {
  const server = createServer(createHandler(resolve(import.meta.dirname, '../../dist'), '/'));
  await new Promise<void>((done) => server.listen(0, done));
  const board = `http://localhost:${(server.address() as AddressInfo).port}/team/`;
  const executablePath = rememberedBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const box = page.getByRole('textbox', { name: 'Result codes' });
  await page.goto(board);
  await box.waitFor();
  await putDrill(page);
  await page.reload();
  await box.waitFor();
  await page.evaluate(watchPauses);
  // From the disk: a buffer would be handed over through the page itself, which takes longer than reading it.
  const file = join(await mkdtemp(join(tmpdir(), 'drills-bench-')), 'all.txt');
  await writeFile(file, tokens.join('\n'));
  const begun = performance.now();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText('10,000 results added and verified.').waitFor({ timeout: 120_000 });
  await untilVerified(page);
  const taken = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`Taken in on the page: ${taken} s until all are verified; ${await pauses(page)}`);

  await page.addInitScript(watchPauses);
  const opened = performance.now();
  await page.goto(board);
  await page.getByRole('table', { name: 'Team results' }).waitFor({ timeout: 60_000 });
  const shown = ((performance.now() - opened) / 1000).toFixed(1);
  await untilVerified(page);
  const again = ((performance.now() - opened) / 1000).toFixed(1);
  console.log(`Opened again: table after ${shown} s, all verified after ${again} s; ${await pauses(page)}`);
  await browser.close();
  server.close();
  await rm(dirname(file), { recursive: true });
}

await (process.argv.includes('--page') ? onPage() : here());
