/** The course for the scripts of pages, at build. Steps that name what is not written yet are left out. */
import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import source from '../../../content/paths.yaml?raw';
import type { LearningPath } from '../../../content/schemas/paths.ts';
import type { Course, CoursePath, PathStep } from '../../../records/path/course.ts';
import { allScenarios } from '../../practice/build/scenarios.ts';
import { partsOf } from '../sections.ts';

/** The order of the file says which path comes first; the collection itself comes sorted by id. */
const ORDER = (parse(source) as { id: string }[]).map(({ id }) => id);

type Known = Pick<Course, 'lessons' | 'plays'>;

function stepOf(
  { lesson, play, after }: LearningPath['modules'][number]['steps'][number],
  known: Known,
): PathStep[] {
  const advice = after === undefined ? {} : { after };
  if (lesson !== undefined)
    return Object.hasOwn(known.lessons, lesson) ? [{ kind: 'lesson', id: lesson, ...advice }] : [];
  return play !== undefined && Object.hasOwn(known.plays, play)
    ? [{ kind: 'play', id: play, ...advice }]
    : [];
}

const pathOf = ({ modules, ...path }: LearningPath, known: Known): CoursePath => ({
  ...path,
  modules: modules
    .map(({ id, title, steps }) => ({ id, title, steps: steps.flatMap((step) => stepOf(step, known)) }))
    .filter(({ steps }) => steps.length > 0),
});

export async function theCourse(): Promise<Course> {
  const lessons = Object.fromEntries(
    (await getCollection('lessons')).map(({ id, data, body }) => [
      id,
      { title: data.title, minutes: data.minutes, parts: partsOf(body ?? '') },
    ]),
  );
  const plays = Object.fromEntries(
    (await allScenarios()).map(({ slug, data, compiled }) => [
      slug,
      { title: data.title, minutes: data.minutes, edition: compiled.edition },
    ]),
  );
  const paths = (await getCollection('paths')).toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  return { lessons, plays, paths: paths.map(({ data }) => pathOf(data, { lessons, plays })) };
}
