/** The worker's side of `weigh.ts`: one role-play with one customer at a time. */
import { weighRuns } from '../../records/results/weigh.ts';
import type { Weighing } from './weigh.ts';

addEventListener('message', ({ data }: MessageEvent<Weighing>) => {
  postMessage(weighRuns(data.scenario, data.customer, data.runs));
});
