/** Where a card comes from, in words. */
import type { ReviewCard } from '../../records/reviews/types.ts';
import type { PracticeIndex } from '../practice/given.ts';
import { href } from '../shell/href.ts';
import type { ReviewIndex } from './data.ts';

export interface Origin {
  readonly kind: string;
  /** Never the principle: it would give the answer away. */
  readonly title: string;
  readonly where: string;
  readonly href: string;
}

export function originOf({ subject }: ReviewCard, review: ReviewIndex, practice: PracticeIndex): Origin {
  if (subject.kind === 'check') {
    const lesson = review.lessons[subject.lesson];
    return {
      kind: 'A question you missed',
      title: lesson?.title ?? subject.lesson,
      where: `the lesson “${lesson?.title ?? subject.lesson}”`,
      href: lesson?.href ?? href('/learn/'),
    };
  }
  const play = practice.scenarios.find(({ slug }) => slug === subject.scenario);
  const customer = play?.customers.find(({ id }) => id === subject.customer)?.name ?? subject.customer;
  return {
    kind: `A moment that cost you ${subject.cost} ${subject.cost === 1 ? 'point' : 'points'}`,
    title: `${customer}, and it is your turn`,
    where: `the role-play “${play?.title ?? subject.scenario}”`,
    href: href(`/practice/${subject.scenario}/`),
  };
}
