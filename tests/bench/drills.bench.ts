/**
 * How long the board takes for 10,000 results: `node tests/bench/drills.bench.ts [--page]`. Signatures and replay, by
 * the code that the worker runs. `--page` does it in a browser on the built site instead (`dist`), and also measures
 * the longest time that the page could not answer.
 */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { checkAll } from '../../src/components/drills/checking.ts';
import { createVerify, digest, makeKeys, signerOf } from '../../src/components/drills/crypto.ts';
import { scenarioSchema } from '../../src/content/schemas/scenario.ts';
import { readContent } from '../../src/content/checks/read.ts';
import { encodeDrill, encodeResult, type Drill, type Result } from '../../src/records/drills/index.ts';
import { movesOf } from '../../src/records/drills/moves.ts';
import { analyse } from '../../src/simulations/roleplay/analysis.ts';
import { compileScenario } from '../../src/simulations/roleplay/index.ts';
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

const runs = playables.map(({ scenario, analysis }, play) => {
  const choices = analysis.bestPath.map((ref) => {
    const [step = '', reply = ''] = ref.split('.');
    return { step, reply };
  });
  const times = { startedAt: NOW + 60_000, endedAt: NOW + 360_000 };
  const how = { mode: 'assess', silence: false, takenBack: 0 } as const;
  return { id: `run${play}`, play, ...how, moves: movesOf(scenario, choices), ...times };
});

const keys = await Promise.all(Array.from({ length: TRAINEES }, () => makeKeys()));
const tokens = await Promise.all(
  Array.from({ length: RESULTS }, (_, i) => {
    const own = keys[i % TRAINEES] as (typeof keys)[number];
    const result: Result = {
      ...{ v: 1, drill: { id: drill.id, digest: signed.digest }, at: NOW + 400_000 + i * 1000 },
      person: { name: `Person ${i % TRAINEES}`, key: own.publicKey },
      runs: runs.map((run) => ({ ...run, id: `${run.id}x${i}` })),
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

/** Gives them all to the board as a file, of a built site served at `BASE`, as a manager would. */
async function onPage(): Promise<void> {
  const base = process.env['BASE'] ?? 'http://localhost:4322/';
  const executablePath = rememberedBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(`${base}team/`);
  // By then the page has made its database.
  await page.getByRole('textbox', { name: 'Result codes' }).waitFor();
  await page.evaluate(
    ([drillToPut]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('comeback-team');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction('drills', 'readwrite');
          tx.objectStore('drills').put(drillToPut);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [{ ...signed, id: drill.id, roster: [], changedAt: NOW }],
  );
  await page.reload();
  await page.getByRole('textbox', { name: 'Result codes' }).waitFor();
  await page.evaluate(() => {
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      Object.assign(window, { longest: Math.max((window as { longest?: number }).longest ?? 0, now - last) });
      last = now;
      requestAnimationFrame(beat);
    };
    beat();
  });
  const begun = performance.now();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'all.txt', mimeType: 'text/plain', buffer: Buffer.from(tokens.join('\n')) });
  const bar = page.getByRole('progressbar', { name: /Verifying/ });
  await bar.waitFor({ timeout: 60_000 });
  await bar.waitFor({ state: 'hidden', timeout: 120_000 });
  const seconds = (performance.now() - begun) / 1000;
  const longest = await page.evaluate(() => (window as { longest?: number }).longest);
  console.log(
    `On the page: ${seconds.toFixed(1)} s until all are verified; longest pause ${Math.round(longest ?? 0)} ms`,
  );
  await browser.close();
}

await (process.argv.includes('--page') ? onPage() : here());
