/** The import rules of the architecture, as pure checks over the sources. Each returns what breaks it. */
import type { Import, Source } from './imports.ts';

/** What each folder may import from. A folder not named here may not be imported at all. */
const allowed: Record<string, string[]> = {
  'src/content/schemas/': ['src/content/schemas/'],
  'src/simulations/': ['src/simulations/', 'src/content/schemas/'],
  'src/search/': ['src/search/', 'src/content/schemas/'],
  'src/records/': ['src/records/', 'src/simulations/', 'src/content/schemas/'],
  'src/components/': ['src/components/', 'src/records/', 'src/simulations/', 'src/search/', 'src/content/'],
  'src/layouts/': ['src/layouts/', 'src/components/', 'src/content/', 'src/styles/'],
  'src/pages/': [
    ...['src/pages/', 'src/layouts/', 'src/components/', 'src/records/', 'src/simulations/', 'src/search/'],
    ...['src/content/', 'src/styles/'],
  ],
};

/** Folders whose code must not know the page, the framework, the browser's stores or the machine it runs on. */
const pure = ['src/simulations/', 'src/search/', 'src/records/'];
const impure = /^(node:|astro|svelte|@astrojs\/|idb\b|pagefind|fake-indexeddb)/;

const inside = (path: string, folders: string[]) => folders.some((folder) => path.startsWith(folder));
const line = (source: Source, { from }: Import, why: string) => `${source.path} imports ${from}: ${why}`;

/** Imports that go against the direction of the layers. */
export function wrongDirection(sources: Source[]): string[] {
  return sources.flatMap((source) => {
    const layer = Object.keys(allowed).find((folder) => source.path.startsWith(folder));
    const folders = layer === undefined ? undefined : allowed[layer];
    if (layer === undefined || folders === undefined) return [];
    return source.imports
      .filter(({ from }) => from.startsWith('src/') || from.startsWith('tools/') || from.startsWith('tests/'))
      .filter(({ from }) => !inside(from, folders))
      .map((one) => line(source, one, `${layer} may import only ${folders.join(', ')}`));
  });
}

/** Integrations and tools hook into the build; what the site is made of must not lean on them. */
export function importsOfTooling(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/integrations/'))
    .flatMap((source) =>
      source.imports
        .filter(({ from }) => inside(from, ['src/integrations/', 'tools/', 'tests/']))
        .map((one) => line(source, one, 'nothing in src may import integrations, tools or tests')),
    );
}

/** Simulations take from the schemas the vocabulary's values, and otherwise only types: Zod stays out. */
export function schemaValuesInSimulations(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/simulations/'))
    .flatMap((source) =>
      source.imports
        .filter(({ from, typeOnly }) => !typeOnly && from.startsWith('src/content/schemas/'))
        .filter(({ from }) => from !== 'src/content/schemas/vocabulary.ts')
        .map((one) => line(source, one, 'only types may come from this schema (import type)')),
    );
}

/** Pure code that knows a framework, a store or the machine. */
export function impureImports(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => inside(path, pure))
    .flatMap((source) =>
      source.imports
        .filter(({ from, typeOnly }) => !typeOnly && impure.test(from))
        .map((one) => line(source, one, 'this folder is pure: bring it in as an argument')),
    );
}

/** Relative imports without an extension, which plain Node cannot follow, and aliases, which it does not know. */
export function unresolvableImports(sources: Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(
        ({ from }) =>
          /^(@\/|~\/|\$lib)/.test(from) || (/^(src|tools|tests)\//.test(from) && !/\.\w+$/.test(from)),
      )
      .map((one) => line(source, one, 'write the relative path with its extension')),
  );
}

/** Packages that must never be sent to a browser. */
const buildOnly = /^(zod|yaml|parse5|culori|pagefind|node:|astro:content|astro\/loaders|@dicebear\/)/;

/** Ways from something the browser loads to a package that must not get there, each as the path that shows it. */
export function buildOnlyInBrowser(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const found: string[] = [];
  const seen = new Set<string>();
  const follow = (imports: Import[], way: string[]): void => {
    for (const { from, typeOnly } of imports) {
      if (typeOnly) continue;
      if (buildOnly.test(from)) found.push([...way, from].join(' → '));
      const next = byPath.get(from);
      if (!next || seen.has(from) || from.endsWith('.astro')) continue;
      seen.add(from);
      follow(next.imports, [...way, from]);
    }
  };
  for (const source of sources) follow(source.inBrowser, [source.path]);
  return found;
}
