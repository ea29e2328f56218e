/** Takes the record out, and another one in. Runs in a worker, so that the page stays responsive. */
import { writeBackup } from '../../../records/backup/file.ts';
import { fingerprint, planRestore, undoOf, type Plan, type Undo } from '../../../records/backup/plan.ts';
import { PARTS, type Contents, type Part, type Snapshot } from '../../../records/backup/snapshot.ts';
import type { Held } from '../data/held.ts';
import type { Kept } from '../edge.ts';
import type { Changing, RecordStore } from '../store.ts';

/** Where the way back from the last restore is kept. */
const UNDO = 'own.undo';
/** Items written between two reports of progress. */
const CHUNK = 2000;

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
    let done = 0;
    for (const part of PARTS) {
      const items = plan.steps.filter((step) => step.part === part).map(({ after }) => after);
      for (let at = 0; at < items.length; at += CHUNK) {
        const chunk = items.slice(at, at + CHUNK);
        await tx.fill(part, chunk);
        done += chunk.length;
        progress(done, plan.steps.length);
      }
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
    const kept = (await tx.get('meta', UNDO))?.value as Undo | undefined;
    // A restore made by an older version of the site may name a part that is no more.
    const steps = (kept?.steps ?? []).filter(({ part }) => PARTS.includes(part));
    let undone = 0;
    for (const { part, key, before, wrote } of steps) {
      const now = await tx.get(part, key);
      if (now === undefined || fingerprint(now) !== wrote) continue;
      if (before === undefined) await tx.delete(part, key);
      else await put(tx, part, before);
      undone += 1;
    }
    await tx.delete('meta', UNDO);
    return { undone, left: steps.length - undone, pins: kept?.pins ?? [] };
  });
}

/** What the record holds, in figures. */
export async function holdings(record: RecordStore): Promise<Omit<Held, 'said'>> {
  const [runs, lessons, answers, reviewLog, meta, undoable, ...unreadable] = await Promise.all([
    record.all('runs'),
    record.all('lessons'),
    record.all('answers'),
    record.all('reviewLog'),
    record.get('meta', 'backup'),
    canUndo(record),
    ...PARTS.map((name) => record.unreadable(name)),
  ]);
  const changes = [
    ...[...runs, ...lessons].map(({ changedAt }) => changedAt),
    ...[...answers, ...reviewLog].map(({ at }) => at),
  ];
  return {
    done: lessons.filter(({ doneAt }) => doneAt !== undefined).length,
    begun: lessons.filter(({ doneAt }) => doneAt === undefined).length,
    answers: answers.length,
    plays: runs.length,
    reviews: reviewLog.length,
    unreadable: unreadable.reduce((sum, count) => sum + count, 0),
    changedAt: changes.reduce<number | undefined>((last, at) => Math.max(last ?? at, at), undefined),
    backedUpAt: typeof meta?.value === 'number' ? meta.value : undefined,
    undoable,
  };
}

const canUndo = async (record: RecordStore): Promise<boolean> =>
  (await record.get('meta', UNDO)) !== undefined;
