/**
 * The Node that comes with the project (npm package `node`): Astro needs 22.12 or later, while a computer may have 20.
 * The package fetches its binary in an install script, which a cautious npm may not have run; this repairs that.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './stamp.mjs';

const binFolder = join(root, 'node_modules', '.bin');
const packageFolder = join(root, 'node_modules', 'node');
const ownNode = join(packageFolder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A Node new enough to build the site: the project's own, else the one running this. @returns {string | undefined} */
export function projectNode() {
  if (isNewEnough(versionOf(ownNode))) return ownNode;
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/**
 * Makes sure there is such a Node.
 * @throws {Error} saying what was tried and what to do
 */
export function ensureNode() {
  if (projectNode() !== undefined) return;
  const tried = ['npm ci, whose install script for the package "node" should have fetched it'];
  if (existsSync(packageFolder)) {
    console.log('Set-up: the install script of the package "node" did not run; running it now');
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: packageFolder,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 180_000,
      env: { ...process.env, npm_config_ignore_scripts: 'false' },
    });
    tried.push('node installArchSpecificPackage.js in node_modules/node');
  }
  if (projectNode() !== undefined) return;
  throw new Error(
    [
      `Building needs Node 22.12 or later; this is ${process.versions.node}, and the project's own could not be had. What was tried:`,
      ...tried.map((line) => `  - ${line}`),
      'What you can do:',
      '  - install Node 24 from nodejs.org or your package manager, then run this again, or',
      '  - let npm run install scripts: npm config delete ignore-scripts, remove node_modules, run this again',
    ].join('\n'),
  );
}

/** The environment in which the project's commands run: its own binaries and Node first. */
export function projectEnvironment() {
  const path = [binFolder, process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
}

/** @param {string} executable @returns {string} empty when it does not run */
function versionOf(executable) {
  if (!existsSync(executable)) return '';
  return spawnSync(executable, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace(/^v/, '') ?? '';
}

/** @param {string} version such as 22.12.0 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}
