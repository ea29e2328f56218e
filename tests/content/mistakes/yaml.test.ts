/** YAML that cannot be read is told by line, with the usual fix. */
import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/checks/issue.ts';
import { readYaml } from '../../../src/content/checks/yaml.ts';

const COLON = 'Put a text that has ": " in it, or begins with {, [, *, & or !, in quotes.';

const MISTAKES: [name: string, text: string, message: string][] = [
  [
    'a field twice',
    'title: A\nstart: b\ntitle: C\n',
    ' › line 3: the field "title" is there twice. Keep one of the two, or give one another name.',
  ],
  [
    'a colon in a text',
    'title: Right: sorry\n',
    ` › line 1: this line has a second ": " in it, or is indented too far. ${COLON}`,
  ],
  ['a tab', 'steps:\n\topening: 1\n', ' › line 2: this line is indented with a tab. Use spaces.'],
  [
    'an open quote',
    'title: "A kettle\nstart: b\n',
    ' › line 3: a quote or bracket is not closed, here or further up. Close it.',
  ],
  [
    'an open bracket',
    'lessons: [one, two\nstart: b\n',
    ' › line 2: the indentation does not fit the lines around it, or a bracket is not closed. Line it up with its neighbours.',
  ],
  [
    'a placeholder first',
    'text: {company} is here\n',
    ` › line 1: something follows here that does not belong. ${COLON} Inside single quotes, write an apostrophe twice.`,
  ],
  [
    'an apostrophe in single quotes',
    "text: 'it's late'\n",
    ` › line 1: something follows here that does not belong. ${COLON} Inside single quotes, write an apostrophe twice.`,
  ],
  [
    'a field without a colon',
    'title A\nstart: b\n',
    ' › line 1: a ":" is missing after the field name. Write the field as "name: value".',
  ],
  [
    'a text that begins with @',
    'title: @home\n',
    ' › line 1: a text cannot begin with @ or `. Put it in quotes.',
  ],
  [
    'an unknown reference',
    'title: *emphasis\n',
    ': it cannot be read: Unresolved alias (the anchor must be set before the alias): emphasis. Put texts that begin with * or & in quotes.',
  ],
  ['an empty file', '\n', ': the file is empty. Write it, or delete it.'],
];

describe('a file that cannot be read', () => {
  test.each(MISTAKES)('%s', (_, text, message) => {
    const { data, findings } = readYaml(text);
    expect(findings.map((found) => formatIssue({ file: 'scenarios/x.yaml', ...found }))).toEqual([
      `scenarios/x.yaml${message}`,
    ]);
    expect(data).toBeUndefined();
  });

  test('lines are counted from where the text stands in its file', () => {
    expect(readYaml('a: 1\na: 2\n', 2).findings[0]?.path).toBe('line 3');
  });

  test('aliases cannot blow it up', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      'b: &b [*a, *a, *a, *a, *a, *a]',
      'c: &c [*b, *b, *b, *b, *b, *b]',
      'd: [*c, *c, *c, *c]',
    ];
    expect(readYaml(bomb.join('\n')).findings[0]?.message).toMatch(/^it cannot be read: /);
  });
});
