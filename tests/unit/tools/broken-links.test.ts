import { expect, it } from 'vitest';
import { brokenLinks } from '../../../tools/check-links/broken-links.ts';

const check = (pages: Record<string, string>, base = '/', others: string[] = []) =>
  brokenLinks({
    base,
    pages: new Map(Object.entries(pages)),
    files: new Set([...Object.keys(pages), ...others]),
  }).map(({ page, line, href, why }) => `${page}:${line} ${href} ${why}`);

it('says which links lead nowhere, and why', () => {
  const start =
    '<a href="/a/">ok</a>\n<a href="/b/">x</a>\n<a href="/a">x</a>\n<a href="/a/#here">ok</a>\n<a href="a/#gone">x</a>\n<img src="/i.png">';
  expect(check({ 'index.html': start, 'a/index.html': '<h2 id="here">A</h2>' })).toEqual([
    'index.html:2 /b/ leads to nothing that was built',
    'index.html:3 /a lacks the slash at its end',
    'index.html:5 a/#gone names no id in a/index.html',
    'index.html:6 /i.png leads to nothing that was built',
  ]);
});

it('reads relative links from the page they are on, with queries and fragments', () => {
  const page =
    '<a href="../?q=x#top">ok</a><a href="#own">ok</a><p id="own"></p><img srcset="p.png 1x, q.png 2x">';
  expect(check({ 'index.html': '', 'a/index.html': page }, '/', ['a/p.png'])).toEqual([
    'a/index.html:1 q.png leads to nothing that was built',
  ]);
});

it('catches links that forget the base', () => {
  expect(check({ 'index.html': '<a href="/comeback/">ok</a><a href="/x/">no</a>' }, '/comeback/')).toEqual([
    'index.html:1 /x/ leaves the base /comeback/: build it with href()',
  ]);
});

it('leaves other sites, mail and data alone', () => {
  const page =
    '<a href="https://example.com/x">e</a><a href="mailto:a@b.c">m</a><img src="data:image/png;base64,AA">';
  expect(check({ 'index.html': page })).toEqual([]);
});
