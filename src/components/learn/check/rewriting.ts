/** Marks a rewritten sentence: free of house-style phrases, still saying what matters, and changed at all. */
import type { RewriteCheck } from '../../../content/schemas/check.ts';
import type { Checker, Finding } from '../../phrases/checker/check.ts';

/** Fewer words than this answer nothing. */
const ENOUGH_WORDS = 4;

export interface Rewritten {
  readonly right: boolean;
  /** House-style phrases that are still there, or new. */
  readonly findings: readonly Finding[];
  /** What the new version no longer says. */
  readonly lost: readonly RewriteCheck['keeps'][number][];
  readonly unchanged: boolean;
  readonly tooShort: boolean;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}£']+/gu, ' ')
    .trim();

export function markRewrite(check: RewriteCheck, text: string, checker: Checker): Rewritten {
  const words = plain(text);
  const { findings } = checker(text);
  const lost = check.keeps.filter(
    ({ any }) => !any.some((fact) => ` ${words} `.includes(` ${plain(fact)} `)),
  );
  const unchanged = words === plain(check.sentence);
  const tooShort = words.split(' ').filter(Boolean).length < ENOUGH_WORDS;
  return {
    right: findings.length === 0 && lost.length === 0 && !unchanged && !tooShort,
    findings,
    lost,
    unchanged,
    tooShort,
  };
}
