/** What decisions cost, worked out when someone asks what to coach, and remembered for the visit. */
import type { DecisionCost } from '../../simulations/roleplay/analysis.ts';
import { unweighed, withDecisions } from '../../records/team/weighed.ts';
import type { Row } from '../../records/team/types.ts';
import type { Given } from '../practice/given.ts';
import { weighTeam } from './weigh.ts';

/** How often the page is brought up to date meanwhile, in milliseconds. */
const REFRESH = 500;

export class Coaching {
  known = $state.raw<ReadonlyMap<string, readonly DecisionCost[]>>(new Map());
  progress = $state.raw<{ readonly done: number; readonly of: number }>();

  #queue: Promise<void> = Promise.resolve();
  #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  of = (rows: readonly Row[]): Row[] => withDecisions(rows, this.known);

  /** Weighs what has not been weighed yet, one table after the other. */
  weigh(rows: readonly Row[], given: ReadonlyMap<string, Given>): Promise<void> {
    this.#queue = this.#queue.then(() => this.#weigh(rows, given));
    return this.#queue;
  }

  async #weigh(rows: readonly Row[], given: ReadonlyMap<string, Given>): Promise<void> {
    const todo = [...unweighed(rows, this.known)];
    if (todo.length === 0) return;
    const found = new Map(this.known);
    let shownAt = this.#clock();
    this.progress = { done: 0, of: todo.length };
    const runs = todo.map(([id, { scenario, customer, choices }]) => ({ id, scenario, customer, choices }));
    const scenarios = [...given.values()].map(({ scenario }) => scenario);
    await weighTeam({ scenarios, runs }, (weighed) => {
      for (const [id, decisions] of weighed) found.set(id, decisions);
      if (this.#clock() - shownAt < REFRESH) return;
      shownAt = this.#clock();
      this.progress = { done: found.size - this.known.size, of: todo.length };
    });
    this.known = found;
    this.progress = undefined;
  }
}
