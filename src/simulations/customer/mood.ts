/** What can be seen of a customer from outside. */
import type { Mood } from '../../content/schemas/vocabulary.ts';
import { p } from './values.ts';
import type { CustomerState } from './types.ts';

/** Satisfaction with this encounter so far, 0–100. */
export const satisfactionOf = (state: CustomerState): number => state.satisfaction;

/** Anger, 0–1. */
export const angerOf = (state: CustomerState): number => state.anger;

/** The visible mood, by the thresholds of the parameter table. A customer who is `gone` has left. */
export const moodOf = ({ anger, satisfaction }: CustomerState): Mood => {
  if (anger >= p.goneAt) return 'gone';
  if (anger >= p.angryAt) return 'angry';
  const ruffled = anger >= p.irritatedAt;
  // Nobody looks cross who is getting what they came for: what anger is left shows in what it takes off satisfaction.
  if (satisfaction < (ruffled ? p.appeasedAt : p.irritatedBelow)) return 'irritated';
  return satisfaction >= p.pleasedAt && !ruffled ? 'pleased' : 'calm';
};
