/** The registry of service principles: `src/content/principles.yaml`. */
import { z } from 'zod';

export const SOURCES = ['000', '001', '002', '003', '004'] as const;

export const principleSchema = z.strictObject({
  /** Stable id, used in lessons, entries and scenarios. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Short name, as a heading. */
  title: z.string().min(3).max(60),
  /** The principle in one or two sentences of our own. */
  text: z.string().min(20).max(300),
  /** The source documents, by their leading number. */
  sources: z.array(z.enum(SOURCES)).min(1),
});
export type Principle = z.infer<typeof principleSchema>;
