/**
 * A knowledge check, written in the front matter of its lesson under `checks` and placed in the text by
 * `<Check id="…" />`. It is data and not markup, so that a review can ask it again on another page.
 * Every answer has its own explanation, the wrong ones too.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "late-again"')
  .max(40);

const because = z.string().trim().min(15).max(320);

const shared = {
  /** Stable and unique over all lessons: records and reviews refer to it. */
  id,
  /** The principle it checks (an id of `principles.yaml`). */
  principle: id,
  /** What is asked, in full. */
  question: z.string().trim().min(10).max(400),
};

const answerSchema = z.strictObject({
  id,
  text: z.string().trim().min(1).max(260),
  /** True for an answer that belongs. */
  right: z.boolean().default(false),
  /** Shown once the answer is marked: why it is right, or what is wrong with it. */
  because,
});

const single = z.strictObject({
  ...shared,
  kind: z.literal('single'),
  answers: z
    .array(answerSchema)
    .min(2)
    .max(5)
    .refine(
      (answers) => answers.filter((a) => a.right).length === 1,
      'a single choice has exactly one right answer',
    ),
});

const multiple = z.strictObject({
  ...shared,
  kind: z.literal('multiple'),
  answers: z
    .array(answerSchema)
    .min(3)
    .max(7)
    .refine(
      (answers) => answers.some((a) => a.right) && answers.some((a) => !a.right),
      'a multiple choice has at least one right and one wrong answer',
    ),
});

const order = z.strictObject({
  ...shared,
  kind: z.literal('order'),
  /** In the right order. They are shown shuffled. */
  items: z
    .array(z.strictObject({ id, text: z.string().trim().min(1).max(200), because }))
    .min(3)
    .max(6),
});

const sort = z
  .strictObject({
    ...shared,
    kind: z.literal('sort'),
    groups: z
      .array(z.strictObject({ id, title: z.string().trim().min(1).max(40) }))
      .min(2)
      .max(4),
    items: z
      .array(z.strictObject({ id, text: z.string().trim().min(1).max(200), group: id, because }))
      .min(3)
      .max(8),
  })
  .refine(
    (check) => check.items.every((item) => check.groups.some((group) => group.id === item.group)),
    'an item belongs to a group that is not in the list of groups',
  );

const rewrite = z.strictObject({
  ...shared,
  kind: z.literal('rewrite'),
  /** The sentences to mend. They break the house style; the reply checker judges what the learner makes of them. */
  sentence: z.string().trim().min(10).max(300),
  /** What a good version still says: one of `any` must occur in it, whatever the case. */
  keeps: z
    .array(z.strictObject({ id, any: z.array(z.string().trim().min(2).max(40)).min(1), because }))
    .min(1)
    .max(4),
  /** Ways to put it, shown in the end; each passes the check itself. */
  models: z
    .array(z.strictObject({ text: z.string().trim().min(10).max(300), because }))
    .min(2)
    .max(3),
});

export const checkSchema = z.discriminatedUnion('kind', [single, multiple, order, sort, rewrite]);
export type Check = z.infer<typeof checkSchema>;
export type RewriteCheck = Extract<Check, { kind: 'rewrite' }>;
/** The checks that are answered by choosing and arranging. */
export type FormCheck = Exclude<Check, RewriteCheck>;
export type ChoiceCheck = Extract<Check, { kind: 'single' | 'multiple' }>;
export type OrderCheck = Extract<Check, { kind: 'order' }>;
export type SortCheck = Extract<Check, { kind: 'sort' }>;
