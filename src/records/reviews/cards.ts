/**
 * The cards of a record: one for each missed check and each costly moment, derived anew each time from the answers,
 * the runs and the log of grades. Nothing depends on a page having been open, and nothing can be there twice.
 */
import type { Choice } from '../../simulations/roleplay/types.ts';
import type { WeighedRun } from '../results/weigh.ts';
import type { ReviewContent } from './content.ts';
import { gradesByCard } from './log.ts';
import { checkCard, costlyMoments, missedChecks, type AnswerGiven } from './misses.ts';
import { scheduleOf, type Happening } from './schedule.ts';
import type { Graded, LogEntry, Miss, Retired, ReviewCard } from './types.ts';

export interface ReviewRecord {
  readonly answers: readonly AnswerGiven[];
  readonly runs: readonly { readonly weighed: WeighedRun; readonly choices: readonly Choice[] }[];
  readonly log: readonly LogEntry[];
}

export interface Cards {
  readonly cards: readonly ReviewCard[];
  readonly retired: readonly Retired[];
}

/** Misses of one thing within this time are one miss: trying again at once says nothing about remembering. In ms. */
const ONE_SITTING = 12 * 3_600_000;

/** Misses and grades of one card in the order they happened; a miss in the sitting of the one before is left out. */
function happeningsOf(misses: readonly Miss[], grades: readonly Graded[]): Happening[] {
  const all = [
    ...misses.map(({ at }) => ({ at, grade: 1 as const, missed: true })),
    ...grades.map(({ at, rating }) => ({ at, grade: rating, missed: false })),
  ].sort((a, b) => a.at - b.at || Number(b.missed) - Number(a.missed));
  const counted: (Happening & { missed: boolean })[] = [];
  for (const one of all) {
    const before = counted.at(-1);
    if (!(one.missed && before !== undefined && one.at - before.at < ONE_SITTING)) counted.push(one);
  }
  return counted;
}

function group(misses: readonly Miss[]): Map<string, Miss[]> {
  const cards = new Map<string, Miss[]>();
  for (const miss of misses) {
    const own = cards.get(miss.card);
    if (own === undefined) cards.set(miss.card, [miss]);
    else own.push(miss);
  }
  return cards;
}

/** The miss that says what is asked: the latest one, played with today's edition where there is one. */
const newest = (misses: readonly Miss[]): Miss | undefined =>
  misses.toSorted(
    (a, b) =>
      Number(a.rewritten) - Number(b.rewritten) ||
      b.at - a.at ||
      (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
  )[0];

function cardOf(id: string, misses: readonly Miss[], grades: readonly Graded[], now: number): ReviewCard[] {
  const asked = newest(misses);
  const schedule = scheduleOf(happeningsOf(misses, grades), now);
  if (asked === undefined || schedule === null) return [];
  const last = grades.at(-1);
  return [
    {
      id,
      subject: asked.subject,
      principles: asked.principles,
      edition: asked.edition,
      schedule,
      lastGrade: last?.id ?? null,
      rewritten: last === undefined ? asked.rewritten : last.edition !== asked.edition,
    },
  ];
}

/** Why a card that was once graded or missed cannot be asked any more. */
function retiredFor(id: string, content: ReviewContent): Retired {
  const scenario = /^moment:([^/]+)\//.exec(id)?.[1];
  const there = scenario !== undefined && Object.hasOwn(content.scenarios, scenario);
  return { id, because: there ? 'rewritten' : 'removed' };
}

/** All cards, those due first, and what was set aside. */
export function cardsOf(record: ReviewRecord, content: ReviewContent, now: number): Cards {
  const grades = gradesByCard(record.log);
  const misses = group([
    ...missedChecks(record.answers, content),
    ...record.runs.flatMap(({ weighed, choices }) => {
      const known = Object.hasOwn(content.scenarios, weighed.scenario)
        ? content.scenarios[weighed.scenario]
        : undefined;
      return known === undefined ? [] : costlyMoments(weighed, choices, known.edition);
    }),
  ]);
  const cards = [...misses].flatMap(([id, own]) => cardOf(id, own, grades.get(id) ?? [], now));
  const gone = new Set([
    ...[...grades.keys()].filter((id) => !misses.has(id)),
    ...record.answers
      .filter(({ check, right }) => !right && !Object.hasOwn(content.checks, check))
      .map(({ check }) => checkCard(check)),
  ]);
  return {
    cards: cards.sort((a, b) => a.schedule.due - b.schedule.due || (a.id < b.id ? -1 : 1)),
    retired: [...gone].sort().map((id) => retiredFor(id, content)),
  };
}
