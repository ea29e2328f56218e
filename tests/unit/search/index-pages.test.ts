import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { linksOf } from '../../../src/integrations/search-index-dev.ts';
import { indexPages, isSearchable } from '../../../src/integrations/search-index.ts';

afterAll(() => close());

const page = (body: string): string =>
  `<html lang="en"><body><nav>menu</nav><main><h1>Title</h1>${body}</main></body></html>`;

test('every page given is in the index, whatever it marks as its body, and no widget is', async () => {
  const files = await indexPages([
    { url: '/playbook/late/', html: page('<p>late parcel</p>') },
    { url: '/learn/words/', html: page('<article data-pagefind-body><p>words</p></article>') },
  ]);
  const entry = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json'))) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(entry.languages['en']?.page_count).toBe(2);
  expect([...files.keys()].filter((path) => path.includes('ui') || path.endsWith('.css'))).toEqual([]);
});

test.each([
  ['playbook/late-delivery/', true],
  ['learn/words-to-avoid/', true],
  ['practice/third-late-parcel/', true],
  ['phrases/', true],
  ['about/model/', true],
  ['playbook/', false],
  ['playbook/panel/', false],
  ['practice/third-late-parcel/map/', false],
  ['progress/', false],
  ['drill/', false],
])('%s is searchable: %s', (pathname, expected) => {
  expect(isSearchable(pathname)).toBe(expected);
});

test('links are read without base, query and fragment, and only those of the site', () => {
  const html =
    '<a href="/sub/playbook/a/#x">a</a><a href="https://example.org/">b</a><a href="/other/">c</a>';
  expect(linksOf(html, '/sub')).toEqual(['playbook/a/']);
  expect(linksOf('<a href="/learn/x/?q=1">x</a>', '/')).toEqual(['learn/x/']);
});
