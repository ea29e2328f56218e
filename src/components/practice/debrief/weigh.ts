/** What decisions cost: worked out beside the page (a worker), because it looks at every way the talk could have gone. */
import type { DecisionCost } from '../../../simulations/roleplay/analysis.ts';
import type { Weighing } from './weighing.ts';

/** The costs, in the order of the run. Where there is no worker to be had, the page does the work itself. */
export async function weigh(weighing: Weighing): Promise<DecisionCost[]> {
  try {
    const worker = new Worker(new URL('./weigh.worker.ts', import.meta.url), { type: 'module' });
    try {
      return await new Promise<DecisionCost[]>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<DecisionCost[]>) => resolve(data);
        worker.onerror = reject;
        worker.postMessage(weighing);
      });
    } finally {
      worker.terminate();
    }
  } catch {
    const { costsOf } = await import('./weighing.ts');
    return costsOf(weighing);
  }
}

/** What the last of the choices cost. */
export async function weighLast(weighing: Weighing): Promise<DecisionCost> {
  const [cost] = await weigh({ ...weighing, last: true });
  return cost as DecisionCost;
}
