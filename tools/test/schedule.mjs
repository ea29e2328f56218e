/** Decides what may run next, so that two cores are busy and nobody reads what is still being written. */

/** @typedef {import('./gates.mjs').Gate} Gate */
/** @typedef {{ name: string, ok: boolean }} Ended */

/**
 * The next gate to begin, or undefined when all must wait for one that is running.
 * @param {readonly Gate[]} waiting in the order wished for
 * @param {readonly Gate[]} running
 * @param {readonly Ended[]} ended
 * @param {number} atOnce how many may run side by side
 * @returns {Gate | undefined}
 */
export function nextGate(waiting, running, ended, atOnce) {
  if (running.length >= atOnce) return undefined;
  const has = (/** @type {string} */ name) => ended.some((gate) => gate.name === name);
  return waiting.find(({ after = [], needs = [] }) => [after, needs].flat().every(has));
}

/** Whether what a gate looks at could not be made. @param {Gate} gate @param {readonly Ended[]} ended */
export const isStopped = ({ needs }, ended) =>
  needs !== undefined && ended.some(({ name, ok }) => name === needs && !ok);
