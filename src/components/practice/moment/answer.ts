/** What answering a moment told about it. */

/** Giving up less than this (outcome points, of 100) is as good as any reply. */
export const AS_GOOD = 0.75;

export interface Answer {
  readonly step: string;
  /** The reply given. */
  readonly reply: string;
  /** Outcome points (0–100) given up: best within reach before it, minus best within reach after it. */
  readonly cost: number;
  /** The reply that keeps most; the one given where none keeps more. */
  readonly best: string;
  /** No reply kept noticeably more. */
  readonly right: boolean;
}
