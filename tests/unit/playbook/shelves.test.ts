import { expect, test } from 'vitest';
import {
  MOST_ON_ONE_PAGE,
  PER_PAGE,
  shelfPagesOf,
  shelvesOf,
} from '../../../src/components/playbook/shelves.ts';

const group = (id: string, count: number) => ({
  id,
  title: id.toUpperCase(),
  entries: Array.from({ length: count }, (_, k) => ({
    slug: `${id}-${String(k)}`,
    data: { title: `${String.fromCharCode(65 + Math.floor(k / 50))}card ${String(k)}` },
  })),
});

test('a playbook that fits on one page stands there whole, and has no other', () => {
  const groups = [group('orders', MOST_ON_ONE_PAGE - 5), group('money', 5)];
  expect(shelvesOf(groups).map(({ shown, all }) => [shown.length, all])).toEqual([
    [MOST_ON_ONE_PAGE - 5, undefined],
    [5, undefined],
  ]);
  expect(shelfPagesOf(groups)).toEqual([]);
});

test('a larger one shows a few cards of each group, how many there are, and where the rest is', () => {
  const shelves = shelvesOf([group('orders', 250), group('money', 5)]);
  expect(shelves.map(({ count, shown, all }) => [count, shown.length, all])).toEqual([
    [250, 12, '/playbook/all/orders/'],
    [5, 5, undefined],
  ]);
});

test('its further pages hold every card of the group once, in order, and say what stands on them', () => {
  const orders = group('orders', 2 * PER_PAGE + 50);
  const [pages = [], ...others] = shelfPagesOf([orders, group('money', 5)]);
  expect(others).toEqual([]);
  expect(pages.flatMap(({ cards }) => cards)).toEqual(orders.entries);
  expect(pages.map(({ path, number, span }) => [path, number, span])).toEqual([
    ['/playbook/all/orders/', 1, 'Acar – Bcar'],
    ['/playbook/all/orders/2/', 2, 'Ccar – Dcar'],
    ['/playbook/all/orders/3/', 3, 'Ecar'],
  ]);
});
