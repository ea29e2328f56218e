/** The worker's side of `verify.ts`. */
import { checkAll, type CheckAll } from './checking.ts';
import { createVerify } from './crypto.ts';
import type { FromWorker } from './verify.ts';

const verify = createVerify();

const send = (message: FromWorker) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<CheckAll>) => {
  for await (const checked of checkAll(data, verify)) send({ checked });
  send({ done: true });
});
