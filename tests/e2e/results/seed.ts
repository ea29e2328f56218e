/** Puts a history into the record of a page, as playing and answering would have. */
import type { Page } from '@playwright/test';
import { scenarioSchema } from '../../../src/content/schemas/scenario.ts';
import { readContent } from '../../../src/content/checks/read.ts';
import type { Answer } from '../../../src/records/answers.ts';
import type { LogEntry } from '../../../src/records/reviews/types.ts';
import { newRun, type Run } from '../../../src/records/runs.ts';
import {
  compileScenario,
  startRun,
  stepOf,
  takeReply,
  type Choice,
} from '../../../src/simulations/roleplay/index.ts';
import { CONTENT } from '../../unit/roleplay/scenarios.ts';

const compiled = new Map(
  readContent(CONTENT).scenarios.map(({ slug, data }) => [
    slug,
    compileScenario(slug, scenarioSchema.parse(data)),
  ]),
);

/** Whoever always says the reply at `place` of the author's order (from the end where it is negative). */
export function played(scenario: string, place: number, at: number, more: Partial<Run> = {}): Run {
  const play = compiled.get(scenario);
  if (play === undefined) throw new RangeError(`There is no role-play "${scenario}".`);
  const customer = more.customer ?? Object.keys(play.customers)[0] ?? '';
  const choices: Choice[] = [];
  let state = startRun(play, customer);
  while (state.ending === null) {
    const step = stepOf(play, state.stepId);
    const reply = step.replies.at(place % step.replies.length)?.id ?? '';
    choices.push({ step: step.id, reply });
    state = takeReply(play, state, reply);
  }
  return {
    ...newRun(
      {
        id: `run${scenario.length}${at}`,
        scenario,
        edition: play.edition,
        customer,
        mode: 'coach',
        silence: false,
      },
      at - 240_000,
    ),
    choices,
    endedAt: at,
    changedAt: at,
    summary: { ending: state.ending, score: 1, satisfaction: 1, loyalty: 1 },
    ...more,
  };
}

export const missed = (lesson: string, check: string, at: number, right = false): Answer => ({
  ...{ id: `answer-${check}-${at}`, lesson, check, principle: 'connect', given: [], right, first: true, at },
});

export interface History {
  readonly runs?: readonly Run[];
  readonly answers?: readonly Answer[];
  readonly reviewLog?: readonly LogEntry[];
  readonly lessons?: readonly unknown[];
}

/** To be called on a page of the site that has opened the record (any page that shows it). */
export async function fill(page: Page, history: History): Promise<void> {
  await page.evaluate(
    async (stores) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('comeback-runs');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
      const tx = db.transaction(Object.keys(stores), 'readwrite');
      for (const [store, items] of Object.entries(stores))
        for (const item of items) tx.objectStore(store).put(item);
      await new Promise((resolve) => (tx.oncomplete = resolve));
      db.close();
    },
    history as Record<string, unknown[]>,
  );
}
