/** Ids that records of past runs rely on must be unique and not reserved. */
import { finding, type Finding } from '../issue.ts';
import type { Outline, OutlinedStep } from './outline.ts';

function repeatedReplies(step: OutlinedStep): Finding[] {
  const seen = new Map<string, string>();
  return step.replies.flatMap(({ id, path }) => {
    if (id === null) return [];
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, path);
      return [];
    }
    return [
      finding(
        `${path}.id`,
        `the reply id "${id}" is taken by ${first}.`,
        'Give each reply of a step its own id.',
      ),
    ];
  });
}

/** Reply ids are unique in their step; steps and endings do not share ids; `end` is reserved. */
export function checkIds({ steps, endings }: Outline): Finding[] {
  const stepIds = steps.map((step) => step.id);
  const reserved = [...steps, ...endings]
    .filter(({ id }) => id === 'end')
    .map(({ path }) =>
      finding(path, '"end" is a reserved word.', 'Give it another id: "next: end" ends the conversation.'),
    );
  const clashes = endings
    .filter(({ id }) => stepIds.includes(id))
    .map(({ id, path }) =>
      finding(path, `"${id}" is the id of a step as well.`, 'Give the ending or the step another id.'),
    );
  return [...steps.flatMap(repeatedReplies), ...reserved, ...clashes];
}
