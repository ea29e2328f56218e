/** Where a card leads: only pages that exist, so that a card written ahead of its lesson has no dead link. */
import { getCollection } from 'astro:content';
import type { PlaybookEntry } from '../../content/schemas/playbook.ts';
import { href } from '../shell/href.ts';
import type { FilledEntry } from './entries.ts';

export interface CardLink {
  readonly href: string;
  readonly title: string;
}

export interface CardLinks {
  readonly lesson: CardLink | undefined;
  readonly drill: CardLink | undefined;
  readonly principle: CardLink | undefined;
  readonly related: readonly CardLink[];
}

const maps = new WeakMap<readonly FilledEntry[], ReadonlyMap<string, FilledEntry>>();

/** The entries by slug: looking through thousands for each link of each page would take its time. */
function bySlug(all: readonly FilledEntry[]): ReadonlyMap<string, FilledEntry> {
  const known = maps.get(all) ?? new Map(all.map((entry) => [entry.slug, entry]));
  maps.set(all, known);
  return known;
}

/** What cards lead to besides cards, by id. */
async function readTargets() {
  const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
    new Map(entries.map((entry) => [entry.id, entry]));
  return {
    lessons: byId(await getCollection('lessons')),
    scenarios: byId(await getCollection('scenarios')),
    principles: byId(await getCollection('principles')),
  };
}

let built: ReturnType<typeof readTargets> | undefined;

/** Read once a build, and anew for each page of the dev server. */
const targets = (): ReturnType<typeof readTargets> =>
  import.meta.env.DEV ? readTargets() : (built ??= readTargets());

export async function linksOf(entry: PlaybookEntry, all: readonly FilledEntry[]): Promise<CardLinks> {
  const { lessons, scenarios, principles } = await targets();
  const lesson = lessons.get(entry.lesson);
  const drill = scenarios.get(entry.drill);
  const principle = principles.get(entry.why.principle);
  return {
    lesson: lesson && { href: href(`/learn/${lesson.id}/`), title: lesson.data.title },
    drill: drill && { href: href(`/practice/${drill.id}/`), title: drill.data.title },
    principle: principle && { href: href(`/about/principles/#${principle.id}`), title: principle.data.title },
    related: entry.related
      .map((slug) => bySlug(all).get(slug))
      .filter((other) => other !== undefined)
      .map(({ slug, data }) => ({ href: href(`/playbook/${slug}/`), title: data.title })),
  };
}
