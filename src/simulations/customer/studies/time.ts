/** Facts 13 to 15: the weeks after, what is remembered, and the order of things in a conversation. */
import { grudgeAfter, type Grudge } from '../grudge.ts';
import { remembered } from '../memory.ts';
import { meet } from '../opening.ts';
import { p } from '../values.ts';
import { respond } from '../respond.ts';
import { between, normal } from './chance.ts';
import type { Fact } from './fact.ts';
import {
  converse,
  meanOf,
  once,
  people,
  reply,
  SIZE,
  someFailure,
  someone,
  talk,
  type Habits,
} from './people.ts';
import { at } from './list.ts';
import { correlation, mean } from './statistics.ts';

const FRESH: Grudge = { revenge: 0.6, avoidance: 0.4 };
const CLOSE = 0.9;
const NEW = 0.1;
const WEEKS = 8;

const revengeLeft = (relationship: number, weeks = WEEKS): number =>
  grudgeAfter(weeks, FRESH, relationship, false).revenge / FRESH.revenge;

const avoidanceGrown = (relationship: number): number =>
  grudgeAfter(WEEKS, FRESH, relationship, false).avoidance - FRESH.avoidance;

const relief = (relationship: number): number =>
  grudgeAfter(WEEKS, FRESH, relationship, false).revenge -
  grudgeAfter(WEEKS, FRESH, relationship, true).revenge;

/** A conversation as a survey would see it. */
interface Recalled {
  readonly remembered: number;
  readonly peak: number;
  readonly end: number;
  readonly mean: number;
  readonly length: number;
}

/** The most intense moment: the one furthest from the usual. */
const peakOf = (moments: readonly number[]): number =>
  moments.reduce((peak, x) => (Math.abs(x - p.base) > Math.abs(peak - p.base) ? x : peak));

/** Everyday conversations that on average get neither better nor worse, or length would stand for progress made. */
const EVEN: Habits = { help: 0.5, harm: 0.4 };

const recallStudy = once((): Recalled[] =>
  people(SIZE, (chance) => {
    const turns = Math.floor(between(chance, 3, 11));
    const states = talk(chance, someone(chance), someFailure(chance, ['none']), turns, EVEN);
    const moments = states.map((s) => s.satisfaction);
    return {
      remembered: remembered(at(states, -1)) + p.recallNoise * normal(chance),
      peak: peakOf(moments),
      end: at(moments, -1),
      mean: mean(moments),
      length: turns,
    };
  }),
);

const recallAgainst = (what: 'peak' | 'end' | 'mean' | 'length'): number => {
  const study = recallStudy();
  return correlation(
    study.map((x) => x.remembered),
    study.map((x) => x[what]),
  );
};

/** Points that solving the problem adds, after `before`. */
const worthAfter = (acts: string, before: readonly string[]): number =>
  meanOf(SIZE, (chance) => {
    const start = converse(
      meet(someone(chance), { kind: 'outcome', severity: 'major', repeat: false }),
      before,
    );
    return respond(start, reply(acts)).satisfaction - start.satisfaction;
  });

/** What a warm or a competent agent says in each third of a conversation: two things each. */
const WARM: readonly string[] = ['empathise apologise', 'empathise personalise', 'thank personalise'];
const COMPETENT: readonly string[] = ['ask explain', 'fix explain', 'set-expectation explain'];

type Style = 'warm' | 'competent';
const STYLES: readonly Style[] = ['warm', 'competent'];

/** The eight ways to be warm or competent at the start, in the middle and at the end. */
const arrangements: readonly (readonly Style[])[] = STYLES.flatMap((start) =>
  STYLES.flatMap((middle) => STYLES.map((end) => [start, middle, end])),
);

const rememberedAfter = (arrangement: readonly Style[]): number =>
  meanOf(SIZE, (chance) => {
    const replies = arrangement.map((style, i) => at(style === 'warm' ? WARM : COMPETENT, i));
    return remembered(converse(meet(someone(chance), someFailure(chance, ['outcome', 'process'])), replies));
  });

const BEST: readonly Style[] = ['warm', 'competent', 'warm'];

const warmCompetentWarm = (): number => {
  const others = arrangements.filter((arrangement) => arrangement.join() !== BEST.join());
  return rememberedAfter(BEST) - Math.max(...others.map(rememberedAfter));
};

const GREGOIRE = 'Grégoire, Tripp & Legoux 2009, Journal of Marketing 73(6)';
const ALAYBEK = 'Alaybek et al. 2022, OBHDP 170: 174 effects';
const SINGH = 'Marinova, Singh & Singh 2018, JMR';
const PACKARD = 'Packard, Li & Berger 2024, JCR 51(3)';

