/**
 * Runs of role-plays in the record. Tolerant as the record is: where the browser will not keep anything `save` says
 * so, nothing throws, and play goes on.
 *
 * Another tab that is ahead wins: a save based on a stale copy is refused and answered with what is stored, so that
 * one conversation never forks in silence.
 */
import { playGlance } from '../../../records/glance.ts';
import { revision, type Run } from '../../../records/runs.ts';
import { keepPlayGlance } from '../../record/glance.ts';
import { persist } from '../../record/persist.ts';
import { openRecord, type RecordStore } from '../../record/store.ts';
import type { Trouble } from '../../record/trouble.ts';

export type Saved =
  | { readonly kept: true }
  | { readonly kept: false; readonly because: Trouble }
  /** The run had been changed elsewhere: go on from `stored`. */
  | { readonly kept: false; readonly because: 'behind'; readonly stored: Run };

export interface RunStore {
  /** Saves `run`, which was made from revision `from` of it. */
  save(run: Run, from: number): Promise<Saved>;
  get(id: string): Promise<Run | undefined>;
  ofScenario(scenario: string): Promise<Run[]>;
  all(): Promise<Run[]>;
  /** Why nothing is kept here, if so. */
  trouble(): Promise<Trouble | undefined>;
  /** Calls back when another tab has saved a run. Returns the way to stop. */
  onChange(heard: (id: string) => void): () => void;
}

/** The runs of a record; by default this browser's. */
export function createRunStore(record: RecordStore = openRecord()): RunStore {
  const glanceAt = async (scenario: string): Promise<void> =>
    keepPlayGlance(scenario, playGlance(await record.by('runs', scenario)));

  return {
    async save(run, from) {
      const saved = await record.change(['runs'], async (tx) => {
        const stored = await tx.get('runs', run.id);
        if (stored !== undefined && revision(stored) > from) return stored;
        return tx.put('runs', run);
      });
      if (!saved.kept) return saved;
      if (saved.value) return { kept: false, because: 'behind', stored: saved.value };
      void glanceAt(run.scenario);
      if (run.endedAt !== undefined) void persist();
      return { kept: true };
    },
    get: (id) => record.get('runs', id),
    ofScenario: (scenario) => record.by('runs', scenario),
    all: () => record.all('runs'),
    async trouble() {
      const tried = await record.change(['runs'], () => Promise.resolve());
      return tried.kept ? undefined : tried.because;
    },
    onChange: (heard) =>
      record.onChange((told, elsewhere) => {
        if (elsewhere && 'changed' in told) for (const id of told.changed.runs ?? []) heard(id);
      }),
  };
}
