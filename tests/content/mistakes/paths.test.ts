/** Mistakes in the learning paths, word for word. */
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/checks/issue.ts';
import { checkPaths } from '../../../src/content/checks/paths.ts';
import { registryOf } from '../../../src/content/checks/registry.ts';
import { edited, type Edits } from './edit.ts';

const registry = registryOf({
  principles: [],
  lessons: [],
  scenarios: [],
  entries: [],
  phrases: [],
  words: [],
  headings: {},
});

const SOUND = {
  paths: [
    {
      id: 'new-hire',
      title: 'New to the job',
      about: 'The first weeks.',
      modules: [
        {
          id: 'why',
          title: 'Why',
          steps: [
            { lesson: 'slow-and-steady' },
            { play: 'third-late-parcel', after: ['slow-and-steady'] },
            { lesson: 'putting-it-right' },
          ],
        },
        { id: 'how', title: 'How', steps: [{ lesson: 'not-always-right' }] },
      ],
    },
    {
      id: 'lead',
      title: 'Leading',
      about: 'For leads.',
      modules: [{ id: 'why', title: 'Why', steps: [{ lesson: 'slow-and-steady' }] }],
    },
  ],
};

const found = (edits: Edits): string[] => {
  const { paths } = edited(SOUND, edits) as typeof SOUND;
  return checkPaths('paths.yaml', paths, registry).map(formatIssue);
};

const MISTAKES: [name: string, edits: Edits, message: string][] = [
  [
    'an unknown lesson',
    {
      'paths[0].modules[0].steps[0].lesson': 'slow-and-stedy',
      'paths[0].modules[0].steps[1].after': undefined,
    },
    '[0].modules[0].steps[0].lesson: lesson "slow-and-stedy" does not exist. Did you mean "slow-and-steady"?',
  ],
  [
    'an unknown role-play',
    { 'paths[0].modules[0].steps[1].play': 'third-late-parcels' },
    '[0].modules[0].steps[1].play: role-play "third-late-parcels" does not exist. Did you mean "third-late-parcel"?',
  ],
  [
    'the same step twice on one path',
    { 'paths[0].modules[1].steps[0].lesson': 'slow-and-steady' },
    '[0].modules[1].steps[0]: "slow-and-steady" is on this path already, at [0].modules[0].steps[0]. Take one of the two out.',
  ],
  [
    'advice that looks ahead',
    { 'paths[0].modules[0].steps[1].after': ['putting-it-right'] },
    '[0].modules[0].steps[1].after[0]: "putting-it-right" does not come before this step. The steps before it are: slow-and-steady.',
  ],
  [
    'advice with a slip of the pen',
    { 'paths[0].modules[0].steps[1].after': ['slow-and-stead'] },
    '[0].modules[0].steps[1].after[0]: "slow-and-stead" does not come before this step. Did you mean "slow-and-steady"?',
  ],
  [
    'a step that is both',
    { 'paths[0].modules[0].steps[0].play': 'set-it-up' },
    '[0].modules[0].steps[0]: a step has either "lesson:" or "play:".',
  ],
  [
    'a step that is neither',
    { 'paths[0].modules[1].steps[0].lesson': undefined },
    '[0].modules[1].steps[0]: a step has either "lesson:" or "play:".',
  ],
  [
    'a misspelt field',
    { 'paths[0].modules[0].steps[1].afer': ['slow-and-steady'] },
    '[0].modules[0].steps[1]: unknown field "afer". Did you mean "after"?',
  ],
  [
    'two paths with one id',
    { 'paths[1].id': 'new-hire' },
    '[1].id: the id "new-hire" is taken by [0].id. Give each path its own id.',
  ],
  [
    'two modules with one id',
    { 'paths[0].modules[1].id': 'why' },
    '[0].modules[1].id: the module id "why" is taken by [0].modules[0].id. Give each module of a path its own id.',
  ],
  [
    'an id with capitals',
    { 'paths[0].id': 'New hire' },
    '[0].id: "New hire" does not fit: an id is lower-case words joined by hyphens, such as "new-hire". Try "new-hire".',
  ],
  [
    'no steps',
    { 'paths[1].modules[0].steps': [] },
    '[1].modules[0].steps: wants at least 1 items, and has 0.',
  ],
  ['no title', { 'paths[1].title': undefined }, '[1]: the field "title" is missing. Add "title:".'],
];

describe('a mistake in the paths', () => {
  test('there is none to begin with', () => expect(found({})).toEqual([]));
  test.each(MISTAKES)('%s', (_name, edits, message) => {
    expect(found(edits)).toEqual([`paths.yaml › ${message}`]);
  });
});
