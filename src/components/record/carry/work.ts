/** Takes the record out, and another one in. Runs in a worker, so that the page stays responsive. */
import { writeBackup } from '../../../records/backup/file.ts';
import { fingerprint, planRestore, undoOf, type Plan, type Undo } from '../../../records/backup/plan.ts';
import { PARTS, type Contents, type Part, type Snapshot } from '../../../records/backup/snapshot.ts';
import type { Changing, Kept, RecordStore } from '../store.ts';

/** Where the way back from the last restore is kept. */
const UNDO = 'own.undo';
/** Items written between two reports of progress. */
const CHUNK = 200;

type Reader = Pick<Changing, 'all'>;

export async function takeSnapshot(from: Reader, pins: readonly string[]): Promise<Snapshot> {
  const parts = [];
  for (const name of PARTS) parts.push([name, await from.all(name)] as const);
  return { ...Object.fromEntries(parts), pins } as unknown as Snapshot;
}

export async function backUp(
  record: RecordStore,
  pins: readonly string[],
  now: number,
  site: string,
): Promise<Blob> {
  const text = writeBackup(await takeSnapshot(record, pins), now, site);
  await record.change(['meta'], (tx) => tx.put('meta', { key: 'backup', value: now, changedAt: now }));
  return new Blob([text], { type: 'application/json' });
}

const put = (tx: Changing, part: Part, item: unknown): Promise<void> =>
  tx.put(part, item as Contents[typeof part]);

/** Merges a backup into the record, all of it or nothing, and keeps the way back. */
export function restore(
  record: RecordStore,
  backup: Snapshot,
  pins: readonly string[],
  now: number,
  progress: (done: number, all: number) => void,
): Promise<Kept<Plan>> {
  return record.change([...PARTS], async (tx) => {
    const plan = planRestore(await takeSnapshot(tx, pins), backup);
    for (let at = 0; at < plan.steps.length; at += CHUNK) {
      await Promise.all(plan.steps.slice(at, at + CHUNK).map(({ part, after }) => put(tx, part, after)));
      progress(Math.min(at + CHUNK, plan.steps.length), plan.steps.length);
    }
    await tx.put('meta', { key: UNDO, value: undoOf(plan), changedAt: now });
    return plan;
  });
}

export interface Undone {
  readonly undone: number;
  /** Changed since the restore, and so left as they are. */
  readonly left: number;
  readonly pins: readonly string[];
}

/** Takes the last restore back. */
export function undo(record: RecordStore): Promise<Kept<Undone>> {
  return record.change([...PARTS], async (tx) => {
    const steps = (await tx.get('meta', UNDO))?.value as Undo | undefined;
    let undone = 0;
    for (const { part, key, before, wrote } of steps?.steps ?? []) {
      const now = await tx.get(part, key);
      if (now === undefined || fingerprint(now) !== wrote) continue;
      if (before === undefined) await tx.delete(part, key);
      else await put(tx, part, before);
      undone += 1;
    }
    await tx.delete('meta', UNDO);
    return { undone, left: (steps?.steps.length ?? 0) - undone, pins: steps?.pins ?? [] };
  });
}

export const canUndo = async (record: RecordStore): Promise<boolean> =>
  (await record.get('meta', UNDO)) !== undefined;
