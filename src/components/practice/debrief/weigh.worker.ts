/** The worker's side of `weigh.ts`. */
import { costsOf, type Weighing } from './weighing.ts';

addEventListener('message', ({ data }: MessageEvent<Weighing>) => {
  postMessage(costsOf(data));
});
