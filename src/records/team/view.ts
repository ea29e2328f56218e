/** The table as someone wants to see it: sorted and filtered. */
import { personId, STATUSES } from './table.ts';
import type { Row, Status } from './types.ts';

/** What to sort by: a column, or a role-play by its place in the drill. */
export type SortBy = 'name' | 'status' | 'score' | 'received' | number;

export interface View {
  readonly by: SortBy;
  readonly descending: boolean;
  /** Part of a name; empty for everyone. */
  readonly text: string;
  readonly status: Status | 'all';
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Missing figures come last, whichever way one sorts. */
const byFigure = (a: number | undefined, b: number | undefined, sign: number): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign * (a - b);
};

const scoreAt = (row: Row, place: number): number | undefined => row.cells[place]?.counting?.score;

function compare(a: Row, b: Row, by: SortBy, sign: number): number {
  switch (by) {
    case 'name':
      return sign * collator.compare(a.name, b.name);
    case 'status':
      return sign * (STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
    case 'score':
      return byFigure(a.score, b.score, sign);
    case 'received':
      return byFigure(a.receivedAt, b.receivedAt, sign);
    default:
      return byFigure(scoreAt(a, by), scoreAt(b, by), sign);
  }
}

/** The rows to show, in order. Rows that are alike keep to their names. */
export function viewOf(rows: readonly Row[], { by, descending, text, status }: View): Row[] {
  const sought = personId(text);
  const sign = descending ? -1 : 1;
  return rows
    .filter((row) => (status === 'all' || row.status === status) && row.id.includes(sought))
    .sort((a, b) => compare(a, b, by, sign) || collator.compare(a.name, b.name));
}
