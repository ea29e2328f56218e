/** A drill's table as a file: CSV for spreadsheets, JSON for other programs. */
import { playId } from './attempts.ts';
import { csvFile, type CsvValue } from './csv.ts';
import type { Attempt, Cell, Row, Status, TeamDrill, TeamPlay } from './types.ts';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  none: 'No result yet',
  overdue: 'Overdue',
  partial: 'Partial',
  passed: 'Passed',
  'not-passed': 'Not passed',
  unverified: 'Could not be verified',
};

export const JSON_FORMAT = 'comeback-team-results';

const when = (ms: number | undefined): string | undefined =>
  ms === undefined || !Number.isFinite(ms) || Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();

const remarks = (row: Row): string =>
  [
    ...(row.cells.some(({ late }) => late) ? ['ended after the due date'] : []),
    ...(row.browsers > 1 ? [`signed in ${row.browsers} browsers`] : []),
    ...(row.clockAhead ? ['their clock is ahead of ours'] : []),
    ...(row.cells.some(({ conflict }) => conflict) ? ['one attempt was sent in two versions'] : []),
    ...row.reasons,
  ].join('; ');

/** One line for each person. `title` is what the pages call a role-play. */
export function tableAsCsv(
  drill: TeamDrill,
  rows: readonly Row[],
  title: (play: TeamPlay) => string,
): string {
  const head: CsvValue[] = ['Name', 'Status', 'Role-plays passed', 'Mean score'];
  for (const play of drill.plays) {
    head.push(`${title(play)}: status`, `${title(play)}: score`, `${title(play)}: attempts`);
  }
  head.push('Last result received', 'Remarks');
  const body = rows.map((row): CsvValue[] => [
    row.name,
    STATUS_WORDS[row.status],
    row.passed,
    row.score === undefined ? undefined : Math.round(row.score),
    ...row.cells.flatMap((cell): CsvValue[] => [
      STATUS_WORDS[cell.status],
      cell.counting?.score,
      cell.attempts.length,
    ]),
    when(row.receivedAt),
    remarks(row),
  ]);
  return csvFile([head, ...body]);
}

const attemptAsJson = (attempt: Attempt) => ({
  run: attempt.run,
  startedAt: when(attempt.startedAt),
  endedAt: when(attempt.endedAt),
  score: attempt.score,
  choices: attempt.choices,
});

const cellAsJson = (cell: Cell, place: number) => ({
  play: place,
  status: cell.status,
  score: cell.counting?.score,
  counts: cell.counting?.run,
  late: cell.late,
  attempts: cell.attempts.map(attemptAsJson),
});

/** Everything in the table, for programs. `title` is what the pages call the drill and a role-play. `verdicts` are by replay at the time of the export. */
export function tableAsJson(
  drill: TeamDrill,
  rows: readonly Row[],
  title: { readonly drill: string; readonly play: (play: TeamPlay) => string },
  now: number,
): string {
  const content = {
    format: JSON_FORMAT,
    version: 1,
    exportedAt: when(now),
    drill: {
      id: drill.id,
      title: title.drill,
      mode: drill.mode,
      pass: drill.pass,
      counts: drill.counts,
      due: drill.due === undefined ? undefined : { at: when(drill.due.at), zone: drill.due.zone },
      plays: drill.plays.map((play) => ({ id: playId(play), title: title.play(play) })),
    },
    people: rows.map((row) => ({
      name: row.name,
      invited: row.invited,
      status: row.status,
      score: row.score,
      receivedAt: when(row.receivedAt),
      browsers: row.browsers,
      remarks: remarks(row),
      plays: row.cells.map(cellAsJson),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
