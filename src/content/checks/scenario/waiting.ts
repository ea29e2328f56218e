/** Silence is felt on the phone and at the counter; nobody waits in a chat window like that. */
import { finding, type Finding } from '../issue.ts';
import type { Outline } from './outline.ts';

/** `whenKeptWaiting` is there only where a customer can be kept waiting. */
export function checkWaiting({ channel, steps }: Outline): Finding[] {
  if (channel !== 'chat' && channel !== 'email') return [];
  return steps
    .filter((step) => step.waiting !== null)
    .map((step) =>
      finding(
        `${step.path}.whenKeptWaiting`,
        `is never used, because the channel is "${channel}".`,
        'Only on the phone and at the counter does silence count. Take it out.',
      ),
    );
}
