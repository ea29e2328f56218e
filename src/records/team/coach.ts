/** Who to coach on what, in words, and what to watch together. */
import type { Skill } from '../../simulations/roleplay/skill.ts';
import type { HeatMap } from './heat.ts';
import { scorePoints, type TeamMoment } from './costly.ts';
import type { Row } from './types.ts';

/** Below this many decisions a share is chance more than habit. */
const ENOUGH_DECISIONS = 2;
/** Outcome points at stake below which there was nothing much to lose. */
const ENOUGH_AT_STAKE = 5;
/** Who keeps more than this of what is at stake needs no coaching on it. */
const GOOD_ENOUGH = 0.75;

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

const tells = (skill: Skill): boolean =>
  skill.decisions >= ENOUGH_DECISIONS && skill.atStake >= ENOUGH_AT_STAKE;

const weak = (skill: Skill): boolean => tells(skill) && skill.share < GOOD_ENOUGH;

/** What a weakness lost: outcome points that were at stake and not kept. */
const lost = ({ share, atStake }: Skill): number => (1 - share) * atStake;

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

/** For each person who needs it, the one thing where they lost most: who lost most comes first. */
export function adviceFor(rows: readonly Row[], heat: HeatMap): Advice[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return heat.people
    .flatMap(({ id, skills }) => {
      const row = byId.get(id);
      const skill = Object.values(skills)
        .filter(weak)
        .reduce<Skill | undefined>(
          (top, next) => (top === undefined || lost(next) > lost(top) ? next : top),
          undefined,
        );
      if (row === undefined || skill === undefined) return [];
      return [{ row, skill, watch: worstMoment(row, skill.principle) }];
    })
    .sort((a, b) => lost(b.skill) - lost(a.skill));
}

/** What half of the team or more is weak at: teach it once, to everyone. */
export function teamAdvice(heat: HeatMap): TeamAdvice[] {
  return heat.team
    .map((skill) => {
      const known = heat.people.flatMap(({ skills }) => {
        const one = skills[skill.principle];
        return one !== undefined && tells(one) ? [one] : [];
      });
      return { skill, below: known.filter(weak).length, of: known.length };
    })
    .filter(({ below, of }) => of >= 2 && below * 2 >= of)
    .sort((a, b) => b.below / b.of - a.below / a.of || lost(b.skill) - lost(a.skill));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** One person's advice as a sentence. `principle` and `play` are what the pages call them. */
export function adviceText(
  { row, skill }: Advice,
  principle: string,
  play: string | undefined,
  turn: number | undefined,
): string {
  const first = `${row.name} kept ${percent(skill.share)} of what was at stake in ${skill.decisions} decisions about “${principle}”.`;
  return play === undefined || turn === undefined
    ? first
    : `${first} It cost most at turn ${turn} of “${play}”: watch that moment together.`;
}

export const teamAdviceText = ({ below, of, skill }: TeamAdvice, principle: string): string =>
  `“${principle}”: ${below === of ? `all ${of}` : `${below} of ${of}`} lose too much (${percent(skill.share)} kept).`;
