import { expect, test } from 'vitest';
import { BUDGET, planFor, REST_BUDGET } from '../../../src/integrations/offline/plan.ts';

const MIB = 1024 * 1024;
const files = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).map(([path, bytes]) => ({ path, bytes }));
const paths = (list: readonly { path: string }[]) => list.map(({ path }) => path);

const SITE = {
  'index.html': 1,
  '_astro/page.js': 1,
  'og.png': 1,
  'icon-192.png': 1,
  'pagefind/index/a.pf_index': 1,
  'pagefind/fragment/a.pf_fragment': 1,
  'playbook/index.html': 1,
  'playbook/late/index.html': 1,
  'playbook/panel/index.html': 1,
  'playbook/search.json': 1,
  'playbook/search/core.json': 1,
  'playbook/search/abc/p/1.json': 1,
  'practice/parcel/index.html': 1,
  'practice/parcel/map/index.html': 1,
  'schemas/scenario.json': 1,
  'sw.js': 1,
};

test('a small site is kept whole at the first visit, but for the maps', () => {
  const { isLarge, now, rest, left } = planFor(files(SITE));
  expect(isLarge).toBe(false);
  expect(paths(rest)).toEqual(['practice/parcel/map/index.html']);
  expect(paths(now)).toEqual([
    'index.html',
    '_astro/page.js',
    'icon-192.png',
    'pagefind/index/a.pf_index',
    'pagefind/fragment/a.pf_fragment',
    'playbook/index.html',
    'playbook/late/index.html',
    'playbook/panel/index.html',
    'playbook/search.json',
    'playbook/search/abc/p/1.json',
    'practice/parcel/index.html',
  ]);
  expect(left).toBe(0);
});

test('what grows with the playbook is kept later in a large site, the most needed first', () => {
  const { isLarge, now, rest } = planFor(files({ ...SITE, 'playbook/late/index.html': BUDGET }));
  expect(isLarge).toBe(true);
  expect(paths(now)).toEqual([
    'index.html',
    '_astro/page.js',
    'icon-192.png',
    'playbook/index.html',
    'playbook/panel/index.html',
    'playbook/search.json',
    'practice/parcel/index.html',
  ]);
  expect(paths(rest)).toEqual([
    'playbook/search/abc/p/1.json',
    'pagefind/index/a.pf_index',
    'playbook/late/index.html',
    'pagefind/fragment/a.pf_fragment',
    'practice/parcel/map/index.html',
  ]);
});

test('what has no room is left out, and counted', () => {
  const { rest, left } = planFor(
    files({
      'playbook/a/index.html': REST_BUDGET - MIB,
      'playbook/b/index.html': 2 * MIB,
      'playbook/c/index.html': MIB,
    }),
  );
  expect(paths(rest)).toEqual(['playbook/a/index.html', 'playbook/c/index.html']);
  expect(left).toBe(1);
});
