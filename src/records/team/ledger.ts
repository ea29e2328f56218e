/**
 * Everything that came in, kept so that one more result costs what one result costs: only the rows of those who sent
 * something since are worked out again, however large the board.
 */
import { isLate } from '../drills/due.ts';
import { takeIn, type Found, type Trouble } from './intake.ts';
import type { Arrival, RangeOf } from './received.ts';
import { peopleOf, personId, rowOf, type Person } from './table.ts';
import type { Received, Row, TeamDrill } from './types.ts';

interface Table {
  /** The drill and the moment they hold for. */
  readonly drill: TeamDrill;
  readonly overdue: boolean;
  /** By person, with what they were worked out from. */
  readonly rows: Map<string, { readonly person: Person; readonly row: Row }>;
}

const same = (a: Person, b: Person): boolean =>
  a.results === b.results && a.name === b.name && a.invited === b.invited;

export class Ledger {
  readonly #rangeOf: RangeOf;
  readonly #seen = new Set<string>();
  /** By drill and person. A person's list is made anew with each result, so that its identity tells a change. */
  readonly #results = new Map<string, Map<string, readonly Received[]>>();
  readonly #troubles = new Map<string, Trouble>();
  readonly #tables = new Map<string, Table>();

  constructor(rangeOf: RangeOf) {
    this.#rangeOf = rangeOf;
  }

  /** Takes in a code that was checked. The same code twice changes nothing. */
  add(arrival: Arrival, found: Found): void {
    if (this.#seen.has(arrival.id)) return;
    this.#seen.add(arrival.id);
    const { received, drill, trouble } = takeIn(arrival, found, this.#rangeOf);
    if (trouble !== undefined) this.#troubles.set(arrival.id, trouble);
    if (received === undefined || drill === undefined) return;
    const people = this.#results.get(drill) ?? new Map<string, readonly Received[]>();
    this.#results.set(drill, people);
    const id = personId(received.person);
    people.set(id, [...(people.get(id) ?? []), received]);
  }

  /** Takes codes out again, as if they had never come in. */
  remove(ids: ReadonlySet<string>): void {
    for (const id of ids) {
      this.#seen.delete(id);
      this.#troubles.delete(id);
    }
    for (const people of this.#results.values()) {
      for (const [person, results] of people) {
        const left = results.filter(({ id }) => !ids.has(id));
        if (left.length === 0) people.delete(person);
        else if (left.length < results.length) people.set(person, left);
      }
    }
  }

  /** What cannot be used, or not all of it: the latest first. */
  troubles(): Trouble[] {
    return [...this.#troubles.values()].sort((a, b) => b.receivedAt - a.receivedAt);
  }

  /** How many of these codes cannot be used, or not all of it. */
  failedAmong(ids: Iterable<string>): number {
    return [...ids].filter((id) => this.#troubles.has(id)).length;
  }

  /** The table of a drill, as `tableOf` gives it. Rows of which nothing has changed are the very same objects. */
  table(drill: TeamDrill, now: number): Row[] {
    const steps = this.workOut(drill, now);
    while (steps.next().done !== true);
    return [...(this.#tables.get(drill.id)?.rows.values() ?? [])].map(({ row }) => row);
  }

  /** Works out what `table` will give, a row at a time, so that whoever asks can pause in between. */
  *workOut(drill: TeamDrill, now: number): Generator<void, void, undefined> {
    const overdue = isLate(drill.due, now);
    const before = this.#tables.get(drill.id);
    const known = before?.drill === drill && before.overdue === overdue ? before.rows : undefined;
    const rows: Table['rows'] = new Map();
    for (const [id, person] of peopleOf(drill, this.#results.get(drill.id) ?? new Map())) {
      const kept = known?.get(id);
      if (kept !== undefined && same(kept.person, person)) rows.set(id, kept);
      else {
        rows.set(id, { person, row: rowOf(drill, person, now) });
        yield;
      }
    }
    this.#tables.set(drill.id, { drill, overdue, rows });
  }
}
