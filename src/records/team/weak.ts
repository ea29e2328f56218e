/** What a team is weak at: what a manager is offered role-plays for. */
import { skillByPrinciple, type Skill } from '../../simulations/roleplay/skill.ts';
import { decisionsOf } from './heat.ts';
import type { Row } from './types.ts';

const NAMED = 5;
/** Who keeps this share or more of what was at stake is not weak. */
const GOOD_ENOUGH = 0.75;
/** Fewer decisions than this, of the whole team together, are chance. */
const ENOUGH = 2;

/** The weakest principles first, over the decisions of the attempts that count. */
export const weaknessesOf = (rows: readonly Row[]): Skill[] =>
  skillByPrinciple(rows.flatMap(decisionsOf))
    .filter(({ share, decisions }) => share < GOOD_ENOUGH && decisions >= ENOUGH)
    .slice(0, NAMED);
