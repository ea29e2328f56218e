/** Installs the packages of the lockfile, unless that very lockfile was the last one installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockHash, readStamp, root, writeStamp } from './stamp.mjs';
import { ensureNode, projectNode } from './node.mjs';

/** @throws {Error} saying what was tried and what to do */
export function ensurePackages() {
  const lock = lockHash();
  const installed = existsSync(join(root, 'node_modules', 'astro', 'package.json'));
  if (readStamp().lock === lock && installed && projectNode() !== undefined) return;
  console.log('Set-up: installing packages (npm ci); a minute or two the first time');
  const tried = [];
  // npm ci refuses a lockfile that lacks another platform's optional packages; npm install fills them in.
  for (const args of [['ci'], ['install', '--no-save']]) {
    const done = npm([...args, '--no-audit', '--no-fund', '--loglevel=error']);
    if (done.status === 0) break;
    tried.push(
      `npm ${args.join(' ')}: ${done.error?.message ?? `ended with code ${done.status}`}; see its words above`,
    );
  }
  if (tried.length === 2) {
    throw new Error(
      [
        'The packages could not be installed. What was tried:',
        ...tried.map((line) => `  - ${line}`),
        'What you can do:',
        '  - see that this computer reaches the npm registry: npm ping',
        '  - behind a proxy or a company registry, tell npm: npm config set proxy …, npm config set registry …',
        '  - if npm itself is old (npm --version below 10), update Node and npm, then run this again',
      ].join('\n'),
    );
  }
  ensureNode();
  writeStamp({ lock });
}

/** @param {string[]} args */
function npm(args) {
  // npm names its own script when it started us; that is the one npm certain to work here.
  const script = process.env.npm_execpath;
  const options = { cwd: root, stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']) };
  if (script?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
