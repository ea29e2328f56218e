/** Puts better wording into a draft. */
import type { Finding } from './check.ts';

export interface Swapped {
  readonly draft: string;
  /** Where the new wording stands, [start, end), so that it can be selected. */
  readonly start: number;
  readonly end: number;
}

/** Replaces the sentence around a phrase, or the words of a slip, by `say`. */
export function swapSentence(draft: string, finding: Finding, say: string): Swapped {
  const [from, to] = finding.replaces;
  return { draft: draft.slice(0, from) + say + draft.slice(to), start: from, end: from + say.length };
}
