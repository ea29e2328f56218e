/** What can be asked again, put together at build: a list of every check, and the checks of each lesson as a file. */
import { getCollection } from 'astro:content';
import { hashText } from '../../simulations/roleplay/random.ts';
import { sectionsOf } from '../learn/sections.ts';
import { href } from '../shell/href.ts';
import type { LessonFacts, ReviewIndex } from './data.ts';

export async function reviewIndex(): Promise<ReviewIndex> {
  const lessons = await getCollection('lessons');
  return {
    checks: Object.fromEntries(
      lessons.flatMap(({ id, data }) =>
        data.checks.map((check) => [
          check.id,
          {
            lesson: id,
            principle: check.principle,
            edition: hashText(JSON.stringify(check)).toString(36),
          },
        ]),
      ),
    ),
    lessons: Object.fromEntries(
      lessons.map(({ id, data, body }) => [
        id,
        {
          title: data.title,
          href: href(`/learn/${id}/`),
          minutes: data.minutes,
          sections: sectionsOf(body ?? '').length,
        } satisfies LessonFacts,
      ]),
    ),
  };
}
