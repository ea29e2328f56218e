/** Facts 6 to 8, 16 and 17: justice, apology, listening and generosity. */
import type { Dimension } from '../../../content/schemas/vocabulary.ts';
import { endEncounter } from '../memory.ts';
import { meet, perDimension } from '../opening.ts';
import { respond } from '../respond.ts';
import type { CustomerState, Failure } from '../types.ts';
import { perceived } from '../value.ts';
import type { Fact } from './fact.ts';
import { converse, meanOf, once, people, reply, SIZE, someFailure, someone, talk } from './people.ts';
import { at } from './list.ts';
import { correlation } from './statistics.ts';

/** How complaints end: 2,000 conversations with agents of every skill. */
const complaints = (kinds: readonly Failure['kind'][]): CustomerState[] =>
  people(SIZE, (chance) => at(talk(chance, someone(chance), someFailure(chance, kinds), 5), -1));

/** Justice as a customer judges it: what they perceive against what they feel they should get. */
const justice = (end: CustomerState, k: Dimension): number => perceived(end, k) - end.should[k];

/** Correlation of each kind of justice, as judged at the end, with a figure of the customer. */
const justiceAnd = (
  ends: readonly CustomerState[],
  figure: (end: CustomerState) => number,
): Readonly<Record<Dimension, number>> => {
  const figures = ends.map(figure);
  return perDimension((k) =>
    correlation(
      ends.map((end) => justice(end, k)),
      figures,
    ),
  );
};

const satisfactionAfterOutcomeFailure = once(() =>
  justiceAnd(complaints(['outcome']), (end) => end.satisfaction),
);

const relationshipGained = (): Readonly<Record<Dimension, number>> =>
  justiceAnd(complaints(['outcome', 'process']), (end) => endEncounter(end).relationship - end.relationship);

/** Points of satisfaction that a reply adds after a process failure, on average, at the given turn. */
const worthAt = (acts: string, before: readonly string[] = []): number =>
  meanOf(SIZE, (chance) => {
    const start = converse(
      meet(someone(chance), { kind: 'process', severity: 'major', repeat: false }),
      before,
    );
    return respond(start, reply(acts)).satisfaction - start.satisfaction;
  });

const LATE: readonly string[] = ['explain', 'keep-informed', 'set-expectation'];
const HEARD: readonly string[] = ['listen'];
const FULL_APOLOGY = 'apologise empathise';
const empathyAdds = (): number => worthAt(FULL_APOLOGY) - worthAt('apologise');
const intensityAdds = (): number => worthAt('apologise') - worthAt('apologise:0.5');
const timingAdds = (): number => worthAt('apologise') - worthAt('apologise', LATE);

const angerAfterListening = (): number =>
  meanOf(SIZE, (chance) => {
    const start = meet(someone(chance), { kind: 'outcome', severity: 'major', repeat: false });
    return respond(start, reply('listen empathise')).anger - start.anger;
  });

/** Satisfaction after making good this multiple of the loss, in the third reply. */
const afterGiving = (multiple: number): number =>
  meanOf(SIZE, (chance) => {
    const start = meet(someone(chance), { kind: 'outcome', severity: 'major', repeat: false });
    const heard = converse(start, ['listen empathise', 'own explain']);
    const acts = [1, 1, 1].map((_, i) => ({
      behaviour: 'refund' as const,
      strength: Math.min(1, Math.max(0, multiple - i)),
    }));
    return respond(heard, { acts }).satisfaction;
  });

const beyondTheCap = (): number =>
  (afterGiving(2.5) - afterGiving(1.5)) / (afterGiving(1.5) - afterGiving(0.5));

const ORSINGHER = 'Orsingher, Valentini & de Angelis 2010, JAMS: 60 studies';
const ROSCHK = 'Roschk & Kaiser 2013, Marketing Letters';

export const JUSTICE_FACTS: readonly Fact[] = [
  {
    id: '6a',
    title: 'After an outcome failure, the outcome first',
    claim: 'For satisfaction with the handling of a complaint, distributive justice counts most.',
    source: ORSINGHER,
    published: 'distributive > interactional',
    measured: 'difference of the two correlations with satisfaction, 2,000 complaints',
    band: [0.01, 0.6],
    measure: () => {
      const r = satisfactionAfterOutcomeFailure();
      return r.outcome - r.interaction;
    },
  },
  {
    id: '6b',
    title: 'Then the treatment, then the procedure',
    claim: 'Interactional justice comes second, procedural justice third.',
    source: ORSINGHER,
    published: 'interactional > procedural',
    measured: 'difference of the two correlations with satisfaction, 2,000 complaints',
    band: [0.01, 0.6],
    measure: () => {
      const r = satisfactionAfterOutcomeFailure();
      return r.interaction - r.process;
    },
  },
  {
    id: '7',
    title: 'What lasts is the treatment',
    claim:
      'For the lasting relationship, how a complainer was treated counts at least as much as what they got.',
    source: 'Gelbrich & Roschk 2011, JSR',
    published: 'interactional ≥ distributive, slightly',
    measured: 'difference of the two correlations with the change in relationship, 2,000 complaints',
    band: [0, 0.15],
    measure: () => {
      const r = relationshipGained();
      return r.interaction - r.outcome;
    },
  },
  {
    id: '8a',
    title: 'An apology is worth money',
    claim: 'After a process failure a full apology does about as much as compensation.',
    source: ROSCHK,
    published: 'about equal',
    measured: 'points from a full apology divided by points from compensation',
    band: [0.75, 1.25],
    measure: () => worthAt(FULL_APOLOGY, HEARD) / worthAt('compensate', HEARD),
  },
  {
    id: '8b',
    title: 'What makes an apology: empathy first',
    claim: 'Empathy adds more to an apology than intensity does.',
    source: ROSCHK,
    published: 'empathy > intensity',
    measured: 'points from adding empathy divided by points from doubling the strength',
    band: [1.02, 4],
    measure: () => empathyAdds() / intensityAdds(),
  },
  {
    id: '8c',
    title: 'What makes an apology: then intensity, then timing',
    claim: 'Intensity adds more to an apology than timing does.',
    source: ROSCHK,
    published: 'intensity > timing',
    measured: 'points from doubling the strength divided by points from being early',
    band: [1.02, 6],
    measure: () => intensityAdds() / timingAdds(),
  },
  {
    id: '8d',
    title: 'A late apology is worth less',
    claim: 'The later an apology comes, the less it does.',
    source: ROSCHK,
    published: 'late < early',
    measured: 'points from an apology in the fourth reply divided by points in the first',
    band: [0.2, 0.95],
    measure: () => worthAt('apologise', LATE) / worthAt('apologise'),
  },
  {
    id: '16',
    title: 'Listening calms, even where nothing can be fixed',
    claim: 'Active listening and empathy lower anger without any offer.',
    source: 'Herhausen et al. 2023, Journal of Marketing 87(2)',
    published: 'anger falls',
    measured: 'change in anger (0 to 1) after one reply that only listens and empathises',
    band: [-0.5, -0.05],
    measure: angerAfterListening,
  },
  {
    id: '17',
    title: 'Generosity saturates',
    claim: 'Compensation beyond about one and a half times the loss adds nothing, or harms.',
    source: 'Haesevoets et al. 2017',
    published: 'no gain beyond about 150%',
    measured: 'points from 150% to 250% of the loss divided by points from 50% to 150%',
    band: [-0.5, 0.05],
    measure: beyondTheCap,
  },
];
