/** The explanation in plain sentences: what helped, what hurt, and what the moment added. One to three of them. */
import { DIMENSIONS, type Behaviour, type Dimension } from '../../content/schemas/vocabulary.ts';
import { hearingDiscount, movesOf, warmthNow, wornOff } from './delivery.ts';
import { EFFECTS } from './effects.ts';
import { p } from './values.ts';
import type { CustomerState, Part, ReplyActs } from './types.ts';

/** Each behaviour as the subject of a sentence. */
const DOING: Readonly<Record<Behaviour, string>> = {
  listen: 'listening',
  empathise: 'seeing it from their side',
  apologise: 'the apology',
  thank: 'thanking them',
  personalise: 'speaking to this person',
  explain: 'giving the reason',
  'be-honest': 'telling the truth unasked',
  own: 'taking the problem on',
  ask: 'asking what they need',
  fix: 'solving the problem itself',
  replace: 'offering a new one',
  refund: 'giving the money back',
  compensate: 'making good the loss',
  goodwill: 'the gesture of goodwill',
  'offer-payment-help': 'a way to pay that fits',
  teach: 'showing how it works',
  anticipate: 'dealing with the next problem early',
  'set-expectation': 'saying what will happen and when',
  'keep-informed': 'saying what was going on',
  'follow-up': 'the follow-up',
  'warm-handover': 'the warm handover',
  'offer-choice': 'leaving them the choice',
  interrupt: 'cutting in',
  'recite-script': 'the standard line',
  minimise: 'making the problem small',
  blame: 'putting the fault elsewhere',
  deflect: 'passing the problem on',
  command: 'telling them what they must do',
  'cite-procedure': 'quoting a rule instead of a reason',
  'over-promise': 'promising too much',
  rush: 'hurrying to the end',
  patronise: 'talking down',
  argue: 'arguing the point',
  dishonest: 'not telling the truth',
};

const HELPED: Readonly<Record<Dimension, string>> = {
  outcome: 'it brought them closer to what they came for',
  process: 'things are now being handled as they should',
  interaction: 'they felt taken seriously',
};

const HURT: Readonly<Record<Dimension, string>> = {
  outcome: 'it took them further from what they came for',
  process: 'it made the way to a solution harder',
  interaction: 'they felt treated badly',
};

/** Changes smaller than this many points are not worth a sentence. */
const WORTH_SAYING = 0.75;

interface Sum {
  readonly behaviours: readonly Behaviour[];
  readonly dimension: Dimension;
  readonly change: number;
}

const isBehaviour = (part: Part): part is Part & { behaviour: Behaviour; dimension: Dimension } =>
  part.behaviour !== 'promise' && part.behaviour !== 'carry-over' && part.dimension !== null;

/** The dimension that moved most among helpful (or harmful) parts, with the two behaviours that moved it most. */
const strongest = (parts: readonly Part[], sign: 1 | -1): Sum | null => {
  const sums = DIMENSIONS.map((dimension) => {
    const here = parts.filter(isBehaviour).filter((x) => x.dimension === dimension && x.change * sign > 0);
    const behaviours = [...new Set(here.map((x) => x.behaviour))].slice(0, 2);
    return { behaviours, dimension, change: here.reduce((sum, x) => sum + x.change, 0) };
  });
  const best = sums.reduce((a, b) => (Math.abs(b.change) > Math.abs(a.change) ? b : a));
  return Math.abs(best.change) < WORTH_SAYING ? null : best;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = ({ behaviours, dimension, change }: Sum): string => {
  const who = capital(behaviours.map((b) => DOING[b]).join(' and '));
  return change > 0 ? `${who} helped: ${HELPED[dimension]}.` : `${who} cost you: ${HURT[dimension]}.`;
};

interface Remark {
  readonly weight: number;
  readonly text: string;
}

/** What the moment itself added: anger not heard, a kindness worn off, generosity past its cap, promises due. */
const remarksOn = (state: CustomerState, reply: ReplyActs, parts: readonly Part[]): Remark[] => {
  const moves = movesOf(state, reply);
  const remarks: Remark[] = [];
  const offers = moves.gain.outcome + moves.gain.process > 0;
  const unheard = 1 - hearingDiscount(state, moves.heard);
  if (offers && unheard > 0.05) {
    remarks.push({
      weight: 1 + unheard * 10,
      text: 'They were still too angry to take it in: they had not been heard first.',
    });
  }
  const worn = reply.acts.find(
    ({ behaviour }) =>
      EFFECTS[behaviour].manner === 'warmth' &&
      warmthNow(state) * wornOff(state.shown[EFFECTS[behaviour].position] ?? 0, p.wearOff) < p.wearOff,
  );
  if (worn) {
    remarks.push({
      weight: 1.5,
      text: `${capital(DOING[worn.behaviour])} had been heard before, and while the problem is open it counts for less each time.`,
    });
  }
  if (moves.offered > 0 && state.generosity + moves.offered > p.generosityCap) {
    remarks.push({
      weight: 2,
      text: 'They had been given more than the loss already; giving still more adds nothing.',
    });
  }
  if (moves.doubt > 0) {
    remarks.push({
      weight: 4 * moves.doubt,
      text: 'When this turns out not to hold, it will cost trust that no gesture brings back.',
    });
  }
  const debt = parts.reduce((sum, x) => (x.behaviour === 'carry-over' ? sum + x.change : sum), 0);
  const owing = DIMENSIONS.some((k) => state.promised[k] > state.delivered[k]);
  if (debt < -WORTH_SAYING && owing) {
    remarks.push({
      weight: -debt,
      text: 'What was promised earlier is falling due, and they have not got it yet.',
    });
  }
  return remarks;
};

/** One to three plain sentences, most important first. */
export const reasonsFor = (
  state: CustomerState,
  reply: ReplyActs,
  parts: readonly Part[],
): readonly string[] => {
  const remarks = remarksOn(state, reply, parts);
  for (const sum of [strongest(parts, 1), strongest(parts, -1)]) {
    if (sum !== null) remarks.push({ weight: Math.abs(sum.change), text: sentence(sum) });
  }
  if (remarks.length === 0) return ['It changed little: nothing in it moved this customer either way.'];
  return remarks
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .slice(0, 3)
    .map(({ text }) => text);
};
