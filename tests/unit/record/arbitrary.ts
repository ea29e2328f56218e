/** Records as fast-check makes them: few ids, so that two of them meet. */
import fc from 'fast-check';
import type { Snapshot } from '../../../src/records/backup/snapshot.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const time = fc.integer({ min: 0, max: 50 }).map((n) => 1_700_000_000_000 + n);
const times = fc.dictionary(id, time, { maxKeys: 4 });

const choice = fc.oneof(
  fc.record({ step: id, reply: id }),
  fc.record({ step: id, waited: fc.constant(true as const) }),
);
const choices = fc.array(choice, { maxLength: 4 });

const run = fc.record(
  {
    id,
    scenario: id,
    edition: id,
    customer: id,
    mode: fc.constantFrom('coach' as const, 'assess' as const),
    silence: fc.boolean(),
    choices,
    takenBack: fc.array(fc.record({ at: fc.nat(5), choices }), { maxLength: 2 }),
    startedAt: time,
    changedAt: time,
    endedAt: time,
    summary: fc.record({ ending: id, score: fc.nat(100), satisfaction: fc.nat(100), loyalty: fc.nat(100) }),
  },
  {
    requiredKeys: [
      'id',
      'scenario',
      'edition',
      'customer',
      'mode',
      'silence',
      'choices',
      'takenBack',
      'startedAt',
      'changedAt',
    ],
  },
);

const lesson = fc.record(
  { lesson: id, sections: times, tried: times, changedAt: time, doneAt: time, later: fc.nat(3) },
  { requiredKeys: ['lesson', 'sections', 'tried', 'changedAt'] },
);

const answer = fc.record({
  id,
  lesson: id,
  check: id,
  principle: id,
  given: fc.array(id, { maxLength: 2 }),
  right: fc.boolean(),
  first: fc.boolean(),
  at: time,
});

const few = <Item>(item: fc.Arbitrary<Item>, key: (item: Item) => string) =>
  fc.uniqueArray(item, { maxLength: 4, selector: key });

/** Parts are in the order of their keys, as a merge leaves them. */
const sorted = <Item>(items: Item[], key: (item: Item) => string) =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

export const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  runs: few(run, (one) => one.id).map((all) => sorted(all, (one) => one.id)),
  lessons: few(lesson, (one) => one.lesson).map((all) => sorted(all, (one) => one.lesson)),
  answers: few(answer, (one) => one.id).map((all) => sorted(all, (one) => one.id)),
  reviewLog: few(
    fc.record({
      id,
      card: id,
      rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      at: time,
      after: fc.option(id),
      edition: id,
      took: fc.nat(9000),
    }),
    (one) => one.id,
  ).map((all) => sorted(all, (one) => one.id)),
  meta: few(
    fc.record({ key: id, value: fc.jsonValue({ maxDepth: 1 }), changedAt: time }),
    (one) => one.key,
  ).map((all) => sorted(all, (one) => one.key)),
  pins: fc.uniqueArray(id, { maxLength: 3 }).map((all) => all.toSorted()),
});
