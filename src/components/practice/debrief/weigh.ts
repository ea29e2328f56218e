/** What each decision cost: worked out beside the page (a worker), because it looks at every way the talk could have gone. */
import { decisionCosts, type DecisionCost } from '../../../simulations/roleplay/analysis.ts';
import type { Choice, CompiledScenario } from '../../../simulations/roleplay/index.ts';

export interface Weighing {
  readonly scenario: CompiledScenario;
  readonly customer: string;
  readonly choices: readonly Choice[];
}

const here = ({ scenario, customer, choices }: Weighing): DecisionCost[] =>
  decisionCosts(scenario, customer, choices);

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
    return here(weighing);
  }
}
