/** Random customers, failures and replies for the property tests. */
import fc from 'fast-check';
import { BEHAVIOUR_IDS, FAILURE_KINDS, SEVERITIES } from '../../../src/content/schemas/vocabulary.ts';
import { keepWaiting, meetCustomer, respond } from '../../../src/simulations/customer/index.ts';
import type { CustomerState, ReplyActs } from '../../../src/simulations/customer/index.ts';

export const unit = fc.double({ min: 0, max: 1, noNaN: true });
const strength = fc.double({ min: 0.01, max: 1, noNaN: true });

export const profile = fc.record({
  relationship: unit,
  expects: fc.record({ outcome: unit, process: unit, interaction: unit }),
});

const PLAIN = { noNullPrototype: true };

export const failure = fc.record(
  {
    kind: fc.constantFrom(...FAILURE_KINDS),
    severity: fc.constantFrom(...SEVERITIES),
    repeat: fc.boolean(),
  },
  PLAIN,
);

export const act = fc.record({ behaviour: fc.constantFrom(...BEHAVIOUR_IDS), strength });

export const promises = fc.record({ outcome: unit, process: unit, interaction: unit }, { requiredKeys: [] });

export const reply: fc.Arbitrary<ReplyActs> = fc
  .record({ acts: fc.array(act, { maxLength: 6 }), promises }, { requiredKeys: ['acts'] })
  .map((r) => r as ReplyActs);

const event = fc.oneof(
  { weight: 5, arbitrary: reply },
  { weight: 1, arbitrary: fc.constant('wait' as const) },
);

/** A customer somewhere in a conversation. */
export const state: fc.Arbitrary<CustomerState> = fc
  .tuple(profile, failure, fc.array(event, { maxLength: 8 }))
  .map(([who, what, events]) =>
    events.reduce<CustomerState>(
      (s, e) => (e === 'wait' ? keepWaiting(s) : respond(s, e)),
      meetCustomer(who, what),
    ),
  );
