/** Reads the content folder from disk for the checks. The only part of the checks that touches files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMdx, type ReadMdx } from './mdx.ts';
import { registryOf, type Registry } from './registry.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

export interface YamlFile extends ReadYaml {
  readonly slug: string;
  /** Relative to the content folder. */
  readonly file: string;
}

export interface MdxFile extends ReadMdx {
  readonly slug: string;
  readonly file: string;
}

export interface Content {
  readonly principles: YamlFile;
  readonly phrases: YamlFile;
  readonly wording: YamlFile;
  readonly site: YamlFile;
  readonly paths: YamlFile;
  readonly scenarios: readonly YamlFile[];
  readonly lessons: readonly MdxFile[];
  readonly entries: readonly MdxFile[];
  readonly registry: Registry;
}

function namesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort();
}

function yamlAt(root: string, file: string, slug: string): YamlFile {
  const path = join(root, file);
  const missing = {
    path: '',
    message: 'the file is missing.',
    suggestion: 'Bring it back from version control.',
  };
  const read = existsSync(path)
    ? readYaml(readFileSync(path, 'utf8'))
    : { data: undefined, findings: [missing] };
  return { slug, file, ...read };
}

function mdxIn(root: string, folder: string): MdxFile[] {
  return namesIn(join(root, folder), '.mdx').map((name) => ({
    slug: name.slice(0, -'.mdx'.length),
    file: `${folder}/${name}`,
    ...readMdx(readFileSync(join(root, folder, name), 'utf8')),
  }));
}

const idsOf = (data: unknown): string[] =>
  Array.isArray(data)
    ? data.flatMap((item: { id?: unknown } | null) => (typeof item?.id === 'string' ? item.id : []))
    : [];

function wordsOf(site: unknown): string[] {
  const words = (site as { words?: unknown } | undefined)?.words;
  return ['company', ...(typeof words === 'object' && words !== null ? Object.keys(words) : [])];
}

/** The content under `root`, normally `src/content`. Files with mistakes are there with what is wrong. */
export function readContent(root: string): Content {
  const principles = yamlAt(root, 'principles.yaml', 'principles');
  const phrases = yamlAt(root, 'phrases.yaml', 'phrases');
  const wording = yamlAt(root, 'wording.yaml', 'wording');
  const site = yamlAt(root, 'site.yaml', 'site');
  const paths = yamlAt(root, 'paths.yaml', 'paths');
  const scenarios = namesIn(join(root, 'scenarios'), '.yaml').map((name) =>
    yamlAt(root, `scenarios/${name}`, name.slice(0, -'.yaml'.length)),
  );
  const lessons = mdxIn(root, 'lessons');
  const entries = mdxIn(root, 'playbook');
  const slugs = (files: readonly { slug: string }[]) => files.map((file) => file.slug);
  const registry = registryOf({
    principles: idsOf(principles.data),
    lessons: slugs(lessons),
    scenarios: slugs(scenarios),
    entries: slugs(entries),
    phrases: idsOf(phrases.data),
    words: wordsOf(site.data),
    headings: Object.fromEntries([
      ...lessons.map(({ slug, headings }) => [`/learn/${slug}/`, headings] as const),
      ...entries.map(({ slug, headings }) => [`/playbook/${slug}/`, headings] as const),
    ]),
  });
  return { principles, phrases, wording, site, paths, scenarios, lessons, entries, registry };
}
