/** The house-style phrase list: `src/content/phrases.yaml`. House style, not evidence: no causal research backs single words. */
import { z } from 'zod';

export const phraseSchema = z.strictObject({
  /** Stable id. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The phrase as people say it. */
  phrase: z.string().min(2).max(80),
  /** Other forms that count as the same phrase, in plain words. */
  variants: z.array(z.string().min(2).max(80)).default([]),
  /** Whole families of wordings, in the language of `wording/pattern.ts`, for the reply checker only. */
  patterns: z.array(z.string().min(2).max(240)).default([]),
  /** Wordings around the phrase in which it is harmless, such as "everything you need to". Patterns, too. */
  unless: z.array(z.string().min(2).max(240)).default([]),
  /** Why it grates. */
  why: z.string().min(10).max(300),
  /** Better wording, each for a situation. */
  instead: z
    .array(z.strictObject({ situation: z.string().min(3).max(80), say: z.string().min(3).max(240) }))
    .min(3),
  /** Named in the sources, or a close relative added by us. */
  origin: z.enum(['source', 'relative']),
});
export type Phrase = z.infer<typeof phraseSchema>;
