/** Builds the two sites from nothing, and serves them. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createHandler } from '../../../tools/serve/handler.ts';
import { generatedEntries, realEntries } from './entries.ts';
import { lessonPages, ROOT, writeOurs, writeStarlight } from './sites.ts';
import type { Kind } from './watch.ts';

export interface Built {
  readonly kind: Kind;
  readonly folder: string;
  /** Undefined where an earlier build was taken. */
  readonly seconds: number | undefined;
}

/** @throws Error with the end of the build's output when it fails */
function build(kind: Kind, folder: string): Built {
  const astro = kind === 'comeback' ? ROOT : folder;
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', join(astro, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`${kind} was not built:\n${(stdout + stderr).slice(-2000)}`);
  return { kind, folder, seconds: (performance.now() - from) / 1000 };
}

/**
 * Both sites with the same entries.
 * @param count generated entries besides the real ones
 * @param whole ours with lessons and role-plays, and Starlight with the lessons; else the playbook alone
 * @param anew even where there is an earlier build
 */
export function buildBoth(count: number, whole: boolean, anew: boolean): Built[] {
  const name = `${String(count)}${whole ? '-whole' : ''}`;
  const folder = (kind: Kind): string => join(ROOT, '.cache/bench', name, kind);
  const kinds = ['comeback', 'starlight'] as const;
  if (!anew && kinds.every((kind) => existsSync(join(folder(kind), 'dist/index.html')))) {
    return kinds.map((kind) => ({ kind, folder: folder(kind), seconds: undefined }));
  }
  const real = realEntries();
  const made = generatedEntries(real, count);
  writeOurs(name, made, whole);
  writeStarlight(name, [...real, ...made], whole ? lessonPages() : new Map());
  return kinds.map((kind) => build(kind, folder(kind)));
}

export interface Served {
  readonly base: string;
  /** Bytes sent so far, headers included: to pages and to their workers. */
  readonly bytes: () => number;
  readonly close: () => void;
}

/** Serves a built site as `npm start` does. */
export async function serve({ folder }: Built, port: number): Promise<Served> {
  const server = createServer(createHandler(join(folder, 'dist'), '/'));
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await once(server.listen(port), 'listening');
  return {
    base: `http://localhost:${String(port)}/`,
    bytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
