/** Facts 1 to 5: expectations, gaps and promises. */
import { experience } from '../encounter.ts';
import { endEncounter, remembered } from '../memory.ts';
import { introduce, perDimension } from '../opening.ts';
import { p } from '../values.ts';
import type { Customer } from '../types.ts';
import { perceived } from '../value.ts';
import { between, normal, type Chance } from './chance.ts';
import type { Fact } from './fact.ts';
import { meanOf, people, SIZE, someone } from './people.ts';
import { correlation } from './statistics.ts';

/** Past encounters a customer of the mixed population has had with the company they know. */
const PAST = 4;

/** A customer of one of many companies, good and poor, after a few everyday encounters: what they expect is learned. */
const experienced = (chance: Chance, quality: number): Customer => {
  let customer = someone(chance);
  for (let i = 0; i < PAST; i++) {
    const delivered = perDimension(() => quality + 0.15 * normal(chance));
    customer = endEncounter(experience(customer, { delivered }));
  }
  return customer;
};

const expectationAndSatisfaction = (): number => {
  const pairs = people(SIZE, (chance) => {
    const quality = between(chance, 0.45, 0.85);
    const customer = experienced(chance, quality);
    const expectation = (customer.will.outcome + customer.will.process + customer.will.interaction) / 3;
    const delivered = perDimension(() => quality + 0.15 * normal(chance));
    const satisfaction = remembered(experience(customer, { delivered })) + p.surveyNoise * normal(chance);
    return [expectation, satisfaction] as const;
  });
  return correlation(
    pairs.map((x) => x[0]),
    pairs.map((x) => x[1]),
  );
};

/** Satisfaction when every dimension is delivered `gap` above (or below) what was expected. */
const withGap = (customer: Customer, gap: number): number =>
  experience(customer, { delivered: perDimension((k) => customer.will[k] + gap) }).satisfaction;

const customerExpecting = (chance: Chance, level: number): Customer =>
  introduce({ relationship: chance(), expects: { outcome: level, process: level, interaction: level } });

const SMALL = 0.25;

const shortfallAgainstExcess = (): number => {
  const change = (gap: number): number =>
    meanOf(SIZE, (chance) => {
      const customer = customerExpecting(chance, between(chance, 0.4, 0.7));
      return Math.abs(withGap(customer, gap) - withGap(customer, 0));
    });
  return change(-SMALL) / change(SMALL);
};

const LARGE = 0.5;

const secondHalfAgainstFirst = (): number => {
  const halves = ([-1, 1] as const).map((sign) => {
    const half = (from: number, to: number): number =>
      meanOf(SIZE, (chance) => {
        const customer = customerExpecting(chance, 0.5);
        return Math.abs(withGap(customer, sign * to) - withGap(customer, sign * from));
      });
    return half(LARGE / 2, LARGE) / half(0, LARGE / 2);
  });
  return Math.max(...halves);
};

const raised = (customer: Customer, which: 'will' | 'should'): Customer => ({
  ...customer,
  [which]: perDimension((k) => customer[which][k] + 0.1),
});

const shouldLowers = (): number =>
  meanOf(SIZE, (chance) => {
    const customer = someone(chance);
    const encounter = { delivered: perDimension(() => between(chance, 0.3, 0.9)) };
    return (
      experience(raised(customer, 'should'), encounter).satisfaction -
      experience(customer, encounter).satisfaction
    );
  });

const willRaises = (): number =>
  meanOf(SIZE, (chance) => {
    const customer = someone(chance);
    const encounter = { delivered: perDimension(() => between(chance, 0.3, 0.9)) };
    const before = experience(customer, encounter);
    const after = experience(raised(customer, 'will'), encounter);
    return 100 * (perceived(after, 'outcome') - perceived(before, 'outcome'));
  });

const exceededAgainstKept = (): number => {
  const at = (gap: number): number =>
    meanOf(SIZE, (chance) => {
      const promised = perDimension(() => 0.7);
      const delivered = perDimension((k) => promised[k] + gap);
      return experience(customerExpecting(chance, 0.6), { delivered, promised }).satisfaction;
    });
  return (at(0.2) - at(0)) / (at(0) - at(-0.2));
};

const MITTAL = 'Mittal, Ross & Baldasare 1998, Journal of Marketing 62(1)';

export const EXPECTATION_FACTS: readonly Fact[] = [
  {
    id: '1',
    title: 'Expectation and satisfaction',
    claim: 'Across very different services, customers who expect more are somewhat more satisfied.',
    source: 'Schiebler, Lee & Brodbeck 2025, JAMS: 150 records, N = 58,597',
    published: 'r = .29 (.24 to .34)',
    measured: 'r over 2,000 customers of good and poor companies',
    band: [0.2, 0.35],
    measure: expectationAndSatisfaction,
  },
  {
    id: '2',
    title: 'Losses loom larger',
    claim: 'A shortfall moves satisfaction more than an equal excess.',
    source: `Anderson & Sullivan 1993, Marketing Science 12(2); ${MITTAL}`,
    published: 'shortfall > excess',
    measured: 'effect of a shortfall of .25 divided by that of an equal excess',
    band: [1.3, 3],
    measure: shortfallAgainstExcess,
  },
  {
    id: '3',
    title: 'Diminishing sensitivity',
    claim: 'The second half of a large gap moves satisfaction less than the first half.',
    source: MITTAL,
    published: 'second half < first half',
    measured: 'second half of a gap of .5 divided by the first, the larger of shortfall and excess',
    band: [0.3, 0.98],
    measure: secondHalfAgainstFirst,
  },
  {
    id: '4a',
    title: 'Two kinds of expectation: should',
    claim:
      'What customers feel they should get and what they think they will get work in opposite directions.',
    source: 'Boulding, Kalra, Staelin & Zeithaml 1993, Journal of Marketing Research 30(1)',
    published: 'opposite effects',
    measured: 'points of satisfaction when “should get” is .1 higher and delivery the same',
    band: [-20, -0.5],
    measure: shouldLowers,
  },
  {
    id: '4b',
    title: 'Two kinds of expectation: will',
    claim:
      'What customers feel they should get and what they think they will get work in opposite directions.',
    source: 'Boulding, Kalra, Staelin & Zeithaml 1993, Journal of Marketing Research 30(1)',
    published: 'opposite effects',
    measured: 'perceived delivery, in hundredths, when “will get” is .1 higher and delivery the same',
    band: [0.5, 10],
    measure: willRaises,
  },
  {
    id: '5',
    title: 'Keep a promise, no need to exceed it',
    claim: 'A broken promise costs much; delivering more than was promised adds little to keeping it.',
    source: 'Gneezy & Epley 2014',
    published: 'exceeded ≈ kept, both far above broken',
    measured: '(exceeded − kept) ÷ (kept − broken)',
    band: [0, 0.2],
    measure: exceededAgainstKept,
  },
];
