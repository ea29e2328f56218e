/** Weighs a team's decisions beside the page. Where there is no worker to be had, the page does the work itself. */
import type { Weighed, WeighAll } from './weighing.ts';

export type OnWeighed = (weighed: readonly Weighed[]) => void;

function inWorker(work: WeighAll, onweighed: OnWeighed): Promise<void> {
  const worker = new Worker(new URL('./weigh.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<void>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly Weighed[] | 'done'>) => {
      if (data === 'done') resolve();
      else onweighed(data);
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}

/** Reports what came of the attempts as it comes; settles when all are done. */
export async function weighTeam(work: WeighAll, onweighed: OnWeighed): Promise<void> {
  if (work.runs.length === 0) return;
  try {
    await inWorker(work, onweighed);
  } catch {
    const { weighAll } = await import('./weighing.ts');
    for (const weighed of weighAll(work)) {
      onweighed(weighed);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}
