/** The patterns of the phrase list: what an author is told, and which real words may look like misspellings. */
import dictionary from 'dictionary-en-gb';
import { expect, test } from 'vitest';
import { rulesOf } from '../../src/components/phrases/checker/rules.ts';
import { asListed } from '../../src/components/phrases/checker/slips.ts';
import { checkWordings } from '../../src/content/checks/wordings.ts';
import { formatIssue } from '../../src/content/checks/issue.ts';
import { lemma } from '../../src/content/wording/lemma.ts';
import { houseStyle } from './replies.ts';

const { phrases, wording } = houseStyle();

test('a misspelt group and a circle of groups are named', () => {
  const [first] = phrases;
  if (!first) throw new Error('no phrases');
  const issues = checkWordings([{ ...first, patterns: ['<custommer> must'] }], {
    ...wording,
    groups: { customer: ['you', '<guest>'], guest: ['<customer>/visitor'] },
  });
  expect(issues.map(formatIssue)).toEqual([
    'phrases.yaml › [0].patterns[0]: group <custommer> does not exist. Did you mean "customer"?',
    ...(first.unless.length > 0 ? issues.slice(1, -2).map(formatIssue) : []),
    'wording.yaml › groups.customer: group <customer> contains itself. Write out what it stands for.',
    'wording.yaml › groups.guest: group <guest> contains itself. Write out what it stands for.',
  ]);
});

test('no word of the dictionary is taken for a misspelling of a word of the list', () => {
  const menders = [phrases, wording.slips.map(asListed)].map(
    (list) => rulesOf({ phrases: list, wording }).mend,
  );
  const words = Buffer.from(dictionary.dic)
    .toString()
    .split('\n')
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => /^[a-z]{6,}$/.test(word));
  const mistaken = words.filter((word) => menders.some((mend) => lemma(mend(word)) !== lemma(word)));
  expect(mistaken, 'add these to realWords in src/content/wording.yaml').toEqual([]);
});
