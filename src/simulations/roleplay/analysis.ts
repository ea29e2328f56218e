/** What the debrief, the map and the team board need beyond playing. Load it when it is shown, not with the player. */
export { analyse, type Analysis, type ReplyFigures } from './analyse.ts';
export { bestFrom, decisionCosts, lastCost, type DecisionCost } from './costs.ts';
export { skillByPrinciple, type Skill } from './skill.ts';
