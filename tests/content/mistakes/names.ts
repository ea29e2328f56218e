import type { Mistake } from './edit.ts';

/** Names, conditions and paths that lead nowhere, with the messages they get. */
export const MISTAKES: readonly Mistake[] = [
  [
    'an unknown step',
    { 'steps.opening.replies[0].next': 'offr' },
    [' › steps.opening.replies[0].next: step "offr" does not exist. Did you mean "offer"?'],
  ],
  [
    'a step like no other',
    { 'steps.opening.replies[0].next': 'warehouse' },
    [
      ' › steps.opening.replies[0].next: step "warehouse" does not exist. The steps are: opening, storm, offer, end.',
    ],
  ],
  [
    'an unknown step in a conditional way on',
    { 'steps.opening.replies[1].next[1].go': 'offers' },
    [' › steps.opening.replies[1].next[1]: step "offers" does not exist. Did you mean "offer"?'],
  ],
  [
    'an unknown start',
    { start: 'openning' },
    [' › start: step "openning" does not exist. Did you mean "opening"?'],
  ],
  [
    'an unknown principle',
    { 'steps.opening.replies[0].teaches': ['anticpate'] },
    [
      ' › steps.opening.replies[0].teaches[0]: principle "anticpate" does not exist. Did you mean "anticipate"?',
    ],
  ],
  [
    'an unknown lesson',
    { lessons: ['putting-it-rigth'] },
    [' › lessons[0]: lesson "putting-it-rigth" does not exist. Did you mean "putting-it-right"?'],
  ],
  [
    'an unknown playbook entry',
    { entries: ['repeat-faults'] },
    [' › entries[0]: playbook entry "repeat-faults" does not exist. Did you mean "repeat-fault"?'],
  ],
  [
    'a condition about an unknown customer',
    { 'steps.opening.says[0].when': { customer: 'aida' } },
    [' › steps.opening.says[0].when.customer: customer "aida" does not exist. Did you mean "ada"?'],
  ],
  [
    'a condition about an unknown reply',
    { 'endings.tea.when.chose': ['offer.news'] },
    [' › endings.tea.when.chose: step "offer" has no reply "news". Did you mean "new"?'],
  ],
  [
    'a condition about a reply of an unknown step',
    { 'endings.tea.when.chose': 'ofer.new' },
    [' › endings.tea.when.chose: step "ofer" of "ofer.new" does not exist. Did you mean "offer"?'],
  ],
  [
    'a condition about a step, not a reply',
    { 'endings.tea.when.chose': 'offer' },
    [
      ' › endings.tea.when.chose: "offer" does not name a reply. Write step and reply with a dot between: "opening.own-it".',
    ],
  ],
  [
    'a condition that contradicts itself',
    { 'endings.tea.when': { chose: 'offer.new', notChose: 'offer.new' } },
    [
      ' › endings.tea.when: "offer.new" must be chosen and not chosen at once, so this never holds. Take one of the two out.',
    ],
  ],
  [
    'a line for a customer who is gone',
    { 'steps.offer.says[0].when': { mood: 'gone' } },
    [
      ' › steps.offer.says[0].when.mood: a customer who is "gone" has ended the conversation, so this never holds. Use the mood "gone" in endings only.',
    ],
  ],
  [
    'a last line with a condition',
    { 'steps.storm.says[0].when': { customer: 'ada' } },
    [
      ' › steps.storm.says[0]: the last line has a "when", so there may be none that holds. Take its "when" out, or add one without below it.',
    ],
  ],
  [
    'a last way on with a condition',
    { 'steps.opening.replies[1].next': [{ when: { mood: 'angry' }, go: 'storm' }] },
    [
      ' › steps.opening.replies[1].next[0]: the last way on has a "when", so there may be none that holds. Take its "when" out, or add one without below it.',
    ],
  ],
  [
    'a last ending with a condition',
    { 'endings.cold.when': { mood: 'calm' } },
    [
      ' › endings.cold: the last ending has a "when", so there may be none that holds. Take its "when" out, or add one without below it.',
    ],
  ],
  [
    'a line below one that always holds',
    { 'steps.storm.says[1]': { text: 'Hm.' } },
    [
      ' › steps.storm.says[1]: this is never said: the line above it has no "when" and always comes first. Move the one without "when" to the end.',
    ],
  ],
  [
    'an ending below one that always holds',
    { 'endings.left.when': undefined },
    [
      ' › endings.tea: this ending is never reached: the ending above it has no "when" and always comes first. Move the one without "when" to the end.',
      ' › endings.cold: this ending is never reached: the ending above it has no "when" and always comes first. Move the one without "when" to the end.',
    ],
  ],
  [
    'a step that nothing leads to',
    {
      'steps.attic': {
        says: [{ text: 'Hm.' }],
        replies: [
          { id: 'a', text: 'A.', does: ['listen'], because: 'Yes.', teaches: ['connect'], next: 'end' },
          { id: 'b', text: 'B.', does: ['listen'], because: 'Yes.', teaches: ['connect'], next: 'end' },
        ],
      },
    },
    [
      ' › steps.attic: nothing leads here from the start "opening". Lead a reply here with "next: attic", or take the step out.',
    ],
  ],
  [
    'steps that go round in a circle',
    { 'steps.offer.replies[2].next': 'opening' },
    [
      ' › steps.opening: the conversation can go round in a circle: opening → offer → opening. Lead one of these replies on to a step further down.',
    ],
  ],
  [
    'a step that only leads back to itself',
    { 'steps.storm.replies[0].next': 'storm' },
    [
      ' › steps.storm: the conversation can go round in a circle: storm → storm. Lead one of these replies on to a step further down.',
    ],
  ],
  [
    'two replies with one id',
    { 'steps.opening.replies[2].id': 'hear' },
    [
      ' › steps.opening.replies[2].id: the reply id "hear" is taken by steps.opening.replies[0]. Give each reply of a step its own id.',
    ],
  ],
  [
    'an id with capitals and spaces',
    { 'steps.offer.replies[2].id': 'Try Again' },
    [
      ' › steps.offer.replies[2].id: "Try Again" does not fit: an id is lower-case words joined by hyphens, such as "own-it". Try "try-again".',
    ],
  ],
  [
    'a customer id that is none',
    {
      'customers.Cy': undefined,
      'customers.c_y': {
        name: 'Bo Lind',
        pronoun: 'he',
        relationship: 0.1,
        expects: { outcome: 0.6, process: 0.5, interaction: 0.4 },
        about: 'First order.',
        voice: 'Short.',
        face: { hair: 'pomp', skin: '8d5524', hairColour: '2c1b18', clothing: 'e78276' },
      },
      'steps.opening.replies[0].because': 'Yes.',
      'endings.tea.text': 'Tea.',
    },
    [
      ' › customers: "c_y" does not fit: an id is lower-case words joined by hyphens, such as "own-it". Try "c-y".',
    ],
  ],
  [
    'a step called end',
    {
      'steps.end': {
        says: [{ text: 'Hm.' }],
        replies: [
          { id: 'a', text: 'A.', does: ['listen'], because: 'Yes.', teaches: ['connect'], next: 'end' },
          { id: 'b', text: 'B.', does: ['listen'], because: 'Yes.', teaches: ['connect'], next: 'end' },
        ],
      },
    },
    [' › steps.end: "end" is a reserved word. Give it another id: "next: end" ends the conversation.'],
  ],
  [
    'an ending with the id of a step',
    {
      endings: {
        storm: { when: { mood: 'gone' }, title: 'Gone', text: 'Gone.' },
        left: { when: { mood: 'gone' }, title: 'The line is dead', text: 'Gone.' },
        tea: {
          when: { chose: ['offer.new', 'offer.money'] },
          title: 'Tea',
          text: { ada: 'Tea.', bo: 'Coffee.' },
        },
        cold: { title: 'Cold', text: '{firstName} buys a kettle elsewhere.' },
      },
    },
    [' › endings.storm: "storm" is the id of a step as well. Give the ending or the step another id.'],
  ],
  [
    'coaching for a stranger',
    { 'steps.opening.replies[0].because.cy': 'Yes.' },
    [' › steps.opening.replies[0].because: customer "cy" does not exist. The customers are: ada, bo.'],
  ],
  [
    'no coaching for a customer',
    { 'steps.opening.replies[0].because.bo': undefined },
    [
      ' › steps.opening.replies[0].because: there is no text for the customer "bo". Add "bo:", or write one text for all.',
    ],
  ],
  [
    'no ending text for a customer',
    { 'endings.tea.text': { bo: 'Coffee.' } },
    [' › endings.tea.text: there is no text for the customer "ada". Add "ada:", or write one text for all.'],
  ],
  [
    'one customer only',
    { 'customers.bo': undefined, 'steps.opening.replies[0].because': 'Yes.', 'endings.tea.text': 'Tea.' },
    [
      ' › customers: there is one customer, and two are needed. The same words land differently on different people: add another.',
    ],
  ],
  [
    'no ending',
    { endings: {} },
    [
      ' › endings: there is no ending, and two are needed. Tell what happens after a good conversation and after a poor one.',
    ],
  ],
  [
    'one ending only',
    { 'endings.left': undefined, 'endings.tea': undefined },
    [
      ' › endings: there is one ending, and two are needed. Tell what happens after a good conversation and after a poor one.',
    ],
  ],
  [
    'silence in a chat',
    { channel: 'chat' },
    [
      ' › steps.opening.whenKeptWaiting: is never used, because the channel is "chat". Only on the phone and at the counter does silence count. Take it out.',
    ],
  ],
];
