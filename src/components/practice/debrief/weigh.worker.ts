/** The worker's side of `weigh.ts`. */
import { decisionCosts } from '../../../simulations/roleplay/analysis.ts';
import type { Weighing } from './weigh.ts';

addEventListener('message', ({ data }: MessageEvent<Weighing>) => {
  postMessage(decisionCosts(data.scenario, data.customer, data.choices));
});
