/**
 * Checks codes beside the page, in a worker, with progress. Where there is no worker to be had the page does the work
 * itself and lets the browser breathe between chunks.
 */
import { createBreath } from './breath.ts';
import type { CheckAll, Checked } from './checking.ts';

export type FromWorker = { readonly checked: readonly Checked[] } | { readonly done: true };

/** Hears what came of the latest codes, and how many are done with them. */
export type OnChecked = (latest: readonly Checked[], done: number) => void;

/** Counts chunks as they come. */
function counter(onchecked: OnChecked): (latest: readonly Checked[]) => void {
  let done = 0;
  return (latest) => {
    done += latest.length;
    onchecked(latest, done);
  };
}

async function inPage(work: CheckAll, onchecked: OnChecked): Promise<void> {
  const [{ createVerify }, { checkAll }] = await Promise.all([
    import('./crypto.ts'),
    import('./checking.ts'),
  ]);
  const tell = counter(onchecked);
  const breath = createBreath();
  for await (const latest of checkAll(work, createVerify())) {
    tell(latest);
    if (breath.due()) await breath.taken();
  }
}

function inWorker(worker: Worker, work: CheckAll, onchecked: OnChecked): Promise<void> {
  const tell = counter(onchecked);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('done' in data) resolve();
      else tell(data.checked);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(work);
  });
}

/**
 * Tells what came of each code, in their order; settles when all are done. Where the worker fails midway everything is
 * told once more, so whoever listens must not count a code twice.
 */
export async function checkCodes(work: CheckAll, onchecked: OnChecked): Promise<void> {
  if (work.tokens.length === 0) return;
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    await inWorker(worker, work, onchecked);
  } catch {
    await inPage(work, onchecked);
  } finally {
    worker?.terminate();
  }
}
