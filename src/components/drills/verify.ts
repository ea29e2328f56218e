/**
 * Checks codes beside the page, in a worker, with progress. Where there is no worker to be had the page does the work
 * itself and lets the browser breathe between chunks.
 */
import type { CheckAll, Checked } from './checking.ts';

export type FromWorker = { readonly checked: readonly Checked[] } | { readonly done: true };

export interface CheckOptions {
  /** How many codes are done, and what came of the latest of them. */
  readonly onprogress?: (done: number, of: number, latest: readonly Checked[]) => void;
  readonly signal?: AbortSignal;
}

/** Gathers chunks as they come. */
function gatherer(of: number, { onprogress, signal }: CheckOptions) {
  const all: Checked[] = [];
  return {
    all,
    add(latest: readonly Checked[]): void {
      signal?.throwIfAborted();
      all.push(...latest);
      onprogress?.(all.length, of, latest);
    },
  };
}

async function inPage(work: CheckAll, options: CheckOptions): Promise<Checked[]> {
  const [{ createVerify }, { checkAll }] = await Promise.all([
    import('./crypto.ts'),
    import('./checking.ts'),
  ]);
  const gathered = gatherer(work.tokens.length, options);
  for await (const latest of checkAll(work, createVerify())) {
    gathered.add(latest);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return gathered.all;
}

function inWorker(worker: Worker, work: CheckAll, options: CheckOptions): Promise<Checked[]> {
  const gathered = gatherer(work.tokens.length, options);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      try {
        if ('done' in data) resolve(gathered.all);
        else gathered.add(data.checked);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    options.signal?.addEventListener('abort', () => reject(new Error('stopped')));
    worker.postMessage(work);
  });
}

/** What came of each code, in their order. Rejects where it is aborted. */
export async function checkCodes(work: CheckAll, options: CheckOptions = {}): Promise<Checked[]> {
  if (work.tokens.length === 0) return [];
  options.signal?.throwIfAborted();
  let worker: Worker | undefined;
  try {
    worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    return await inWorker(worker, work, options);
  } catch {
    options.signal?.throwIfAborted();
    return await inPage(work, options);
  } finally {
    worker?.terminate();
  }
}
