/** A role-play to start from: six decisions in a line, each with a good, a middling and a poor reply, three endings. */
import { stringify } from 'yaml';
import { customerId, namesIn, type Answers } from './questions.ts';

const FACES = [
  { hair: 'bun', skin: 'd08b5b', hairColour: '4a312c', clothing: '8fa7df' },
  { hair: 'pomp', skin: 'ffdbb4', hairColour: '2c1b18', clothing: 'e78276' },
];

/** The decisions: what the customer brings, and what a good, a middling and a poor reply do. */
const STEPS = [
  {
    id: 'opening',
    says: 'The customer says what happened.',
    good: ['Hear it out, and say it back.', ['listen', 'empathise', 'ask']],
    fair: ['Ask for the order number, kindly.', ['thank', 'ask']],
    poor: [
      'Cut in with the standard line about how much every customer means to us.',
      ['interrupt', 'recite-script'],
    ],
    teaches: 'connect',
  },
  {
    id: 'cause',
    says: 'The customer wants to know how it came about.',
    good: ['Tell the truth about it, and own it.', ['be-honest', 'own', 'explain']],
    fair: ['Explain it at some length, from the beginning, with all the reasons there were.', ['explain']],
    poor: ['Blame somebody else.', ['blame', 'minimise']],
    teaches: 'meet-at-expectations',
  },
  {
    id: 'need',
    says: 'The customer hints at what it was for.',
    good: ['Find out what matters to them now.', ['ask', 'listen', 'personalise']],
    fair: ['Apologise once more.', ['apologise']],
    poor: ['Say what they have to do first, and which form it is done on.', ['command', 'cite-procedure']],
    teaches: 'know-what-they-need',
  },
  {
    id: 'remedy',
    says: 'The customer asks what happens next.',
    good: ['Put it right, and say by when.', ['fix', 'set-expectation', 'offer-choice']],
    fair: ['Give the money back.', ['refund']],
    poor: ['Promise more than can be kept.', ['over-promise']],
    teaches: 'more-than-make-up',
  },
  {
    id: 'doubt',
    says: 'The customer doubts that it will happen.',
    good: [
      'Say what could go wrong, and what you would do then.',
      ['be-honest', 'anticipate', 'keep-informed'],
    ],
    fair: ['Give a small gesture.', ['goodwill']],
    poor: [
      'Insist that it will, whatever happened the last time and the time before that.',
      ['argue', 'over-promise'],
    ],
    teaches: 'relational-expectations',
  },
  {
    id: 'close',
    says: 'The customer is ready to go.',
    good: ['Say when you will be in touch again.', ['follow-up', 'own', 'thank']],
    fair: ['Wish them a good day.', ['thank']],
    poor: ['Ask for a good rating.', ['recite-script', 'rush']],
    teaches: 'after-the-sale',
  },
] as const;

/** Good replies stand in another place at each step, so that position gives nothing away. */
const ORDERS = [
  ['good', 'fair', 'poor'],
  ['poor', 'good', 'fair'],
  ['fair', 'poor', 'good'],
] as const;

function repliesOf(index: number) {
  const step = STEPS[index] as (typeof STEPS)[number];
  const next = STEPS[index + 1]?.id ?? 'end';
  return (ORDERS[index % ORDERS.length] as (typeof ORDERS)[number]).map((kind) => {
    const [text, does] = step[kind];
    return {
      id: kind,
      text,
      does: [...does],
      because: `Say why this is the ${kind} one.`,
      teaches: [step.teaches],
      next,
    };
  });
}

const customers = (names: readonly string[]) =>
  Object.fromEntries(
    names.map((name, i) => [
      customerId(name),
      {
        name,
        pronoun: 'they',
        // The first knows the company well and expects much of it; the others are new.
        relationship: i === 0 ? 0.8 : 0.15,
        expects:
          i === 0
            ? { outcome: 0.65, process: 0.7, interaction: 0.8 }
            : { outcome: 0.6, process: 0.5, interaction: 0.45 },
        about: `What the trainee knows of ${name}.`,
        voice: `How ${name} talks.`,
        face: FACES[i % FACES.length],
      },
    ]),
  );

/** The text of a new role-play. It passes the checks; how well it teaches is up to its author. */
export function draft({ title, channel, service, customers: names }: Answers): string {
  const scenario = {
    title,
    summary: 'What is at stake, in one line.',
    channel,
    service,
    difficulty: 2,
    minutes: 6,
    failure: { kind: 'process', severity: 'major', repeat: false },
    brief: 'What the trainee knows before the conversation.',
    lessons: ['slow-and-steady'],
    entries: ['angry-customer'],
    customers: customers(namesIn(names)),
    start: STEPS[0].id,
    steps: Object.fromEntries(
      STEPS.map((step, i) => [step.id, { says: [{ text: step.says }], replies: repliesOf(i) }]),
    ),
    endings: {
      'comes-back': {
        when: { loyaltyAtLeast: 60 },
        title: 'They will be back',
        text: 'What the customer does next, and what they tell a friend.',
      },
      'makes-do': { when: { loyaltyAtLeast: 35 }, title: 'It will do', text: 'What the customer does next.' },
      'goes-elsewhere': {
        title: 'The last order',
        text: 'Where the customer goes instead, and whom they tell.',
      },
    },
  };
  return `# yaml-language-server: $schema=./scenario.schema.json\n${stringify(scenario, { lineWidth: 110 })}`;
}
