/** Conditions must be about things that exist and that can come true. */
import { finding, type Finding } from '../issue.ts';
import { didYouMean } from '../suggest.ts';
import { conditionsOf, oneOrMore, type Outline } from './outline.ts';

type When = Readonly<Record<string, unknown>>;

function unknownCustomers({ customers }: Outline, path: string, when: When): Finding[] {
  return oneOrMore(when['customer'])
    .filter((id) => !customers.includes(id))
    .map((id) =>
      finding(`${path}.customer`, `customer "${id}" does not exist.`, didYouMean(id, customers, 'customers')),
    );
}

function unknownReplies(outline: Outline, path: string, when: When): Finding[] {
  return ['chose', 'notChose'].flatMap((field) =>
    oneOrMore(when[field]).flatMap((ref) => unknownReply(outline, `${path}.${field}`, ref)),
  );
}

function unknownReply({ steps }: Outline, path: string, ref: string): Finding[] {
  const [stepId = '', replyId] = ref.split('.');
  if (replyId === undefined) {
    return [
      finding(
        path,
        `"${ref}" does not name a reply.`,
        'Write step and reply with a dot between: "opening.own-it".',
      ),
    ];
  }
  const step = steps.find((one) => one.id === stepId);
  if (!step) {
    const ids = steps.map((one) => one.id);
    return [finding(path, `step "${stepId}" of "${ref}" does not exist.`, didYouMean(stepId, ids, 'steps'))];
  }
  const replies = step.replies.flatMap((reply) => reply.id ?? []);
  if (replies.includes(replyId)) return [];
  return [
    finding(
      path,
      `step "${stepId}" has no reply "${replyId}".`,
      didYouMean(replyId, replies, `replies of "${stepId}"`),
    ),
  ];
}

function contradictions(path: string, when: When): Finding[] {
  const refused = oneOrMore(when['notChose']);
  return oneOrMore(when['chose'])
    .filter((ref, _, all) => refused.includes(ref) && all.length === 1)
    .map((ref) =>
      finding(
        path,
        `"${ref}" must be chosen and not chosen at once, so this never holds.`,
        'Take one of the two out.',
      ),
    );
}

/** A customer who is gone says nothing more and is led nowhere: only an ending may ask for `gone`. */
function goneTooEarly(path: string, when: When): Finding[] {
  if (path.startsWith('endings.') || !oneOrMore(when['mood']).includes('gone')) return [];
  const fix = 'Use the mood "gone" in endings only.';
  return [
    finding(`${path}.mood`, 'a customer who is "gone" has ended the conversation, so this never holds.', fix),
  ];
}

/** Customers, replies and moods of every condition make sense. */
export const checkConditions = (outline: Outline): Finding[] =>
  conditionsOf(outline).flatMap(({ path, when }) => [
    ...unknownCustomers(outline, path, when),
    ...unknownReplies(outline, path, when),
    ...contradictions(path, when),
    ...goneTooEarly(path, when),
  ]);
