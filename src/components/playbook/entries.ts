/** The playbook as pages use it: house words filled in, sorted by group and title. For the build only. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { fillDeep } from '../../content/house-words.ts';
import { GROUPS, type GroupId, type PlaybookEntry } from '../../content/schemas/playbook.ts';
import { houseWords } from '../shell/site.ts';

export interface FilledEntry {
  readonly slug: string;
  readonly data: PlaybookEntry;
  readonly source: CollectionEntry<'playbook'>;
}

const byTitle = new Intl.Collator('en');

async function readEntries(): Promise<readonly FilledEntry[]> {
  const entries = await getCollection('playbook');
  return entries
    .map((source) => ({
      slug: source.id,
      data: fillDeep(source.data, houseWords, `playbook/${source.id}.mdx`),
      source,
    }))
    .sort((a, b) => byTitle.compare(a.data.title, b.data.title));
}

let built: Promise<readonly FilledEntry[]> | undefined;

/** All entries; read once a build, and anew for each page of the dev server. */
export const playbookEntries = (): Promise<readonly FilledEntry[]> =>
  import.meta.env.DEV ? readEntries() : (built ??= readEntries());

export interface EntryGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly entries: readonly FilledEntry[];
}

/** The groups that have entries, in their own order. */
export const byGroup = (entries: readonly FilledEntry[]): EntryGroup[] =>
  GROUPS.map(({ id, title }) => ({
    id,
    title,
    entries: entries.filter(({ data }) => data.group === id),
  })).filter((group) => group.entries.length > 0);
