/**
 * Loads `.mdx` files, and renders those without imports, components or expressions at once, as the Markdown they are.
 * Each of the others becomes a module of its own, which the bundler has to carry: for thousands of cards that would be
 * most of the build.
 */
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';

const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/** Whether MDX and Markdown read this text alike. */
export const isPlainMarkdown = (body: string): boolean => {
  const text = body.replace(CODE, '');
  return !/[<{}]/.test(text) && !/^(import|export)\s/m.test(text) && !/^( {4}|\t)/m.test(text);
};

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** A loader that leaves out the bundler wherever a file does not need it. */
export function plainMarkdown(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      const { store, config } = context;
      const plain = new Map<string, Entry>();
      const render = async ({ deferredRender: _, ...entry }: Entry): Promise<void> => {
        const file = new URL(entry.filePath ?? '', config.root);
        const rendered = await context.renderMarkdown(entry.body ?? '', {
          fileURL: pathToFileURL(file.pathname),
        });
        store.set({ ...entry, rendered });
      };
      let loading = true;
      const set: typeof store.set = (entry) => {
        if (entry.deferredRender !== true || !isPlainMarkdown(entry.body ?? '')) return store.set(entry);
        // While the site is worked on, a changed file comes alone.
        if (loading) plain.set(entry.id, entry);
        else void render(entry);
        return true;
      };
      await loader.load({ ...context, store: { ...store, set } });
      loading = false;
      for (const entry of plain.values()) await render(entry);
    },
  };
}
