/** In lists of cases, the first that holds is used: the last must always hold, and nothing may stand below one that does. */
import { finding, type Finding } from '../issue.ts';
import type { Case, Outline } from './outline.ts';

const always = ({ when }: Case): boolean => when === null || Object.keys(when).length === 0;

function checkCases(cases: readonly Case[], what: string, below: string): Finding[] {
  const last = cases.at(-1);
  const open =
    last && !always(last)
      ? [
          finding(
            last.path,
            `the last ${what} has a "when", so there may be none that holds.`,
            'Take its "when" out, or add one without below it.',
          ),
        ]
      : [];
  const first = cases.findIndex(always);
  const hidden = first === -1 ? [] : cases.slice(first + 1);
  return [
    ...open,
    ...hidden.map(({ path }) =>
      finding(
        path,
        `${below}: the ${what} above it has no "when" and always comes first.`,
        'Move the one without "when" to the end.',
      ),
    ),
  ];
}

/** Lines, ways on and endings all end in one that always holds. */
export const checkFallbacks = ({ steps, endings }: Outline): Finding[] => [
  ...steps.flatMap((step) => [
    ...checkCases(step.says, 'line', 'this is never said'),
    ...checkCases(step.waiting ?? [], 'line', 'this is never said'),
    ...step.replies.flatMap((reply) => checkCases(reply.next, 'way on', 'this way is never taken')),
  ]),
  ...checkCases(endings, 'ending', 'this ending is never reached'),
];
