/** Who to coach on what, in words, and what to watch together. */
import type { Skill } from '../../simulations/roleplay/skill.ts';
import type { HeatMap } from './heat.ts';
import { counted } from '../counted.ts';
import { percent } from '../percent.ts';
import { scorePoints, type TeamMoment } from './costly.ts';
import { costliestFirst, isWeak, lost, tells } from './priority.ts';
import type { Row } from './types.ts';

export interface Advice {
  readonly row: Row;
  readonly skill: Skill;
  /** The decision that cost most where this principle was at stake. */
  readonly watch: TeamMoment | undefined;
}

export interface TeamAdvice {
  readonly skill: Skill;
  /** How many people are below the mark on it, of those it can be said of. */
  readonly below: number;
  readonly of: number;
}

function worstMoment(row: Row, principle: string): TeamMoment | undefined {
  let worst: TeamMoment | undefined;
  let most = 0;
  for (const { counting } of row.cells) {
    for (const { cost, principles, index } of counting?.decisions ?? []) {
      const points = scorePoints(cost, counting?.range);
      if (counting === undefined || points <= most || !principles.includes(principle)) continue;
      most = points;
      worst = { person: row.name, attempt: counting, index };
    }
  }
  return worst;
}

/** For each person who needs it, the one thing that cost them most: who lost most comes first. */
export function adviceFor(rows: readonly Row[], heat: HeatMap): Advice[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return heat.people
    .flatMap(({ id, skills }) => {
      const row = byId.get(id);
      const [skill] = Object.values(skills).filter(isWeak).sort(costliestFirst);
      if (row === undefined || skill === undefined) return [];
      return [{ row, skill, watch: worstMoment(row, skill.principle) }];
    })
    .sort((a, b) => lost(b.skill) - lost(a.skill));
}

/** What half of the team or more is weak at, to be taught once, to everyone: what cost most first. */
export function teamAdvice(heat: HeatMap): TeamAdvice[] {
  return heat.team
    .map((skill) => {
      const known = heat.people.flatMap(({ skills }) => {
        const one = skills[skill.principle];
        return one !== undefined && tells(one) ? [one] : [];
      });
      return { skill, below: known.filter(isWeak).length, of: known.length };
    })
    .filter(({ below, of }) => of >= 2 && below * 2 >= of)
    .sort((a, b) => costliestFirst(a.skill, b.skill));
}

const points = (skill: Skill): string => counted(Math.round(lost(skill)), 'point');

/** One person's advice as a sentence. `principle` and `play` are what the pages call them. */
export function adviceText(
  { row, skill }: Advice,
  principle: string,
  play: string | undefined,
  turn: number | undefined,
): string {
  const first = `${row.name} lost most over “${principle}”: ${points(skill)} of the score in ${skill.decisions} decisions, with ${percent(skill.share)} kept of what was at stake.`;
  return play === undefined || turn === undefined
    ? first
    : `${first} It cost most at turn ${turn} of “${play}”: watch that moment together.`;
}

export const teamAdviceText = ({ below, of, skill }: TeamAdvice, principle: string): string =>
  `“${principle}”: ${below < of ? `${below} of ${of}` : of === 2 ? 'both' : `all ${of}`} ${below === 1 ? 'loses' : 'lose'} too much, ${points(skill)} of the score together (${percent(skill.share)} kept).`;
