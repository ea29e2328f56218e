/**
 * A situation card: `src/content/playbook/<slug>.mdx`. What is read in ten seconds during a call is in the front
 * matter, so that search, the side panel and the page show the same; the MDX body holds the longer background.
 * `{company}` and the other house words of `site.yaml` are filled in.
 */
import { z } from 'zod';

export const GROUPS = [
  { id: 'orders', title: 'Orders' },
  { id: 'using-the-product', title: 'Using the product' },
  { id: 'money', title: 'Money' },
  { id: 'feelings-and-complaints', title: 'Feelings and complaints' },
  { id: 'relationship', title: 'Relationship' },
  { id: 'working-together', title: 'Working together' },
] as const;
export type GroupId = (typeof GROUPS)[number]['id'];

const line = z.string().trim().min(3).max(300);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written 2026-11-21');

export const playbookSchema = z.strictObject({
  title: z.string().min(3).max(60),
  group: z.enum(GROUPS.map((g) => g.id) as [GroupId, ...GroupId[]]),
  /** One line: when this card applies. */
  when: line,
  /** The first words to say, ready to speak. */
  firstWords: line,
  /** What to do, in order. */
  steps: z.array(line).min(3).max(5),
  say: z.array(line).min(1).max(4),
  dontSay: z
    .array(z.strictObject({ text: line, why: line }))
    .min(1)
    .max(4),
  /** What the agent may offer without asking. */
  mayOffer: z.array(line).min(1).max(4),
  /** When to bring in someone else, and who. */
  handOver: line,
  /** The one-line reason, and the principle behind it. */
  why: z.strictObject({ text: line, principle: z.string() }),
  /** Further principles the card puts to use. */
  principles: z.array(z.string()).max(5).default([]),
  /** What callers and agents type or say for this situation, in their words. */
  aliases: z.array(z.string().trim().min(3).max(80)).min(8).max(40),
  lesson: z.string(),
  drill: z.string(),
  related: z.array(z.string()).max(5).default([]),
  owner: z.string().min(2).max(60),
  /** When it was last checked. */
  reviewed: isoDate,
  /** How many days a check stays good. */
  reviewEvery: z.number().int().min(7).max(730),
});
export type PlaybookEntry = z.infer<typeof playbookSchema>;
