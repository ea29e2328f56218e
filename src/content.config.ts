import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { curly } from './components/learn/typography.ts';
import { mendedSchema } from './content/mended.ts';
import { plainMarkdown } from './content/plain-markdown.ts';
import { lessonSchema } from './content/schemas/lesson.ts';
import { pathSchema } from './content/schemas/paths.ts';
import { phraseSchema } from './content/schemas/phrase.ts';
import { playbookSchema } from './content/schemas/playbook.ts';
import { principleSchema } from './content/schemas/principle.ts';
import { scenarioSchema } from './content/schemas/scenario.ts';

/** What a piece is called and told by on other pages. It is shown in many places and copied from none. */
const TOLD_BY = new Set(['title', 'summary', 'when']);

/** Sets that with curly quotation marks and apostrophes, once for all pages. */
const inPrint = <Data extends object>(data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      TOLD_BY.has(key) && typeof value === 'string' ? curly(value) : value,
    ]),
  ) as Data;

export const collections = {
  principles: defineCollection({ loader: file('src/content/principles.yaml'), schema: principleSchema }),
  phrases: defineCollection({ loader: file('src/content/phrases.yaml'), schema: phraseSchema }),
  paths: defineCollection({ loader: file('src/content/paths.yaml'), schema: pathSchema }),
  lessons: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'src/content/lessons' }),
    schema: lessonSchema.transform(inPrint),
  }),
  playbook: defineCollection({
    loader: plainMarkdown(glob({ pattern: '*.mdx', base: 'src/content/playbook' })),
    schema: playbookSchema.transform(inPrint),
  }),
  scenarios: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'src/content/scenarios' }),
    schema: import.meta.env.DEV ? mendedSchema.transform(inPrint) : scenarioSchema.transform(inPrint),
  }),
};
