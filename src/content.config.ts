import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { mendedSchema } from './content/mended.ts';
import { plainMarkdown } from './content/plain-markdown.ts';
import { lessonSchema } from './content/schemas/lesson.ts';
import { pathSchema } from './content/schemas/paths.ts';
import { phraseSchema } from './content/schemas/phrase.ts';
import { playbookSchema } from './content/schemas/playbook.ts';
import { principleSchema } from './content/schemas/principle.ts';
import { scenarioSchema } from './content/schemas/scenario.ts';

export const collections = {
  principles: defineCollection({ loader: file('src/content/principles.yaml'), schema: principleSchema }),
  phrases: defineCollection({ loader: file('src/content/phrases.yaml'), schema: phraseSchema }),
  paths: defineCollection({ loader: file('src/content/paths.yaml'), schema: pathSchema }),
  lessons: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'src/content/lessons' }),
    schema: lessonSchema,
  }),
  playbook: defineCollection({
    loader: plainMarkdown(glob({ pattern: '*.mdx', base: 'src/content/playbook' })),
    schema: playbookSchema,
  }),
  scenarios: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'src/content/scenarios' }),
    schema: import.meta.env.DEV ? mendedSchema : scenarioSchema,
  }),
};
