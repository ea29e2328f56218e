/** The replies that cost a team most, and the moment in which each was given. */
import type { OutcomeRange } from '../../simulations/roleplay/index.ts';
import { playId } from './attempts.ts';
import type { Attempt, Row, TeamPlay } from './types.ts';

/** A moment of someone's conversation: what one watches together. */
export interface TeamMoment {
  readonly person: string;
  readonly attempt: Attempt;
  /** The place of the choice in the conversation, from 0. */
  readonly index: number;
}

export interface CostlyReply extends TeamPlay {
  readonly step: string;
  /** Null where the customer was kept waiting. */
  readonly reply: string | null;
  /** The reply that would have kept most, as most often found. */
  readonly better: string;
  /** In points of the score (0–100), over everyone. */
  readonly total: number;
  /** Points of the score for each time it was said. */
  readonly each: number;
  /** Who said it, once each. */
  readonly people: readonly string[];
  /** How many people stood at this step with this customer. */
  readonly met: number;
  /** Where it cost most. */
  readonly moment: TeamMoment;
}

/** A cost in outcome points as points of the score. */
export const scorePoints = (cost: number, range: OutcomeRange | undefined): number =>
  range === undefined || range.best <= range.worst ? 0 : (cost / (range.best - range.worst)) * 100;

/** Less than this (points of the score) is not worth a coaching word. */
export const WORTH_TELLING = 1.5;

interface Sum {
  readonly play: TeamPlay;
  readonly step: string;
  readonly reply: string | null;
  total: number;
  times: number;
  most: number;
  better: string;
  moment: TeamMoment;
  readonly people: Set<string>;
}

/** The replies that cost most over the attempts that count, the dearest first. */
export function costlyReplies(rows: readonly Row[]): CostlyReply[] {
  const sums = new Map<string, Sum>();
  const met = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const { counting, play } of row.cells) {
      for (const { index, step, reply, cost, bestReply } of counting?.decisions ?? []) {
        const place = `${playId(play)} ${step}`;
        met.set(place, (met.get(place) ?? new Set()).add(row.id));
        const points = scorePoints(cost, counting?.range);
        if (counting === undefined || points < WORTH_TELLING) continue;
        const key = `${place} ${reply ?? ''}`;
        const moment = { person: row.name, attempt: counting, index };
        const sum = sums.get(key);
        if (sum === undefined) {
          const people = new Set([row.id]);
          const first = { total: points, times: 1, most: points, better: bestReply, moment, people };
          sums.set(key, { play, step, reply, ...first });
          continue;
        }
        sum.total += points;
        sum.times += 1;
        sum.people.add(row.id);
        if (points > sum.most) Object.assign(sum, { most: points, better: bestReply, moment });
      }
    }
  }
  return [...sums.values()]
    .map(({ play, step, reply, total, times, better, moment, people }) => ({
      scenario: play.scenario,
      customer: play.customer,
      step,
      reply,
      better,
      total,
      each: total / times,
      people: [...people],
      met: met.get(`${playId(play)} ${step}`)?.size ?? 0,
      moment,
    }))
    .sort((a, b) => b.total - a.total || b.each - a.each);
}
