/**
 * Weighs all finished runs of a record: beside the page (a worker), and only those not weighed before. What was
 * weighed is kept in a database of its own that may be lost at any time; the record itself holds no results.
 */
import type { ReviewContent } from '../../records/reviews/content.ts';
import { isFinished, recordedOnly, type Finished, type WeighedRun } from '../../records/results/weigh.ts';
import type { Run } from '../../records/runs.ts';
import type { CompiledScenario } from '../../simulations/roleplay/index.ts';
import { DataError, loadGiven } from '../practice/data.ts';
import { keptKey, readKept, writeKept } from './kept.ts';

export interface Weighing {
  readonly scenario: CompiledScenario;
  readonly customer: string;
  readonly runs: readonly Finished[];
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is known so far. */
  readonly weighed: readonly WeighedRun[];
}

export interface AllWeighed {
  readonly weighed: readonly WeighedRun[];
  /** Role-plays whose data could not be fetched: their runs count by what was recorded. */
  readonly unreachable: readonly string[];
}

/** A worker that answers one question at a time. Where there is none to be had, the page does the work in slices. */
function createScales() {
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./weigh.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = undefined;
  }
  const here = async ({ scenario, customer, runs }: Weighing): Promise<WeighedRun[]> => {
    const { weighRuns } = await import('../../records/results/weigh.ts');
    await new Promise((resolve) => setTimeout(resolve));
    const found = weighRuns(scenario, customer, runs);
    await writeKept(found, runs, scenario.edition);
    return found;
  };
  const there = (weighing: Weighing, by: Worker): Promise<WeighedRun[]> =>
    new Promise((resolve, reject) => {
      by.onmessage = ({ data }: MessageEvent<WeighedRun[]>) => resolve(data);
      by.onerror = (event) => reject(new Error(event.message));
      by.postMessage(weighing);
    });
  return {
    async weigh(weighing: Weighing): Promise<WeighedRun[]> {
      if (worker === undefined) return here(weighing);
      try {
        return await there(weighing, worker);
      } catch {
        worker.terminate();
        worker = undefined;
        return here(weighing);
      }
    },
    putAway: () => worker?.terminate(),
  };
}

/**
 * @param scenarios today's edition of each role-play
 * @param tell is called as the work goes on, in runs
 */
export async function weighAll(
  runs: readonly Run[],
  scenarios: ReviewContent['scenarios'],
  tell: (progress: Progress) => void = () => {},
): Promise<AllWeighed> {
  const finished = runs.filter(isFinished);
  const kept = await readKept();
  const weighed: WeighedRun[] = [];
  const left: Finished[] = [];
  for (const run of finished) {
    const edition = Object.hasOwn(scenarios, run.scenario) ? scenarios[run.scenario]?.edition : undefined;
    const known = kept.get(run.id);
    if (edition === undefined) weighed.push(recordedOnly(run));
    else if (known?.key === keptKey(run, edition)) weighed.push(known.weighed);
    else left.push(run);
  }
  if (left.length === 0) return { weighed, unreachable: [] };

  const unreachable = new Set<string>();
  const scales = createScales();
  let done = weighed.length;
  try {
    for (const [slug, own] of Map.groupBy(left, ({ scenario }) => scenario)) {
      tell({ done, of: finished.length, weighed: [...weighed] });
      const given = await loadGiven(slug).catch((error: unknown) => {
        if (error instanceof DataError) return undefined;
        throw error;
      });
      if (given === undefined) {
        unreachable.add(slug);
        weighed.push(...own.map(recordedOnly));
        done += own.length;
        continue;
      }
      const { scenario } = given;
      for (const [customer, theirs] of Map.groupBy(own, (run) => run.customer)) {
        const found = await scales.weigh({ scenario, customer, runs: theirs });
        const ids = new Set(found.map(({ run }) => run));
        const missing = theirs.filter(({ id }) => !ids.has(id));
        weighed.push(...found, ...missing.map(recordedOnly));
        done += theirs.length;
        tell({ done, of: finished.length, weighed: [...weighed] });
      }
    }
  } finally {
    scales.putAway();
  }
  return { weighed, unreachable: [...unreachable] };
}
