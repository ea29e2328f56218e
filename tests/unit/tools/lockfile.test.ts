/**
 * A lockfile written where some platforms' packages cannot be had lacks them, and then `npm ci` refuses to work for
 * everybody. This is the check npm makes, made before the lockfile is committed.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')));

/** The version a package gets when the package in folder `from` asks for it. */
function lockedVersion(from: string, name: string): string | undefined {
  const here = lock.packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]?.version;
  if (here !== undefined || from === '') return here;
  return lockedVersion(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

it('every optional package of every platform is locked', () => {
  const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const locked = lockedVersion(folder, name);
        return locked === undefined || (/^\d/.test(wanted) && locked !== wanted);
      })
      .map(([name, wanted]) => `${name}@${wanted}, wanted by ${folder}`),
  );
  expect(missing).toEqual([]);
});
