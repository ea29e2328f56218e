/** Where a customer's face is served, and how it is told to those who do not see it. */
import type { Mood } from '../../../content/schemas/vocabulary.ts';

/** The path of one face from the site's root, without the base. */
export const facePath = (scenario: string, customer: string, mood: Mood): string =>
  `/practice/faces/${scenario}.${customer}.${mood}.svg`;

const LOOKS: Readonly<Record<Mood, string>> = {
  pleased: 'smiling',
  calm: 'calm',
  irritated: 'looking irritated',
  angry: 'looking angry',
  gone: 'done with this conversation',
};

/** Alternative text, such as "Dana, looking angry". */
export const faceText = (name: string, mood: Mood): string => `${name}, ${LOOKS[mood]}`;
