/** People × role-plays: who has done what, and how it stands. */
import { countingAttempt, mergeAttempts, playId, sentByPlay, type Sent } from './attempts.ts';
import { CLOCK_TOLERANCE, isLate } from '../drills/due.ts';
import { cleanName, foldName } from '../drills/names.ts';
import type { Cell, Received, Row, Status, TeamDrill, TeamPlay } from './types.ts';

/** The same for every way to write one name. */
export const personId = (name: string): string => foldName(cleanName(name));

/** What stands in a row's status, by what stands in its cells. */
function statusOf(cells: readonly Cell[], overdue: boolean, failed: boolean): Status {
  const every = (...those: Status[]) => cells.every(({ status }) => those.includes(status));
  if (every('passed')) return 'passed';
  if (every('passed', 'not-passed')) return 'not-passed';
  if (failed && cells.some(({ status }) => status === 'unverified')) return 'unverified';
  if (overdue) return 'overdue';
  return cells.some(({ attempts }) => attempts.length > 0) ? 'partial' : 'none';
}

interface About {
  readonly overdue: boolean;
  /** Something of theirs could not be verified. */
  readonly failed: boolean;
}

function cellOf(drill: TeamDrill, play: TeamPlay, sent: readonly Sent[], { overdue, failed }: About): Cell {
  const { attempts, conflicts } = mergeAttempts(sent, drill.mode);
  const counting = countingAttempt(attempts, drill.counts);
  const score = counting?.score;
  const open = (): Status => {
    if (failed && attempts.length === 0) return 'unverified';
    if (overdue) return 'overdue';
    return attempts.length > 0 ? 'partial' : 'none';
  };
  const endedAt = counting?.endedAt;
  return {
    play,
    attempts,
    counting,
    status: score === undefined ? open() : score >= drill.pass ? 'passed' : 'not-passed',
    late: endedAt !== undefined && isLate(drill.due, endedAt),
    conflict: attempts.some(({ run }) => conflicts.has(run)),
  };
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Someone with everything they sent for a drill. */
export interface Person {
  readonly name: string;
  readonly invited: boolean;
  readonly results: readonly Received[];
}

/** One row of the table: everything that one person sent for one drill. */
export function rowOf(drill: TeamDrill, { name, invited, results }: Person, now: number): Row {
  const failed = results.some(({ verified }) => !verified);
  const overdue = isLate(drill.due, now);
  const sent = sentByPlay(results);
  const cells = drill.plays.map((play) =>
    cellOf(drill, play, sent.get(playId(play)) ?? [], { overdue, failed }),
  );
  return {
    id: personId(name),
    name: cleanName(name),
    invited,
    status: statusOf(cells, overdue, failed),
    cells,
    passed: cells.filter(({ status }) => status === 'passed').length,
    score: mean(cells.flatMap(({ counting }) => (counting?.score === undefined ? [] : [counting.score]))),
    receivedAt: results.length === 0 ? undefined : Math.max(...results.map(({ receivedAt }) => receivedAt)),
    browsers: new Set(results.filter(({ verified }) => verified).map(({ key }) => key)).size,
    clockAhead: results.some(({ at, receivedAt }) => at > receivedAt + CLOCK_TOLERANCE),
    reasons: [...new Set(results.flatMap(({ reasons }) => reasons))],
  };
}

const NOTHING: readonly Received[] = [];

/**
 * Who is in the table of a drill, by `personId`: everyone who was asked, in the order of the roster, then everyone else
 * who sent something, by name.
 */
export function peopleOf(
  drill: TeamDrill,
  byPerson: ReadonlyMap<string, readonly Received[]>,
): Map<string, Person> {
  const asked = new Map((drill.names ?? []).map((name) => [personId(name), name]));
  const open = asked.size === 0;
  const others = [...byPerson]
    .filter(([id]) => !asked.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, results]) => [id, { name: results[0]?.person ?? '', invited: open, results }] as const);
  return new Map([
    ...[...asked].map(
      ([id, name]) => [id, { name, invited: true, results: byPerson.get(id) ?? NOTHING }] as const,
    ),
    ...others,
  ]);
}

/** The table of a drill. `results` are those of this drill; the same result twice changes nothing. */
export function tableOf(drill: TeamDrill, results: readonly Received[], now: number): Row[] {
  const once = [...new Map(results.map((one) => [one.id, one])).values()];
  const byPerson = Map.groupBy(once, ({ person }) => personId(person));
  return [...peopleOf(drill, byPerson).values()].map((person) => rowOf(drill, person, now));
}

export const STATUSES: readonly Status[] = [
  'not-passed',
  'unverified',
  'overdue',
  'none',
  'partial',
  'passed',
];

/** How many rows stand at each status. */
export function tally(rows: readonly Row[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = {
    none: 0,
    overdue: 0,
    partial: 0,
    passed: 0,
    'not-passed': 0,
    unverified: 0,
  };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
