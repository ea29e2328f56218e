/**
 * Search and build beside Starlight, on the same content, in the same run:
 *
 *     node tests/bench/search.bench.ts --real                 the real site
 *     node tests/bench/search.bench.ts --size 10000           a generated playbook of that many entries
 *     node tests/bench/search.bench.ts --build --size 1000    how long building takes, from nothing
 *
 * Further: `--whole` keeps lessons and role-plays in our copy beside the generated entries, `--anew` builds again what
 * an earlier run built, `--runs 3` says how often each thing is measured, `--port 4418` where the sites are served
 * (and the next port). The peer is installed when it is first needed, from `tests/bench/peers/starlight/package.json`.
 *
 * Both sites are served by `tools/serve.ts`, compressed, to a browser that has nothing of them; no service worker.
 * Bytes are what came over the wire, headers included, from the key that opens search to the results of the whole
 * query. What Starlight fetches of its search before that, at idle on every page, is not counted. Queries are typed
 * key by key, one every 100 ms. Keystrokes to results: every key waits for the results of the one before; `warm` is the
 * second time through the queries. Starlight waits 300 ms after a key before it searches, which is part of its figures:
 * while someone types on, it shows nothing. On both sides results are those of what stands in the field; a list left
 * over from an earlier key counts neither as the first results nor as a key's.
 */
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { rememberedBrowser } from '../../tools/setup/browser.mjs';
import { coldSearch, warmKeys, type Cold, type Key } from './search/browser.ts';
import { buildBoth, serve, type Built } from './search/builds.ts';

const QUERIES = [
  'late parcel',
  'refund',
  'charged twice',
  'wrong item',
  'speak to a manager',
  'damaged in transit',
  'cancel my order',
  'warranty repair',
];

const { values } = parseArgs({
  options: {
    real: { type: 'boolean', default: false },
    size: { type: 'string', default: '10000' },
    build: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    port: { type: 'string', default: '4418' },
  },
});
const size = values.real ? 0 : Number(values.size);
const runs = Number(values.runs);
const isWhole = values.real || values.whole;

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const quantile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

type Row = readonly [name: string, ours: number, theirs: number, digits?: number];

function table(title: string, rows: readonly Row[]): void {
  console.log(
    `\n${title}\n${''.padEnd(44)}${['comeback', 'starlight', 'ratio'].map((head) => head.padStart(11)).join('')}`,
  );
  for (const [name, ours, theirs, digits = 0] of rows) {
    const cells = [ours.toFixed(digits), theirs.toFixed(digits), (ours / theirs).toFixed(2)];
    console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(11)).join(''));
  }
}

interface Found {
  readonly cold: readonly Cold[];
  readonly first: readonly Key[];
  readonly again: readonly Key[];
}

async function measure(browser: Browser, built: Built, port: number): Promise<Found> {
  const served = await serve(built, port);
  try {
    const cold: Cold[] = [];
    for (let run = 0; run < runs; run++) {
      for (const query of QUERIES) cold.push(await coldSearch(browser, built.kind, served, query));
    }
    const keys = await warmKeys(browser, built.kind, served, QUERIES);
    return { cold, ...keys };
  } finally {
    served.close();
  }
}

const seconds = ({ seconds: taken }: Built): number => taken ?? NaN;
const what =
  size === 0
    ? 'the real site'
    : `${String(size)} generated entries${isWhole ? ' beside the whole site' : ''}`;

if (values.build) {
  const times = Array.from({ length: runs }, () => buildBoth(size, isWhole, true).map(seconds));
  const [ours, theirs] = [0, 1].map((k) => median(times.map((pair) => pair[k] ?? NaN)));
  table(`Building ${what}, median of ${String(runs)}`, [
    ['seconds', ours ?? NaN, theirs ?? NaN, 1],
    ...(size === 0
      ? []
      : [
          [
            'milliseconds an entry',
            ((ours ?? NaN) / size) * 1000,
            ((theirs ?? NaN) / size) * 1000,
            1,
          ] as const,
        ]),
  ]);
} else {
  const [ours, theirs] = buildBoth(size, isWhole, values.anew);
  if (!ours || !theirs) throw new Error('nothing was built');
  const executablePath = rememberedBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const port = Number(values.port);
  const a = await measure(browser, ours, port);
  const b = await measure(browser, theirs, port + 1);
  await browser.close();
  const cold = (name: string, of: (one: Cold) => number): Row => [
    name,
    median(a.cold.map(of)),
    median(b.cold.map(of)),
  ];
  const keys = (name: string, of: (found: Found) => readonly Key[]): Row[] => {
    const [mine, peers] = [a, b].map((found) => of(found).map(({ after }) => after));
    return [
      [`ms from key to results, ${name}, p50`, median(mine ?? []), median(peers ?? []), 1],
      [`ms from key to results, ${name}, p95`, quantile(mine ?? [], 0.95), quantile(peers ?? [], 0.95), 1],
    ];
  };
  table(`Search on ${what}, medians of ${String(runs)} × ${String(QUERIES.length)} queries`, [
    cold('bytes to the results of the query', ({ bytes }) => bytes),
    cold('bytes a second later', ({ settled }) => settled),
    cold('ms from opening to the first results', ({ first }) => first),
    cold('ms from the last key to its results', ({ last }) => last),
    ...keys('first time', (found) => found.first),
    ...keys('warm', (found) => found.again),
  ]);
  for (const [kind, { again }] of [
    ['comeback', a],
    ['starlight', b],
  ] as const) {
    const slowest = [...again].sort((x, y) => y.after - x.after).slice(0, 6);
    console.log(
      `slowest warm keys of ${kind}: ${slowest.map(({ text, after }) => `“${text}” ${after.toFixed(0)}`).join(', ')}`,
    );
  }
}
