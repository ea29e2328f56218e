/** The front matter of a lesson: `src/content/lessons/<slug>.mdx`. The body is MDX. */
import { z } from 'zod';
import { checkSchema } from './check.ts';

export const MODULES = [
  { id: 'why-service', title: 'Why service' },
  { id: 'expectations', title: 'Expectations' },
  { id: 'the-conversation', title: 'The conversation' },
  { id: 'when-it-goes-wrong', title: 'When it goes wrong' },
  { id: 'keeping-customers', title: 'Keeping customers' },
] as const;
export type ModuleId = (typeof MODULES)[number]['id'];

export const lessonSchema = z.strictObject({
  title: z.string().min(3).max(70),
  /** One sentence: what the learner can do afterwards. */
  summary: z.string().min(20).max(200),
  module: z.enum(MODULES.map((m) => m.id) as [ModuleId, ...ModuleId[]]),
  /** Position within the module, from 1. */
  order: z.number().int().min(1).max(20),
  minutes: z.number().int().min(3).max(12),
  /** Principle id → the id of the `<Section id="…">` that teaches it. */
  teaches: z.record(z.string(), z.string()),
  /** Playbook entries to use at work. */
  entries: z.array(z.string()).min(1).max(6),
  /** Role-plays to practise. */
  practise: z.array(z.string()).min(1).max(4),
  /** Its knowledge checks, each placed in the text by `<Check id="…" />`. */
  checks: z.array(checkSchema).min(2).max(6),
});
export type Lesson = z.infer<typeof lessonSchema>;
