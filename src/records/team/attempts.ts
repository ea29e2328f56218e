/** Which attempts there are, and which one counts. The order in which results come in changes nothing. */
import type { Choice } from '../../simulations/roleplay/index.ts';
import type { Attempt, Received, TeamDrill, TeamPlay } from './types.ts';

export const playId = ({ scenario, customer }: TeamPlay): string => `${scenario}/${customer}`;

/** An attempt as it came in with a result. */
export interface Sent {
  readonly attempt: Attempt;
  readonly receivedAt: number;
  readonly from: string;
}

export interface Merged {
  /** One for each run, the earliest begun first. */
  readonly attempts: readonly Attempt[];
  /** Runs of which versions came in that contradict each other. */
  readonly conflicts: ReadonlySet<string>;
}

const refOf = (choice: Choice): string =>
  'waited' in choice ? `${choice.step}…` : `${choice.step}.${choice.reply}`;

const goesOnFrom = (longer: readonly Choice[], shorter: readonly Choice[]): boolean =>
  shorter.every((choice, at) => {
    const same = longer[at];
    return same !== undefined && refOf(same) === refOf(choice);
  });

const inOrder = (a: Sent, b: Sent): number => a.receivedAt - b.receivedAt || (a.from < b.from ? -1 : 1);

/** What one person sent, by role-play. */
export function sentByPlay(results: readonly Received[]): Map<string, Sent[]> {
  const byPlay = new Map<string, Sent[]>();
  for (const { attempts, receivedAt, id: from } of results) {
    for (const attempt of attempts) {
      const id = playId(attempt);
      const sent = { attempt, receivedAt, from };
      const others = byPlay.get(id);
      if (others === undefined) byPlay.set(id, [sent]);
      else others.push(sent);
    }
  }
  return byPlay;
}

/**
 * The attempts of one person at one role-play, each run once. A run may be sent again when it has gone on. Played
 * alone it can only grow: a version that takes back what was sent before is a conflict, and the first to come in
 * stands. With the coach, stepping back is part of the game and the latest version stands.
 */
export function mergeAttempts(sent: readonly Sent[], mode: TeamDrill['mode']): Merged {
  const byRun = new Map<string, Sent[]>();
  for (const one of sent) {
    const versions = byRun.get(one.attempt.run);
    if (versions === undefined) byRun.set(one.attempt.run, [one]);
    else versions.push(one);
  }
  const conflicts = new Set<string>();
  const attempts = [...byRun].map(([run, versions]) => {
    const sorted = versions.toSorted(inOrder);
    return sorted
      .map(({ attempt }) => attempt)
      .reduce((standing, next) => {
        if (goesOnFrom(next.choices, standing.choices))
          return standing.endedAt === undefined ? next : standing;
        if (goesOnFrom(standing.choices, next.choices)) return standing;
        if (mode === 'coach') return next;
        conflicts.add(run);
        return standing;
      });
  });
  return {
    attempts: attempts.toSorted((a, b) => a.startedAt - b.startedAt || (a.run < b.run ? -1 : 1)),
    conflicts,
  };
}

/** What the rule goes by. */
export type Counted = Pick<Attempt, 'startedAt' | 'endedAt' | 'score'>;

/** The attempt that counts among `attempts`, the earliest first: an unfinished one only where it must. */
export function countingAttempt<One extends Counted>(
  attempts: readonly One[],
  counts: TeamDrill['counts'],
): One | undefined {
  if (counts === 'first') return attempts[0];
  const ended = attempts.filter(({ score }) => score !== undefined);
  if (ended.length === 0) return attempts.at(-1);
  return ended.reduce((top, next) => {
    const better =
      counts === 'best'
        ? (next.score ?? 0) > (top.score ?? 0)
        : (next.endedAt ?? next.startedAt) >= (top.endedAt ?? top.startedAt);
    return better ? next : top;
  });
}
