import { describe, expect, it } from 'vitest';
import { joinBase } from '../../../src/components/shell/href.ts';

describe('joinBase', () => {
  it.each([
    ['/', '/learn/', '/learn/'],
    ['/comeback', '/learn/', '/comeback/learn/'],
    ['/comeback/', '/playbook/?q=late', '/comeback/playbook/?q=late'],
  ])('puts %s in front of %s', (base, path, joined) => {
    expect(joinBase(base, path)).toBe(joined);
  });

  it.each(['learn/', '//elsewhere.example/', ''])(
    'refuses "%s", which is not a path of this site',
    (path) => {
      expect(() => joinBase('/', path)).toThrow(
        `"${path}" is not a path of this site. Start it with one slash, as in "/learn/".`,
      );
    },
  );
});
