/**
 * Results that take long to work out, kept from one build to the next. A result goes by everything it depends on: when
 * any of it changes it is worked out anew, and nothing has to be cleared by hand.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface Keeper {
  readonly folder: string;
  /** Stands for the code that works the results out: another one for other code. */
  readonly code: string;
}

function read(path: string): { readonly result: unknown } | undefined {
  try {
    return { result: deserialize(readFileSync(path)) };
  } catch {
    // Never kept, or damaged.
    return undefined;
  }
}

/** Whole or not at all: another build may be reading. Where it cannot be kept, it is worked out again next time. */
function write(folder: string, path: string, result: unknown): void {
  const draft = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, serialize(result));
    renameSync(draft, path);
  } catch {
    return;
  }
}

/**
 * @param keeper undefined where nothing is to be kept, as while writing
 * @param input all that the result depends on besides the code; plain JSON
 * @param work gives plain data, maps and sets included; the same for the same input
 */
export function kept<T>(keeper: Keeper | undefined, name: string, input: unknown, work: () => T): T {
  if (keeper === undefined) return work();
  const key = createHash('sha256')
    .update(JSON.stringify([keeper.code, name, input]))
    .digest('hex');
  const path = join(keeper.folder, `${name}-${key.slice(0, 32)}`);
  const known = read(path);
  if (known) return known.result as T;
  const result = work();
  write(keeper.folder, path, result);
  return result;
}
