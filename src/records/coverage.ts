/**
 * Where each principle is taught, checked, practised and looked up, computed from the content itself. Pure: the
 * principles page shows it and the content checks hold it.
 */
import type { Lesson } from '../content/schemas/lesson.ts';
import type { PlaybookEntry } from '../content/schemas/playbook.ts';
import type { Scenario } from '../content/schemas/scenario.ts';

/** A piece of content under the name of its file. */
interface Named<T> {
  readonly id: string;
  readonly data: T;
}

export interface Corpus {
  readonly lessons: readonly Named<Pick<Lesson, 'teaches' | 'checks'>>[];
  readonly scenarios: readonly Named<Pick<Scenario, 'steps'>>[];
  readonly entries: readonly Named<Pick<PlaybookEntry, 'why' | 'principles'>>[];
}

export interface Coverage {
  readonly taught: readonly { readonly lesson: string; readonly section: string }[];
  readonly checked: readonly { readonly lesson: string; readonly check: string }[];
  readonly practised: readonly { readonly scenario: string; readonly step: string }[];
  readonly lookedUp: readonly { readonly entry: string }[];
}

export const WAYS = ['taught', 'checked', 'practised', 'lookedUp'] as const;
export type Way = (typeof WAYS)[number];

export function coverageOf(principle: string, corpus: Corpus): Coverage {
  return {
    taught: corpus.lessons.flatMap(({ id, data }) => {
      const section = data.teaches[principle];
      return section === undefined ? [] : [{ lesson: id, section }];
    }),
    checked: corpus.lessons.flatMap(({ id, data }) =>
      data.checks
        .filter((check) => check.principle === principle)
        .map((check) => ({ lesson: id, check: check.id })),
    ),
    practised: corpus.scenarios.flatMap(({ id, data }) =>
      Object.entries(data.steps)
        .filter(([, step]) => step.replies.some((reply) => reply.teaches.includes(principle)))
        .map(([step]) => ({ scenario: id, step })),
    ),
    lookedUp: corpus.entries
      .filter(({ data }) => data.why.principle === principle || data.principles.includes(principle))
      .map(({ id }) => ({ entry: id })),
  };
}

/** The ways in which a principle is not covered yet. */
export const gapsOf = (coverage: Coverage): Way[] => WAYS.filter((way) => coverage[way].length === 0);
