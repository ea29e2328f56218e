/** The words the reply checker reads with: `src/content/wording.yaml`. The language is that of `wording/pattern.ts`. */
import { z } from 'zod';

const pattern = z.string().min(1).max(300);

/** A slip of grammar that spoils a reply, put right in its place. Not house style: any careful reader would mend it. */
const slipSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  patterns: z.array(pattern).min(1),
  /** Wordings around it in which it is right: "could of course". Patterns, too. */
  unless: z.array(pattern).default([]),
  why: z.string().min(10).max(300),
  /** The written word, in lower case, and the word meant. */
  put: z.record(z.string(), z.string()),
});
export type Slip = z.infer<typeof slipSchema>;

export const wordingSchema = z.strictObject({
  /** Wordings that stand for one another, under the name that `<name>` in a pattern refers to. */
  groups: z.record(z.string().regex(/^[a-z]+(-[a-z]+)*$/), z.array(pattern).min(1)),
  /** What is wrong in any house. */
  slips: z.array(slipSchema).default([]),
  /** Words slipped into a phrase without changing it: "I'm really afraid". */
  fillers: z.array(z.string().min(2)),
  /** How words are written in chat, and what they stand for: "u" is "you". */
  chat: z.record(z.string(), z.string()),
  /** Real words a slip away from words of the list; never taken for misspellings. */
  realWords: z.array(z.string()),
});
export type Wording = z.infer<typeof wordingSchema>;
