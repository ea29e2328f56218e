/** Where the player leads to, at build: only lessons, entries and role-plays that exist get an address. */
import { getCollection } from 'astro:content';
import { href } from '../../shell/href.ts';
import type { PageLink, PracticeLinks, PrincipleLink } from '../links.ts';
import { allScenarios, type Prepared } from './scenarios.ts';

/** Every principle with the lesson section that teaches it, if one does. */
export async function principleLinks(): Promise<Record<string, PrincipleLink>> {
  const [principles, lessons] = await Promise.all([getCollection('principles'), getCollection('lessons')]);
  return Object.fromEntries(
    principles.map(({ id, data }) => {
      const lesson = lessons.find((one) => one.data.teaches[id] !== undefined);
      const place = lesson === undefined ? null : href(`/learn/${lesson.id}/#${lesson.data.teaches[id]}`);
      return [id, { title: data.title, href: place }];
    }),
  );
}

/** The next role-play: the first after this one, in order of difficulty, that shares a principle; else the next one. */
function nextAfter(scenario: Prepared, all: readonly Prepared[]): Prepared | undefined {
  const at = all.findIndex(({ slug }) => slug === scenario.slug);
  const others = [...all.slice(at + 1), ...all.slice(0, at)];
  return others.find(({ data }) => data.service === scenario.data.service) ?? others[0];
}

export async function practiceLinks(scenario: Prepared): Promise<PracticeLinks> {
  const [principles, lessons, entries, all] = await Promise.all([
    principleLinks(),
    getCollection('lessons'),
    getCollection('playbook'),
    allScenarios(),
  ]);
  const used = new Set(
    Object.values(scenario.compiled.steps).flatMap((step) => step.replies.flatMap((reply) => reply.teaches)),
  );
  // The debrief also names these when it compares customers.
  for (const id of ['relational-expectations', 'wider-window', 'disconfirmation']) used.add(id);
  const pages = (
    kind: 'learn' | 'playbook',
    slugs: readonly string[],
    known: readonly { id: string; data: { title: string } }[],
  ): PageLink[] =>
    slugs.flatMap((slug) => {
      const page = known.find(({ id }) => id === slug);
      return page === undefined ? [] : [{ title: page.data.title, href: href(`/${kind}/${slug}/`) }];
    });
  const next = nextAfter(scenario, all);
  return {
    principles: Object.fromEntries(Object.entries(principles).filter(([id]) => used.has(id))),
    lessons: pages('learn', scenario.data.lessons, lessons),
    entries: pages('playbook', scenario.data.entries, entries),
    next: next === undefined ? null : { title: next.data.title, href: href(`/practice/${next.slug}/`) },
    catalogue: href('/practice/'),
    map: href(`/practice/${scenario.slug}/map/`),
  };
}
