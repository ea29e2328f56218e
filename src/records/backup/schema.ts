/**
 * What a backup file may hold, and how much of it. Fields of a newer version pass through untouched. Version 1 had a
 * list of review cards as well, which nothing was ever made from: schedules are computed.
 */
import * as v from 'valibot';

/** Fields of items that hold a time, and fields that hold one for each of many ids. */
export const TIMES = {
  single: new Set(['at', 'changedAt', 'doneAt', 'startedAt', 'endedAt']),
  map: new Set(['sections', 'tried']),
} as const;

const MOST_ITEMS = 200_000;
const MOST_CHOICES = 5000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const time = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(
    v.string(),
    v.maxLength(40),
    v.transform((text) => Date.parse(text)),
    v.number(),
    v.finite(),
  ),
]);
const times = v.record(id, time);
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(MOST_ITEMS));

const choice = v.union([
  v.looseObject({ step: id, reply: id }),
  v.looseObject({ step: id, waited: v.literal(true) }),
]);
const choices = v.pipe(v.array(choice), v.maxLength(MOST_CHOICES));
const figure = v.pipe(v.number(), v.finite());

const run = v.looseObject({
  id,
  scenario: id,
  edition: id,
  customer: id,
  mode: v.picklist(['coach', 'assess']),
  silence: v.boolean(),
  choices,
  takenBack: v.pipe(v.array(v.looseObject({ at: figure, choices })), v.maxLength(MOST_CHOICES)),
  startedAt: time,
  changedAt: time,
  endedAt: v.optional(time),
  summary: v.optional(v.looseObject({ ending: id, score: figure, satisfaction: figure, loyalty: figure })),
});

const lesson = v.looseObject({
  lesson: id,
  sections: times,
  tried: times,
  changedAt: time,
  doneAt: v.optional(time),
});

const answer = v.looseObject({
  id,
  lesson: id,
  check: id,
  principle: id,
  given: v.unknown(),
  right: v.boolean(),
  first: v.boolean(),
  at: time,
});

const logEntry = v.union([
  v.looseObject({
    ...{ id, card: id, at: time, edition: id, took: figure },
    rating: v.picklist([1, 2, 3, 4]),
    after: v.nullable(id),
  }),
  v.looseObject({ id, card: id, at: time, rating: v.literal(0), undoes: id }),
]);
const meta = v.looseObject({ key: id, value: v.unknown(), changedAt: time });

export const backupSchema = v.looseObject({
  format: v.literal('comeback-record'),
  version: v.picklist([1, 2]),
  made: time,
  checksum: v.pipe(v.string(), v.maxLength(100)),
  record: v.looseObject({
    runs: list(run),
    lessons: list(lesson),
    answers: list(answer),
    reviewLog: list(logEntry),
    meta: list(meta),
    pins: v.pipe(v.array(id), v.maxLength(1000)),
  }),
});
