import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { fileOf, through, type RenderedPage } from '../../../src/integrations/each-page.ts';

type Options = Parameters<AstroPrerenderer['render']>[1];

const html = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Renders these addresses at once, and tells what was written and what the integration was handed. */
async function rendered(inner: (path: string) => Promise<Response>, paths: readonly string[]) {
  const seen: RenderedPage[] = [];
  const renderer = through(
    {
      name: 'inner',
      getStaticPaths: () => Promise.resolve([]),
      render: (request) => inner(new URL(request.url).pathname),
    },
    '/sub/',
    [
      {
        onPage: (page) => {
          seen.push(page);
          return `${page.html}!`;
        },
      },
      { onPage: (page) => Promise.resolve(`${page.html}?`) },
    ],
  );
  const written = await Promise.all(
    paths.map(async (path) => {
      const result = await renderer.render(new Request(`http://localhost${path}`), {} as Options);
      return (result instanceof Response ? result : result.response).text();
    }),
  );
  return { seen, written };
}

test('a page goes through every integration, its address without the base', async () => {
  const { seen, written } = await rendered(() => Promise.resolve(html('<p>a</p>')), ['/sub/learn/']);
  expect(seen).toEqual([{ pathname: 'learn/', html: '<p>a</p>' }]);
  expect(written).toEqual(['<p>a</p>!?']);
});

test('what is no page stays as it is', async () => {
  const data = () => Promise.resolve(Response.json({ a: 1 }));
  const { seen, written } = await rendered(data, ['/sub/data.json']);
  expect(seen).toEqual([]);
  expect(written).toEqual(['{"a":1}']);
});

test('pages are handed over in the order in which they were asked for, not in that of being ready', async () => {
  const first = Promise.withResolvers<Response>();
  const inner = async (path: string) => {
    if (path === '/sub/a/') return first.promise;
    first.resolve(html('a'));
    return html('b');
  };
  const { seen } = await rendered(inner, ['/sub/a/', '/sub/b/']);
  expect(seen.map(({ pathname }) => pathname)).toEqual(['a/', 'b/']);
});

test('a page that cannot be rendered does not hold up the others', async () => {
  const inner = (path: string) =>
    path === '/sub/a/' ? Promise.reject(new Error('broken')) : Promise.resolve(html('b'));
  await expect(rendered(inner, ['/sub/a/', '/sub/b/'])).rejects.toThrow('broken');
  const after = through(
    {
      name: 'inner',
      getStaticPaths: () => Promise.resolve([]),
      render: ({ url }) => inner(new URL(url).pathname),
    },
    '/sub/',
    [],
  );
  const [broken, whole] = await Promise.allSettled(
    ['a', 'b'].map((name) => after.render(new Request(`http://localhost/sub/${name}/`), {} as Options)),
  );
  expect([broken?.status, whole?.status]).toEqual(['rejected', 'fulfilled']);
});

test.each([
  ['', 'index.html'],
  ['playbook/late-delivery/', 'playbook/late-delivery/index.html'],
  ['404/', '404.html'],
])('"%s" is written to %s', (pathname, file) => {
  expect(fileOf(pathname)).toBe(file);
});
