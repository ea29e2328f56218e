import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
import { isPlainMarkdown, plainMarkdown } from '../../../src/content/plain-markdown.ts';

it.each([
  ['## A heading\n\nText with *stress* and a [link](/playbook/x/).', true],
  ['`<b>` and `{x}` in code', true],
  ['import A from "./a.ts"\n\ntext', false],
  ['The cost is {cost}.', false],
  ['<Note>x</Note>', false],
  ['text\n\n    indented, which is code only in Markdown', false],
])('%j is plain: %s', (body, expected) => {
  expect(isPlainMarkdown(body)).toBe(expected);
});

it('renders plain files at once and leaves the others to the bundler', async () => {
  const kept = new Map<string, object>();
  const store = { set: (entry: { id: string }) => kept.set(entry.id, entry) };
  const context = {
    store,
    config: { root: new URL('file:///site/') },
    renderMarkdown: (text: string) => Promise.resolve({ html: `<p>${text}</p>` }),
  } as unknown as LoaderContext;
  const loader: Loader = {
    name: 'two files',
    load: ({ store: given }) => {
      const file = { data: {}, digest: 'd', deferredRender: true };
      given.set({ ...file, id: 'plain', body: 'x', filePath: 'a.mdx' });
      given.set({ ...file, id: 'rich', body: '<Note />', filePath: 'b.mdx' });
      return Promise.resolve();
    },
  };
  await plainMarkdown(loader).load(context);
  expect(kept.get('plain')).toMatchObject({ rendered: { html: '<p>x</p>' } });
  expect(kept.get('plain')).not.toHaveProperty('deferredRender');
  expect(kept.get('rich')).toMatchObject({ deferredRender: true });
});
