/** Choices written short: "step.reply". Authors and proofs name replies so. */
import type { Choice } from './types.ts';

/** The choices that references name, in order. One without a point names a step and an empty reply. */
export const choicesOf = (refs: readonly string[]): { readonly step: string; readonly reply: string }[] =>
  refs.map((ref) => {
    const [step = '', reply = ''] = ref.split('.');
    return { step, reply };
  }) satisfies Choice[];

/** References as an author lists them: `opening.heard, stakes.deadline`. */
export const refsIn = (text: string): string[] => text.split(/[\s,]+/).filter((ref) => ref !== '');
