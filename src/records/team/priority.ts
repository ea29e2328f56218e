/** What to coach first: one rule for the advice, for the table by principle and for the role-plays a manager is offered. */
import type { Skill } from '../../simulations/roleplay/skill.ts';

/** Below this many decisions a share is chance more than habit. */
const ENOUGH_DECISIONS = 2;
/** Points of the score at stake below which there was nothing much to lose. */
const ENOUGH_AT_STAKE = 5;
/** Who keeps this share of what is at stake, or more, needs no coaching on it. */
const GOOD_ENOUGH = 0.75;

/** What it cost in all: the share lost times what was at stake. In points of the score where the decisions are. */
export const lost = ({ share, atStake }: Skill): number => (1 - share) * atStake;

/** Whether there is enough to go by. */
export const tells = ({ decisions, atStake }: Skill): boolean =>
  decisions >= ENOUGH_DECISIONS && atStake >= ENOUGH_AT_STAKE;

export const isWeak = (skill: Skill): boolean => tells(skill) && skill.share < GOOD_ENOUGH;

/** Weaknesses before the rest, and in each of the two what cost most first. */
export const costliestFirst = (a: Skill, b: Skill): number =>
  Number(isWeak(b)) - Number(isWeak(a)) || lost(b) - lost(a) || (a.principle < b.principle ? -1 : 1);
