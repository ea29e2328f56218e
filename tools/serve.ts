/**
 * Serves the built site on this computer: `node tools/serve.ts [--port 4321] [--base /] [--dir dist]`.
 * For trying the site out and for the tests; a real host serves the same folder.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createHandler } from './serve/handler.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env['PORT'] ?? '4321' },
    base: { type: 'string', default: process.env['SITE_BASE'] ?? '/' },
    dir: { type: 'string', default: process.env['SITE_OUT'] ?? 'dist' },
  },
});
const folder = resolve(values.dir);
const port = Number(values.port);
const base = `/${values.base}/`.replace(/\/+/g, '/');

if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  stop(`"${values.port}" is not a port. Give a number from 1 to 65535, such as PORT=4321.`);
}
if (!existsSync(join(folder, 'index.html'))) {
  stop(`There is no built site in ${folder}. Build it first: npm run build`);
}

const server = createServer(createHandler(folder, base));
server.on('error', (error: NodeJS.ErrnoException) => {
  stop(
    error.code === 'EADDRINUSE'
      ? `Port ${String(port)} is taken by another program. Choose another: PORT=${String(port + 1)} npm start`
      : `The site cannot be served: ${error.message}`,
  );
});
server.listen(port, () => {
  console.log(`Comeback is at http://localhost:${String(port)}${base === '/' ? '' : base}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close();
  });
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
