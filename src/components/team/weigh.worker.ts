/** The worker's side of `weigh.ts`. */
import { weighAll, type WeighAll } from './weighing.ts';

addEventListener('message', ({ data }: MessageEvent<WeighAll>) => {
  for (const weighed of weighAll(data)) postMessage(weighed);
  postMessage('done');
});
