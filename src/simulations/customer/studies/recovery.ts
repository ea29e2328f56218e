/** Facts 9 to 12: failures, recoveries and relationships, from one encounter to the next. */
import { experience } from '../encounter.ts';
import { buysAgain, endEncounter } from '../memory.ts';
import { introduce, meet } from '../opening.ts';
import type { Customer, CustomerState, Failure } from '../types.ts';
import { standard } from '../value.ts';
import { between, type Chance } from './chance.ts';
import type { Fact } from './fact.ts';
import { converse, meanOf, SIZE, someFailure, someone } from './people.ts';

const EXCELLENT: readonly string[] = [
  'listen empathise apologise own',
  'explain be-honest offer-choice',
  'fix set-expectation keep-informed',
  'compensate anticipate',
  'follow-up thank personalise',
];
const AVERAGE: readonly string[] = ['apologise:0.5', 'explain', 'fix:0.6', 'thank:0.5'];

/** An everyday encounter in which the customer gets what they expect. */
const asExpected = (customer: Customer): CustomerState => experience(customer, { delivered: customer.will });

const recovered = (customer: Customer, failure: Failure, replies: readonly string[]): CustomerState =>
  converse(meet(customer, failure), replies);

const compare = (figure: (end: CustomerState) => number, replies: readonly string[]): number =>
  meanOf(SIZE, (chance) => {
    const customer = someone(chance);
    const failure = { ...someFailure(chance, ['outcome', 'process']), repeat: false };
    return figure(recovered(customer, failure, replies)) - figure(asExpected(customer));
  });

const satisfaction = (end: CustomerState): number => end.satisfaction;
const repurchase = (end: CustomerState): number => buysAgain(endEncounter(end));

/** Probability of buying again after two failures, the second a repeat, with these recoveries. */
const afterTwo = (chance: Chance, first: readonly string[], second: readonly string[]): number => {
  const failure = { ...someFailure(chance, ['outcome', 'process']), repeat: false };
  const later = endEncounter(recovered(someone(chance), failure, first));
  return repurchase(recovered(later, { ...failure, repeat: true }, second));
};

const twoAgainstNone = (): number =>
  meanOf(SIZE, (chance) => afterTwo(chance, EXCELLENT, EXCELLENT)) -
  meanOf(SIZE, (chance) => {
    const customer = someone(chance);
    return repurchase(asExpected(endEncounter(asExpected(customer))));
  });

const lateRescue = (): number =>
  meanOf(SIZE, (chance) => afterTwo(chance, AVERAGE, EXCELLENT)) -
  meanOf(SIZE, (chance) => afterTwo(chance, EXCELLENT, AVERAGE));

/** Points that a failure takes from satisfaction, for customers of this closeness. */
const dropFor = (relationship: number, kind: 'outcome' | 'relational'): number =>
  meanOf(SIZE, (chance) => {
    const customer = { ...someone(chance), relationship };
    const failed = meet(customer, { kind, severity: 'minor', repeat: false });
    const fine = meet(customer, { kind: 'none', severity: 'minor', repeat: false });
    return fine.satisfaction - failed.satisfaction;
  });

const CLOSE = 0.9;
const NEW = 0.1;

/** What a surprisingly good treatment adds to a relationship, as the nth encounter, against one just as expected. */
const surpriseAt = (n: number): number =>
  meanOf(500, (chance) => {
    const level = between(chance, 0.45, 0.6);
    let customer = introduce({
      relationship: between(chance, 0.1, 0.3),
      expects: { outcome: level, process: level, interaction: level },
    });
    for (let i = 1; i < n; i++) customer = endEncounter(asExpected(customer));
    const standing = meet(customer, { kind: 'none', severity: 'minor', repeat: false });
    const treated = (surprise: number): number => {
      const interaction = standard(standing, 'interaction') + surprise;
      return endEncounter(experience(customer, { delivered: { ...customer.will, interaction } }))
        .relationship;
    };
    return treated(0.3) - treated(0);
  });

const RECOVERY =
  'de Matos, Henrique & Rossi 2007, JSR 10; Knox & van Oest 2014, Journal of Marketing 78(5): 20,000 customers';
const MAXHAM = 'Maxham & Netemeyer 2002, Journal of Marketing 66';
const HARMELING = 'Harmeling et al. 2015, Journal of Marketing 79(5): 4,399 complainers';

export const RECOVERY_FACTS: readonly Fact[] = [
  {
    id: '9a',
    title: 'The recovery paradox, for satisfaction',
    claim: 'After one failure, excellently put right, customers are more satisfied than with no failure.',
    source: RECOVERY,
    published: 'satisfaction higher',
    measured: 'points of satisfaction against no failure',
    band: [0.5, 20],
    measure: () => compare(satisfaction, EXCELLENT),
  },
  {
    id: '9b',
    title: 'No recovery paradox for buying',
    claim: 'They do not buy more often for it.',
    source: RECOVERY,
    published: 'repurchase no different',
    measured: 'probability of buying again against no failure',
    band: [-0.02, 0.02],
    measure: () => compare(repurchase, EXCELLENT),
  },
  {
    id: '9c',
    title: 'An average recovery leaves a deficit',
    claim: 'A failure put right only middlingly leaves customers less satisfied than none.',
    source: RECOVERY,
    published: 'deficit',
    measured: 'points of satisfaction against no failure',
    band: [-60, -1],
    measure: () => compare(satisfaction, AVERAGE),
  },
  {
    id: '10a',
    title: 'Twice is too often',
    claim: 'After two failures customers buy less often than after none, even if both were put right.',
    source: MAXHAM,
    published: 'repurchase lower',
    measured: 'probability of buying again against no failure',
    band: [-0.5, -0.01],
    measure: twoAgainstNone,
  },
  {
    id: '10b',
    title: 'Better bad then good than good then bad',
    claim: 'Of two recoveries the later one counts for more.',
    source: MAXHAM,
    published: 'bad then good > good then bad',
    measured: 'difference in the probability of buying again',
    band: [0.005, 0.5],
    measure: lateRescue,
  },
  {
    id: '11a',
    title: 'A good relationship softens a product failure',
    claim: 'Close customers take a failure of the product less hard.',
    source: HARMELING,
    published: 'close < new',
    measured: 'points lost by close customers divided by points lost by new ones',
    band: [0.3, 0.97],
    measure: () => dropFor(CLOSE, 'outcome') / dropFor(NEW, 'outcome'),
  },
  {
    id: '11b',
    title: 'It sharpens a relational one',
    claim: 'Close customers take being let down as a person harder.',
    source: HARMELING,
    published: 'close > new',
    measured: 'points lost by close customers divided by points lost by new ones',
    band: [1.03, 3],
    measure: () => dropFor(CLOSE, 'relational') / dropFor(NEW, 'relational'),
  },
  {
    id: '12',
    title: 'Surprise them early',
    claim: 'A relational surprise builds more relationship early than late.',
    source: HARMELING,
    published: 'early > late',
    measured: 'what it adds as the second encounter divided by what it adds as the tenth',
    band: [1.1, 10],
    measure: () => surpriseAt(2) / surpriseAt(10),
  },
];
