/** What a team is weak at: what a manager is offered role-plays for. */
import { skillByPrinciple, type Skill } from '../../simulations/roleplay/skill.ts';
import { decisionsOf } from './heat.ts';
import { costliestFirst, isWeak } from './priority.ts';
import type { Row } from './types.ts';

const NAMED = 5;

/** The principles that cost most, over the decisions of the attempts that count. */
export const weaknessesOf = (rows: readonly Row[]): Skill[] =>
  skillByPrinciple(rows.flatMap(decisionsOf)).filter(isWeak).sort(costliestFirst).slice(0, NAMED);
