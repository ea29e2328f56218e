/**
 * Makes a fresh clone ready: packages, a Node that can build, and for tests a browser. What is ready is left alone.
 * Runs on Node 20 with nothing installed. `node tools/setup.mjs [--browser]`
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { browserAdvice, findBrowser, installBrowser } from './setup/browser.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { readStamp, writeStamp } from './setup/stamp.mjs';

/**
 * @param {{ browser: boolean }} wanted
 * @throws {Error} saying what was tried and what to do
 */
export function setUp({ browser }) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    throw new Error(
      `Node ${process.versions.node} is too old: install Node 20 or later, then run this again.`,
    );
  ensurePackages();
  if (browser) ensureBrowser();
}

function ensureBrowser() {
  const kept = readStamp().browser?.path;
  if (!process.env.CHROME_PATH && kept && existsSync(kept)) return;
  /** @type {string[]} */
  const tried = [];
  const found = findBrowser(tried) ?? (process.env.CHROME_PATH ? undefined : installBrowser(tried));
  if (!found) throw new Error(browserAdvice(tried));
  console.log(`Set-up: the tests use ${found.label}`);
  // CHROME_PATH holds for one run; what was found without it holds until the packages change.
  if (!process.env.CHROME_PATH) writeStamp({ browser: { label: found.label, path: found.path ?? null } });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    setUp({ browser: process.argv.includes('--browser') });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
