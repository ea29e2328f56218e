/**
 * Finds a Chromium for the end-to-end tests, installing one when there is none, and remembers which it was.
 * Runs on Node 20 and imports nothing that is not in Node, so that it works before the packages are there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStamp, root } from './stamp.mjs';

/** The shell first: it has no window to draw, and the tests run a third faster in it. */
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const systemPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser the tests may use: `path` is undefined when Playwright is to choose its own. */
/** @typedef {{ label: string, path: string | undefined }} Browser */

/**
 * The executable for Playwright's `launchOptions`, without starting anything: CHROME_PATH, else what set-up found.
 * Undefined means "Playwright's own".
 * @returns {string | undefined}
 */
export function rememberedBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const stamp = readStamp();
  if (stamp.browser) return stamp.browser.path ?? undefined;
  return systemBrowsers()[0];
}

/**
 * The first browser that really starts, in the order CHROME_PATH, Playwright's own, the system's.
 * @param {string[]} tried gets a line for each attempt
 * @returns {Browser | undefined}
 */
export function findBrowser(tried) {
  const chosen = process.env.CHROME_PATH;
  const candidates = [
    ...(chosen ? [{ label: `CHROME_PATH (${chosen})`, path: chosen }] : []),
    { label: "Playwright's own Chromium", path: undefined },
    ...systemBrowsers().map((path) => ({ label: `the system's ${path}`, path })),
  ];
  for (const candidate of candidates) {
    const failure = launchFailure(candidate.path);
    if (failure === undefined) return candidate;
    tried.push(`start ${candidate.label}: ${failure}`);
    if (candidate.path !== undefined && candidate.path === chosen) return undefined;
  }
  return undefined;
}

/**
 * Playwright's download first; where that is blocked, Debian's packages, which need root.
 * @param {string[]} tried gets a line for each attempt
 * @returns {Browser | undefined}
 */
export function installBrowser(tried) {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // A blocked network may hang rather than refuse, and Playwright tries several mirrors: three minutes is plenty.
  if (run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], tried, 180_000)) {
    const found = findBrowser(tried);
    if (found) return found;
  }
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) {
    tried.push("Debian's chromium package: this system has no apt-get");
    return undefined;
  }
  if (process.getuid?.() !== 0) {
    tried.push("Debian's chromium package: only root may install it");
    return undefined;
  }
  run('apt-get', ['update'], tried, 180_000);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!run('apt-get', ['install', '-y', '--no-install-recommends', name], tried, 420_000)) continue;
    const found = findBrowser(tried);
    if (found) return found;
  }
  return undefined;
}

/** What to tell the user when no browser could be had. @param {string[]} tried @returns {string} */
export function browserAdvice(tried) {
  const steps = process.env.CHROME_PATH
    ? ['correct CHROME_PATH, or unset it to let set-up look for a browser itself']
    : [
        'install Chrome or Chromium yourself, then run this again (it is found on the PATH), or',
        'point CHROME_PATH at one: CHROME_PATH=/path/to/chrome npm test, or',
        'on a machine with open internet: npx playwright install --with-deps chromium',
      ];
  return [
    'No browser for the end-to-end tests. What was tried:',
    ...tried.map((line) => `  - ${line}`),
    'What you can do:',
    ...steps.map((line) => `  - ${line}`),
  ].join('\n');
}

/** @returns {string[]} */
function systemBrowsers() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = systemNames.flatMap((name) => onPath.map((folder) => join(folder, name)));
  const here = [...named, ...systemPlaces].filter((path) => existsSync(path));
  return [...new Set(here)];
}

/**
 * Starts the browser in a process of its own, because Playwright is only there after the packages are.
 * @param {string | undefined} path
 * @returns {string | undefined} undefined when it starts
 */
function launchFailure(path) {
  if (path !== undefined && !existsSync(path)) return 'no such file';
  const probe = fileURLToPath(new URL('./probe-browser.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [probe, ...(path === undefined ? [] : [path])], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (done.status === 0) return undefined;
  const lines = `${done.stderr}\n${done.error?.message ?? ''}`.split('\n').map((line) => line.trim());
  return lines.find((line) => line !== '') ?? `ended with code ${done.status}`;
}

/**
 * Runs an installer. Its output is shown only when it fails, because Playwright's and apt's are long.
 * @param {string} command @param {string[]} args @param {string[]} tried @param {number} timeout milliseconds
 */
function run(command, args, tried, timeout) {
  const shown = [command === process.execPath ? 'node' : command, ...args].join(' ').replace(root, '.');
  console.log(`Set-up: ${shown}`);
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status === 0) return true;
  const lines = `${done.stdout}\n${done.stderr}`
    .split('\n')
    .filter((line) => /^(Error|E:|Err|Failed)/.test(line.trim()));
  const why = done.error?.message ?? lines.at(-1)?.trim() ?? `ended with code ${done.status}`;
  tried.push(`${shown}: ${why}`);
  return false;
}
