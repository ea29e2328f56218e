/** Learning paths, one a role: `src/content/paths.yaml`. The first is what everyone sees until they choose another. */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, such as "new-hire"')
  .max(40);
const text = (max: number) => z.string().trim().min(1).max(max);

const stepSchema = z
  .strictObject({
    /** The slug of a lesson; a step has this or `play`. */
    lesson: id.optional(),
    /** The slug of a role-play. */
    play: id.optional(),
    /** Lessons or role-plays of this path that are best done before. Advice: nothing is ever locked. */
    after: z.array(id).min(1).max(4).optional(),
  })
  .refine(
    ({ lesson, play }) => (lesson === undefined) !== (play === undefined),
    'a step has either "lesson:" or "play:"',
  );

export const pathSchema = z.strictObject({
  /** Stable: a learner's choice of path refers to it. */
  id,
  /** Whom it is for: "New to the job". */
  title: text(40),
  /** One sentence below the title. */
  about: text(200),
  modules: z
    .array(
      z.strictObject({
        /** Unique within the path; the address of the module on the page. */
        id,
        title: text(60),
        steps: z.array(stepSchema).min(1).max(20),
      }),
    )
    .min(1)
    .max(12),
});
export const pathsSchema = z.array(pathSchema).min(1).max(8);
export type LearningPath = z.infer<typeof pathSchema>;
