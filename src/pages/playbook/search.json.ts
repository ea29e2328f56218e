/** The search data file: cards, their aliases and first words, and the site's vocabulary. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { playbookEntries } from '../../components/playbook/entries.ts';
import { GROUPS } from '../../content/schemas/playbook.ts';
import { toSearchData } from '../../search/data.ts';

export const GET: APIRoute = async () => {
  const entries = await playbookEntries();
  const lessons = await getCollection('lessons');
  const data = toSearchData(
    entries.map(({ slug, data: entry, source }) => ({ slug, entry, body: source.body ?? '' })),
    GROUPS,
    lessons.map(({ data: lesson, body }) => `${lesson.title} ${lesson.summary} ${body ?? ''}`),
  );
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
