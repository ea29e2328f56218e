/** Facts 18 and 19: how satisfaction, loyalty and buying again hang together, and what keeping customers is worth. */
import { experience } from '../encounter.ts';
import { buysAgain, endEncounter } from '../memory.ts';
import { perDimension } from '../opening.ts';
import { p } from '../values.ts';
import { worthOfRetention } from '../retention.ts';
import type { Customer } from '../types.ts';
import { between, normal } from './chance.ts';
import type { Fact } from './fact.ts';
import { once, people, SIZE, someFailure, someone, talk } from './people.ts';
import { at } from './list.ts';
import { correlation } from './statistics.ts';

interface Survey {
  readonly satisfaction: number;
  readonly loyalty: number;
  readonly repurchase: number;
}

/** A survey of customers after six encounters, some of them complaints, with the error any questionnaire has. */
const survey = once((): Survey[] =>
  people(SIZE, (chance) => {
    let customer: Customer = someone(chance);
    const quality = between(chance, 0.5, 0.85);
    for (let i = 0; i < 6; i++) {
      customer =
        chance() < 0.25
          ? endEncounter(
              at(talk(chance, customer, someFailure(chance, ['outcome', 'process', 'relational']), 4), -1),
            )
          : endEncounter(
              experience(customer, { delivered: perDimension(() => quality + 0.15 * normal(chance)) }),
            );
    }
    return {
      satisfaction: customer.history + p.surveyNoise * normal(chance),
      loyalty: 100 * customer.relationship + p.surveyNoise * normal(chance),
      repurchase: 100 * buysAgain(customer) + p.surveyNoise * normal(chance),
    };
  }),
);

const relation = (a: keyof Survey, b: keyof Survey): number => {
  const answers = survey();
  return correlation(
    answers.map((x) => x[a]),
    answers.map((x) => x[b]),
  );
};

/** Yearly retention that companies commonly start from. */
const STARTS: readonly number[] = [0.8, 0.85, 0.9, 0.93];
const fivePoints = (): number[] => STARTS.map((start) => worthOfRetention(start, 0.05));

const CURTIS = 'Curtis et al. 2011';
const REICHHELD = 'Reichheld & Sasser 1990';

export const LOYALTY_FACTS: readonly Fact[] = [
  {
    id: '18a',
    title: 'Satisfaction and loyalty',
    claim: 'Satisfied customers tend to be loyal, but the two are not the same.',
    source: CURTIS,
    published: 'r = .54',
    measured: 'r over 2,000 customers after six encounters',
    band: [0.44, 0.64],
    measure: () => relation('satisfaction', 'loyalty'),
  },
  {
    id: '18b',
    title: 'Satisfaction and buying again',
    claim: 'Satisfied customers mean to buy again.',
    source: CURTIS,
    published: 'r = .63',
    measured: 'r over 2,000 customers after six encounters',
    band: [0.53, 0.73],
    measure: () => relation('satisfaction', 'repurchase'),
  },
  {
    id: '18c',
    title: 'Loyalty and buying again',
    claim: 'Loyal customers buy again, more surely than satisfied ones.',
    source: CURTIS,
    published: 'r = .71',
    measured: 'r over 2,000 customers after six encounters',
    band: [0.61, 0.81],
    measure: () => relation('loyalty', 'repurchase'),
  },
  {
    id: '19a',
    title: 'Five points of retention, at the least',
    claim: 'Keeping five more customers in a hundred raises what a customer is worth by 25 to 85 per cent.',
    source: REICHHELD,
    published: '25% to 85%',
    measured: 'smallest rise in per cent, from 80, 85, 90 and 93% retention',
    band: [25, 85],
    measure: () => Math.min(...fivePoints()),
  },
  {
    id: '19b',
    title: 'Five points of retention, at the most',
    claim: 'Keeping five more customers in a hundred raises what a customer is worth by 25 to 85 per cent.',
    source: REICHHELD,
    published: '25% to 85%',
    measured: 'largest rise in per cent, from 80, 85, 90 and 93% retention',
    band: [25, 85],
    measure: () => Math.max(...fivePoints()),
  },
];
