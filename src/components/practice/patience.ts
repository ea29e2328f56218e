/** How long a customer waits for a reply before saying so. Pure. */

const READING = 17; // characters a second: slow reading, so that reading never counts as silence
const GRACE = 20;

/** Milliseconds: time to read everything that is to be read, and then some. */
export function patienceFor(texts: readonly string[]): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return Math.round(GRACE + characters / READING) * 1000;
}
