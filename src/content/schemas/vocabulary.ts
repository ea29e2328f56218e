/**
 * The closed word lists that content and simulations share: what a scenario may say and what the
 * customer model understands. Plain constants without Zod, so that browser code may import them.
 */

/** Where a conversation takes place. */
export const CHANNELS = ['phone', 'counter', 'chat', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The four kinds of customer service (source 000). */
export const SERVICES = ['training', 'repair', 'financial-assistance', 'complaint-resolution'] as const;
export type Service = (typeof SERVICES)[number];

/** What went wrong: the product or result, the way there, the relationship itself, or nothing. */
export const FAILURE_KINDS = ['outcome', 'process', 'relational', 'none'] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export const SEVERITIES = ['minor', 'major'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What customers judge: the outcome (distributive justice), the process on the way there
 * (procedural), and the interaction (how they are treated).
 */
export const DIMENSIONS = ['outcome', 'process', 'interaction'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The customer's visible mood, from best to worst. A customer who is `gone` has ended the conversation. */
export const MOODS = ['pleased', 'calm', 'irritated', 'angry', 'gone'] as const;
export type Mood = (typeof MOODS)[number];

export interface BehaviourInfo {
  /** Whether it helps or harms in most situations. What it does to one customer is computed, not looked up. */
  readonly kind: 'helps' | 'harms';
  /** One line: what the agent does. */
  readonly means: string;
  /** The dimensions it mainly serves (or hurts). */
  readonly serves: readonly Dimension[];
  /** A short example in an agent's words. */
  readonly example: string;
}

/** Everything a reply can do, as authors write it under `does`. */
export const BEHAVIOURS = {
  listen: {
    kind: 'helps',
    means: 'Lets the customer finish, asks, and gives back what was heard.',
    serves: ['interaction'],
    example: 'So the first one never came, and the second came open. Have I got that right?',
  },
  empathise: {
    kind: 'helps',
    means: 'Names what this is like for the customer.',
    serves: ['interaction'],
    example: 'Two afternoons at home for nothing. I would be fed up too.',
  },
  apologise: {
    kind: 'helps',
    means: 'Says sorry for what happened, plainly and once.',
    serves: ['interaction'],
    example: 'I am sorry. We told you Tuesday and did not come.',
  },
  thank: {
    kind: 'helps',
    means: 'Thanks the customer for something real.',
    serves: ['interaction'],
    example: 'Thank you for keeping the box. It saves us a day.',
  },
  personalise: {
    kind: 'helps',
    means: 'Uses what is known of this customer, within what is appropriate.',
    serves: ['interaction'],
    example: 'You have had this machine since the first shop opened, so you know it better than I do.',
  },
  explain: {
    kind: 'helps',
    means: 'Says why, in words the customer can use.',
    serves: ['process', 'interaction'],
    example: 'The two charges are one payment and one hold. The hold drops off by Friday.',
  },
  'be-honest': {
    kind: 'helps',
    means: 'Tells an unwelcome truth plainly, before being asked.',
    serves: ['process', 'interaction'],
    example: 'It will not be there for Saturday. I would rather you heard that from me now.',
  },
  own: {
    kind: 'helps',
    means: 'Takes the problem as mine, whoever caused it.',
    serves: ['process', 'interaction'],
    example: 'This is mine now. You will not have to tell it again.',
  },
  ask: {
    kind: 'helps',
    means: 'Finds out what this customer needs before offering anything.',
    serves: ['process', 'interaction'],
    example: 'What will you mostly use it for?',
  },
  fix: {
    kind: 'helps',
    means: 'Solves the problem itself, now or with a definite next step.',
    serves: ['outcome', 'process'],
    example: 'I have taken the fee off. Your new total is on its way to you by email.',
  },
  replace: {
    kind: 'helps',
    means: 'Gives a new one for the failed one.',
    serves: ['outcome'],
    example: 'I am sending a new one today, before we have the old one back.',
  },
  refund: {
    kind: 'helps',
    means: 'Gives the money back.',
    serves: ['outcome'],
    example: 'The full amount goes back to your card today.',
  },
  compensate: {
    kind: 'helps',
    means: 'Makes good a loss beyond the price.',
    serves: ['outcome', 'process'],
    example: 'You paid for a taxi because of us. Send me the receipt and we cover it.',
  },
  goodwill: {
    kind: 'helps',
    means: 'A gesture that nobody is owed.',
    serves: ['outcome', 'interaction'],
    example: 'I have put ten pounds on your account. It is not instead of the fix.',
  },
  'offer-payment-help': {
    kind: 'helps',
    means: 'Offers a way to pay that fits what the customer can manage.',
    serves: ['outcome', 'process'],
    example: 'We can split this over three months, no fee, and nothing on your record.',
  },
  teach: {
    kind: 'helps',
    means: 'Shows how, so that the customer can do it alone next time.',
    serves: ['outcome', 'process'],
    example: 'Try it once while I am here: hold both buttons until it blinks.',
  },
  anticipate: {
    kind: 'helps',
    means: 'Deals with the next problem before it happens.',
    serves: ['process', 'outcome'],
    example: 'The old charger will not fit, so I have put the right one in the box.',
  },
  'set-expectation': {
    kind: 'helps',
    means: 'Says what will happen and by when, and only what can be kept.',
    serves: ['process'],
    example: 'It will be Thursday, between eight and one. If that slips, I call you first.',
  },
  'keep-informed': {
    kind: 'helps',
    means: 'Says what is happening while it happens.',
    serves: ['process'],
    example: 'I am looking at the depot screen now. One moment, I will tell you what it says.',
  },
  'follow-up': {
    kind: 'helps',
    means: 'Comes back afterwards without being asked.',
    serves: ['process', 'interaction'],
    example: 'I will ring you on Friday to hear that it came.',
  },
  'warm-handover': {
    kind: 'helps',
    means: 'Brings in a colleague, stays on, and tells them the story first.',
    serves: ['process', 'interaction'],
    example: 'I have Priya on the line. Priya, this is Mr Lund; here is what happened so far.',
  },
  'offer-choice': {
    kind: 'helps',
    means: 'Lets the customer decide between real alternatives.',
    serves: ['process', 'interaction'],
    example: 'A new one by Thursday, or the money back today. Which suits you?',
  },
  interrupt: {
    kind: 'harms',
    means: 'Cuts the customer off or answers before the point is made.',
    serves: ['interaction'],
    example: 'Right, right, order number?',
  },
  'recite-script': {
    kind: 'harms',
    means: 'Says the standard line instead of an answer.',
    serves: ['interaction'],
    example: 'Your call is important to us and we value your custom.',
  },
  minimise: {
    kind: 'harms',
    means: 'Makes the problem smaller than it is for the customer.',
    serves: ['interaction'],
    example: 'It is only a day late.',
  },
  blame: {
    kind: 'harms',
    means: 'Puts the fault on the customer, a colleague or a carrier.',
    serves: ['interaction', 'process'],
    example: 'The courier lost it, not us.',
  },
  deflect: {
    kind: 'harms',
    means: 'Moves the problem, or the customer, somewhere else.',
    serves: ['process', 'interaction'],
    example: 'You would have to take that up with billing.',
  },
  command: {
    kind: 'harms',
    means: 'Tells the customer what they must do.',
    serves: ['interaction'],
    example: 'You need to fill in the form first.',
  },
  'cite-procedure': {
    kind: 'harms',
    means: 'Answers with an internal rule instead of a reason.',
    serves: ['process', 'interaction'],
    example: 'Our policy is that only the shop can do that.',
  },
  'over-promise': {
    kind: 'harms',
    means: 'Promises what may not be kept.',
    serves: ['process'],
    example: 'It will definitely be there tomorrow.',
  },
  rush: {
    kind: 'harms',
    means: 'Closes quickly, before the problem is solved.',
    serves: ['process', 'interaction'],
    example: 'All done then. Anything else today?',
  },
  patronise: {
    kind: 'harms',
    means: 'Talks down.',
    serves: ['interaction'],
    example: 'It is very simple, I will say it slowly.',
  },
  argue: {
    kind: 'harms',
    means: 'Sets out to win the point.',
    serves: ['interaction'],
    example: 'That is not what our records show.',
  },
  dishonest: {
    kind: 'harms',
    means: 'Says what is not true, or leaves out what matters.',
    serves: ['process', 'interaction'],
    example: 'It left the warehouse this morning. (It did not.)',
  },
} as const satisfies Record<string, BehaviourInfo>;

export type Behaviour = keyof typeof BEHAVIOURS;

/** Their names alone, in the same order: the customer model needs no more, and a browser need not load the rest. */
export const BEHAVIOUR_IDS = [
  'listen',
  'empathise',
  'apologise',
  'thank',
  'personalise',
  'explain',
  'be-honest',
  'own',
  'ask',
  'fix',
  'replace',
  'refund',
  'compensate',
  'goodwill',
  'offer-payment-help',
  'teach',
  'anticipate',
  'set-expectation',
  'keep-informed',
  'follow-up',
  'warm-handover',
  'offer-choice',
  'interrupt',
  'recite-script',
  'minimise',
  'blame',
  'deflect',
  'command',
  'cite-procedure',
  'over-promise',
  'rush',
  'patronise',
  'argue',
  'dishonest',
] as const satisfies readonly Behaviour[];
