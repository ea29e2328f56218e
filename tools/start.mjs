/** `npm start`: sets up what is missing, builds the site, and serves it at http://localhost:4321. Needs only Node 20. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { projectEnvironment, projectNode } from './setup/node.mjs';
import { root } from './setup/stamp.mjs';

try {
  setUp({ browser: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const node = projectNode() ?? process.execPath;
const options = { cwd: root, env: projectEnvironment(), stdio: /** @type {const} */ ('inherit') };

const build = spawnSync(node, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], options);
if (build.status !== 0) {
  console.error(
    'The site was not built: the message above says what is wrong. Mend it, then run npm start again.',
  );
  process.exit(build.status ?? 1);
}
const server = spawn(node, [join(root, 'tools', 'serve.ts')], options);
// Ctrl+C reaches the server as well; this process only has to wait for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
