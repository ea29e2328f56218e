import { describe, expect, it } from 'vitest';
import { played, type Chunk } from '../../../src/integrations/compile-hints.ts';

const chunk = (moduleId: string, ...imports: string[]): Chunk => ({ moduleIds: [moduleId], imports });

describe('the files that a conversation runs', () => {
  const chunks = new Map([
    ['app.js', chunk('/x/src/components/practice/app.ts', 'svelte.js')],
    ['debrief.js', chunk('/x/src/components/practice/debrief/Debrief.svelte', 'app.js', 'shape.js')],
    ['svelte.js', chunk('/x/node_modules/svelte/client.js', 'shared.js')],
    ['shared.js', chunk('/x/node_modules/svelte/shared.js', 'svelte.js')],
    ['shape.js', chunk('/x/node_modules/d3-shape/index.js')],
    ['map.js', chunk('/x/src/components/practice/map/Map.svelte', 'zoom.js')],
    ['zoom.js', chunk('/x/src/components/zoom.ts')],
    ['search.js', chunk('/x/src/components/search/Search.svelte', 'svelte.js')],
  ]);

  it('are its own and all that they begin with, in circles too', () => {
    expect([...played(chunks)].sort()).toEqual([
      'app.js',
      'debrief.js',
      'shape.js',
      'shared.js',
      'svelte.js',
    ]);
  });

  it('are none where there is no conversation', () => {
    expect(played(new Map([['search.js', chunk('/x/src/components/search/Search.svelte')]])).size).toBe(0);
  });
});
