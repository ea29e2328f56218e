import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/components/drills/title.ts';

const scenarios = [
  { slug: 'late', title: 'The third late parcel' },
  { slug: 'laptop', title: 'Just looking' },
];
const plays = (...slugs: string[]) =>
  slugs.map((scenario) => ({ scenario, edition: 'abcdefghij', customer: 'dana' }));

describe('what a drill is called', () => {
  it('is its title', () => {
    expect(titleOf({ title: 'Rush', plays: plays('late') }, scenarios)).toBe('Rush');
  });

  it('is its role-plays where it has none, also those that the site no longer has', () => {
    const called = (...slugs: string[]) => titleOf({ plays: plays(...slugs) }, scenarios);
    expect(called('late')).toBe('The third late parcel');
    expect(called('laptop', 'late', 'late')).toBe('Just looking and 2 more');
    expect(called('long-gone', 'late')).toBe('long-gone and 1 more');
  });
});
