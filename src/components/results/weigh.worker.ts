/** The worker's side of `weigh.ts`: one role-play with one customer at a time, weighed and kept. */
import { weighRuns } from '../../records/results/weigh.ts';
import { writeKept } from './kept.ts';
import type { Weighing } from './weigh.ts';

addEventListener('message', ({ data }: MessageEvent<Weighing>) => {
  const { scenario, customer, runs } = data;
  const found = weighRuns(scenario, customer, runs);
  void writeKept(found, runs, scenario.edition).then(() => postMessage(found));
});
