/** Answers to knowledge checks. Nothing is ever changed or taken out: the first answer and later ones are kept apart. */

export interface Answer {
  readonly id: string;
  readonly lesson: string;
  readonly check: string;
  readonly principle: string;
  /** As the check gives it: ids chosen, an order, or a text. */
  readonly given: unknown;
  readonly right: boolean;
  /** No answer to this check was in this record when it was given. */
  readonly first: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it was answered, if not in the lesson. */
  readonly where?: 'review';
}

/** Whether something read from the store is an answer. */
export function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const answer = value as Partial<Record<keyof Answer, unknown>>;
  return (
    [answer.id, answer.lesson, answer.check, answer.principle].every((part) => typeof part === 'string') &&
    typeof answer.right === 'boolean' &&
    typeof answer.first === 'boolean' &&
    typeof answer.at === 'number'
  );
}

const earlier = (a: Answer, b: Answer): number =>
  Number(b.first) - Number(a.first) || a.at - b.at || (a.id < b.id ? -1 : 1);

/** By check: the answer given first. Two browsers may each have one; then the earlier counts. */
export function firstAnswers(answers: readonly Answer[]): Map<string, Answer> {
  const first = new Map<string, Answer>();
  for (const answer of answers) {
    const known = first.get(answer.check);
    if (known === undefined || earlier(answer, known) < 0) first.set(answer.check, answer);
  }
  return first;
}

/** How a check stands: right at the first answer, right later, or not right yet. */
export type Standing = 'first' | 'later' | 'not-yet';

/** By check: how its answers so far add up. */
export function standings(answers: readonly Answer[]): Map<string, Standing> {
  const first = firstAnswers(answers);
  const right = new Set(answers.filter((answer) => answer.right).map((answer) => answer.check));
  return new Map(
    [...first].map(([check, answer]) => [
      check,
      answer.right ? 'first' : right.has(check) ? 'later' : 'not-yet',
    ]),
  );
}