export const TIME_FACTS: readonly Fact[] = [
  {
    id: '13a',
    title: 'Revenge fades',
    claim: 'The wish for revenge falls over the weeks.',
    source: GREGOIRE,
    published: 'falls',
    measured: 'share left after eight weeks, middling relationship',
    band: [0.1, 0.9],
    measure: () => revengeLeft(0.5),
  },
  {
    id: '13b',
    title: 'It does not fade to nothing',
    claim: 'Some of the wish for revenge stays.',
    source: GREGOIRE,
    published: 'stays above zero',
    measured: 'share left after two years',
    band: [0.05, 0.4],
    measure: () => revengeLeft(0.5, 104),
  },
  {
    id: '13c',
    title: 'Avoidance grows',
    claim: 'The wish to stay away rises over the weeks.',
    source: GREGOIRE,
    published: 'rises',
    measured: 'rise (0 to 1) over eight weeks, middling relationship',
    band: [0.01, 0.5],
    measure: () => avoidanceGrown(0.5),
  },
  {
    id: '13d',
    title: 'Love becomes hate: revenge',
    claim: 'With a strong relationship revenge fades more slowly.',
    source: GREGOIRE,
    published: 'slower when close',
    measured: 'revenge left after eight weeks, close divided by new',
    band: [1.05, 5],
    measure: () => revengeLeft(CLOSE) / revengeLeft(NEW),
  },
  {
    id: '13e',
    title: 'Love becomes hate: avoidance',
    claim: 'With a strong relationship avoidance rises faster.',
    source: GREGOIRE,
    published: 'faster when close',
    measured: 'rise of avoidance over eight weeks, close divided by new',
    band: [1.05, 5],
    measure: () => avoidanceGrown(CLOSE) / avoidanceGrown(NEW),
  },
  {
    id: '13f',
    title: 'Any recovery helps close customers more',
    claim: 'With a strong relationship any recovery takes away more of the wish for revenge.',
    source: GREGOIRE,
    published: 'more when close',
    measured: 'revenge taken away by a recovery, close divided by new',
    band: [1.05, 10],
    measure: () => relief(CLOSE) / relief(NEW),
  },
  {
    id: '14a',
    title: 'Memory follows the peak',
    claim: 'How an experience is remembered follows its most intense moment.',
    source: ALAYBEK,
    published: 'r = .49 to .66',
    measured: 'r over 2,000 conversations',
    band: [0.49, 0.66],
    measure: () => recallAgainst('peak'),
  },
  {
    id: '14b',
    title: 'Memory follows the end',
    claim: 'It follows the last moment about as well.',
    source: ALAYBEK,
    published: 'r = .49 to .66',
    measured: 'r over 2,000 conversations',
    band: [0.49, 0.66],
    measure: () => recallAgainst('end'),
  },
  {
    id: '14c',
    title: 'And about as well the average',
    claim: 'Peak and end predict memory about as well as the average of all moments.',
    source: ALAYBEK,
    published: 'about as well',
    measured: 'r of memory with the mean, minus its r with the peak',
    band: [-0.1, 0.1],
    measure: () => recallAgainst('mean') - recallAgainst('peak'),
  },
  {
    id: '14d',
    title: 'Duration hardly matters',
    claim: 'How long it lasted leaves almost no trace in memory.',
    source: ALAYBEK,
    published: '|r| < .05',
    measured: 'r of memory with the number of replies',
    band: [-0.05, 0.05],
    measure: () => recallAgainst('length'),
  },
  {
    id: '15a',
    title: 'Solving grows in value',
    claim: 'Work on the solution is worth more later in a conversation than in its first words.',
    source: SINGH,
    published: 'grows',
    measured: 'points from a fix in the third reply divided by points in the first',
    band: [1.05, 3],
    measure: () => worthAfter('fix', ['keep-informed:0.2', 'keep-informed:0.2']) / worthAfter('fix', []),
  },
  {
    id: '15b',
    title: 'Repeated kindness wears off',
    claim: 'Apology and warmth repeated in the middle of a conversation lose value.',
    source: `${SINGH}; ${PACKARD}`,
    published: 'loses value',
    measured: 'points from the third apology divided by points from the first',
    band: [-0.5, 0.8],
    measure: () => worthAfter('apologise', ['apologise', 'apologise']) / worthAfter('apologise', []),
  },
  {
    id: '15c',
    title: 'Warm, competent, warm',
    claim: 'A warm start, a competent middle and a warm end win over other arrangements.',
    source: PACKARD,
    published: 'best arrangement',
    measured: 'points of remembered satisfaction above the best of seven other arrangements',
    band: [0.2, 30],
    measure: warmCompetentWarm,
  },
];
