/** The drills that this browser was asked to do: each a fact of the record, so that backups carry them along. */
import type { SignedDrill } from '../../records/drills/index.ts';
import type { Meta } from '../../records/meta.ts';
import type { Kept } from '../record/edge.ts';
import type { RecordStore } from '../record/store.ts';

/** A drill as it is kept: the token says the rest. */
export interface Task {
  readonly id: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** The name given for it. */
  readonly name: string;
  /** The last code made, and what it was made from: the same choices give the same code. */
  readonly result?: { readonly token: string; readonly of: string; readonly at: number };
}

const PREFIX = 'drill.';

const isTask = (value: unknown): value is Task => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, token, openedAt, name } = value as Partial<Record<keyof Task, unknown>>;
  return [id, token, name].every((text) => typeof text === 'string') && typeof openedAt === 'number';
};

const taskOf = ({ key, value }: Meta): Task[] => (key.startsWith(PREFIX) && isTask(value) ? [value] : []);

/** All of them, the latest opened first. */
export const myTasks = async (record: RecordStore): Promise<Task[]> =>
  (await record.all('meta')).flatMap(taskOf).sort((a, b) => b.openedAt - a.openedAt);

export async function myTask(record: RecordStore, id: string): Promise<Task | undefined> {
  const kept = await record.get('meta', PREFIX + id);
  return kept === undefined ? undefined : taskOf(kept)[0];
}

export const keepTask = (record: RecordStore, task: Task, now: number): Promise<Kept> =>
  record.change(['meta'], (tx) => tx.put('meta', { key: PREFIX + task.id, value: task, changedAt: now }));

/** A drill just opened; what was kept of it before stays. */
export const taskFor = (
  { drill, token }: SignedDrill,
  before: Task | undefined,
  name: string,
  now: number,
): Task => (before?.token === token ? before : { id: drill.id, token, openedAt: now, name });
