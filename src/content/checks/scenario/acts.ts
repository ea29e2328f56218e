/** What replies do and teach: nothing twice, nothing without effect. */
import { finding, type Finding } from '../issue.ts';
import type { Outline, OutlinedReply } from './outline.ts';

function repeated(
  names: readonly { readonly name: string; readonly path: string }[],
  what: string,
): Finding[] {
  return names
    .filter(({ name }, i) => names.findIndex((other) => other.name === name) < i)
    .map(({ name, path }) => finding(path, `the ${what} "${name}" is there twice.`, 'Keep one.'));
}

const checkReply = ({ does, teaches, path }: OutlinedReply): Finding[] => [
  ...repeated(
    does.map((act) => ({ name: act.behaviour, path: act.path })),
    'behaviour',
  ),
  ...does
    .filter((act) => act.strength === 0)
    .map((act) =>
      finding(
        act.path,
        'a behaviour at strength 0 does nothing.',
        'Give it a strength above 0, up to 1, or take it out.',
      ),
    ),
  ...repeated(
    teaches.map((name, i) => ({ name, path: `${path}.teaches[${i}]` })),
    'principle',
  ),
];

/** Every reply's behaviours and principles count once. */
export const checkActs = ({ steps }: Outline): Finding[] =>
  steps.flatMap((step) => step.replies.flatMap(checkReply));
