import type { Mistake } from './edit.ts';

/** Fields, values and texts of the wrong form, with the messages they get. */
export const MISTAKES: readonly Mistake[] = [
  [
    'an unknown behaviour',
    { 'steps.opening.replies[0].does': ['apologize'] },
    [' › steps.opening.replies[0].does[0]: unknown behaviour "apologize". Did you mean "apologise"?'],
  ],
  [
    'a behaviour like no other',
    { 'steps.opening.replies[0].does': ['juggle'] },
    [
      ' › steps.opening.replies[0].does[0]: unknown behaviour "juggle". The behaviours are: listen, empathise, apologise, thank, personalise, explain, be-honest, own, ask, fix, replace, refund, compensate, goodwill, offer-payment-help, teach, anticipate, set-expectation, keep-informed, follow-up, warm-handover, offer-choice, interrupt, recite-script, minimise, blame, deflect, command, cite-procedure, over-promise, rush, patronise, argue, dishonest.',
    ],
  ],
  [
    'an unknown behaviour with a strength',
    { 'steps.opening.replies[0].does': [{ emphatise: 0.5 }] },
    [' › steps.opening.replies[0].does[0]: unknown behaviour "emphatise". Did you mean "empathise"?'],
  ],
  [
    'a strength beyond 1',
    { 'steps.opening.replies[0].does': [{ apologise: 1.5 }] },
    [' › steps.opening.replies[0].does[0].apologise: wants a number of at most 1, and has 1.5.'],
  ],
  [
    'a strength of 0',
    { 'steps.opening.replies[0].does': [{ apologise: 0 }] },
    [
      ' › steps.opening.replies[0].does[0].apologise: a behaviour at strength 0 does nothing. Give it a strength above 0, up to 1, or take it out.',
    ],
  ],
  [
    'a behaviour twice',
    { 'steps.opening.replies[0].does': ['listen', { listen: 0.5 }] },
    [' › steps.opening.replies[0].does[1].listen: the behaviour "listen" is there twice. Keep one.'],
  ],
  [
    'a number for a behaviour',
    { 'steps.opening.replies[0].does': [3] },
    [' › steps.opening.replies[0].does[0]: wants a text or fields ("name: value"), and has the number 3.'],
  ],
  [
    'a principle twice',
    { 'steps.opening.replies[0].teaches': ['connect', 'connect'] },
    [' › steps.opening.replies[0].teaches[1]: the principle "connect" is there twice. Keep one.'],
  ],
  [
    'an unknown field of a reply',
    { 'steps.opening.replies[0].teachs': ['connect'], 'steps.opening.replies[0].teaches': undefined },
    [' › steps.opening.replies[0]: unknown field "teachs". Did you mean "teaches"?'],
  ],
  [
    'an unknown field of the scenario',
    { chanel: 'phone' },
    [': unknown field "chanel". Did you mean "channel"?'],
  ],
  [
    'an unknown field of a condition',
    { 'steps.opening.says[0].when': { custmer: 'ada' } },
    [' › steps.opening.says[0].when: unknown field "custmer". Did you mean "customer"?'],
  ],
  [
    'a missing field',
    { 'steps.opening.replies[0].because': undefined },
    [' › steps.opening.replies[0]: the field "because" is missing. Add "because:".'],
  ],
  ['a missing field at the top', { brief: undefined }, [': the field "brief" is missing. Add "brief:".']],
  [
    'an unknown channel',
    { channel: 'telephone' },
    [' › channel: unknown channel "telephone". The channels are: phone, counter, chat, email.'],
  ],
  [
    'an unknown service',
    { service: 'complaints' },
    [
      ' › service: unknown service "complaints". The services are: training, repair, financial-assistance, complaint-resolution.',
    ],
  ],
  [
    'an unknown kind of failure',
    { 'failure.kind': 'proces' },
    [' › failure.kind: unknown kind of failure "proces". Did you mean "process"?'],
  ],
  [
    'an unknown severity',
    { 'failure.severity': 'huge' },
    [' › failure.severity: unknown severity "huge". The severities are: minor, major.'],
  ],
  [
    'an unknown mood',
    { 'steps.opening.whenKeptWaiting[0].when.mood': 'cross' },
    [
      ' › steps.opening.whenKeptWaiting[0].when.mood: unknown mood "cross". The moods are: pleased, calm, irritated, angry, gone.',
    ],
  ],
  [
    'an unknown mood in a list',
    { 'steps.opening.whenKeptWaiting[0].when.mood': ['angy'] },
    [' › steps.opening.whenKeptWaiting[0].when.mood[0]: unknown mood "angy". Did you mean "angry"?'],
  ],
  [
    'an unknown dimension of a promise',
    { 'steps.offer.replies[0].promises': { proces: 0.5 } },
    [' › steps.offer.replies[0].promises: unknown dimension "proces". Did you mean "process"?'],
  ],
  [
    'a single reply',
    {
      'steps.storm.replies': [
        { id: 'a', text: 'A.', does: ['listen'], because: 'Yes.', teaches: ['connect'], next: 'offer' },
      ],
    },
    [' › steps.storm.replies: wants at least 2 items, and has 1.'],
  ],
  [
    'a fifth reply',
    {
      'steps.offer.replies[3]': {
        id: 'a',
        text: 'A.',
        does: ['listen'],
        because: 'Yes.',
        teaches: ['connect'],
        next: 'end',
      },
      'steps.offer.replies[4]': {
        id: 'b',
        text: 'B.',
        does: ['listen'],
        because: 'Yes.',
        teaches: ['connect'],
        next: 'end',
      },
    },
    [' › steps.offer.replies: wants at most 4 items, and has 5.'],
  ],
  [
    'a text that is too long',
    { title: 'A kettle, a very long story about a kettle, and all that came of it in the end, told' },
    [' › title: wants at most 80 characters, and has 84.'],
  ],
  [
    'an empty text',
    { 'steps.storm.says[0].text': ' ' },
    [' › steps.storm.says[0].text: is empty. Write a text.'],
  ],
  [
    'a number for a text',
    { 'steps.storm.says[0].text': 12 },
    [' › steps.storm.says[0].text: wants a text, and has the number 12. Put it in quotes: "12".'],
  ],
  [
    'a text for a list',
    { lessons: 'putting-it-right' },
    [' › lessons: wants a list, and has the text "putting-it-right".'],
  ],
  ['a list for fields', { failure: [] }, [' › failure: wants fields ("name: value"), and has a list.']],
  [
    'nothing under a step',
    { 'steps.storm': null },
    [' › steps.storm: wants fields ("name: value"), and has nothing.'],
  ],
  [
    'a text for true or false',
    { 'failure.repeat': 'no' },
    [' › failure.repeat: wants true or false, and has the text "no".'],
  ],
  [
    'a difficulty that is no whole number',
    { difficulty: 1.5 },
    [' › difficulty: wants a whole number, and has the number 1.5.'],
  ],
  ['a difficulty beyond 3', { difficulty: 4 }, [' › difficulty: wants a number of at most 3, and has 4.']],
  [
    'an expectation beyond 1',
    { 'customers.ada.expects.outcome': 7 },
    [' › customers.ada.expects.outcome: wants a number of at most 1, and has 7.'],
  ],
  [
    'a colour in words',
    { 'customers.ada.face.skin': 'brown' },
    [
      ' › customers.ada.face.skin: "brown" does not fit: a colour is written as six of 0-9 and a-f, in quotes, such as "8d5524".',
    ],
  ],
  [
    'two replies with one text',
    { 'steps.storm.replies[1].text': 'That was wrong of me. The kettle is ours to put right.' },
    [
      ' › steps.storm.replies[1].text: says the same as steps.storm.replies[0]. Write another reply, or take one out.',
    ],
  ],
  [
    'an unknown placeholder',
    { 'steps.opening.replies[0].text': 'Welcome to {compny}.' },
    [' › steps.opening.replies[0].text: nothing is known to fill "{compny}". Did you mean "{company}"?'],
  ],
  [
    'a placeholder like no other',
    { 'steps.opening.replies[0].text': 'It is {temperature} degrees.' },
    [
      ' › steps.opening.replies[0].text: nothing is known to fill "{temperature}". There are: {firstName}, {company}, {returnDays}.',
    ],
  ],
  [
    'markup beyond emphasis',
    { 'steps.opening.replies[0].text': 'See <b>this</b>.' },
    [
      ' › steps.opening.replies[0].text: "<b>" would be shown as it stands. Only *emphasis* is understood here.',
    ],
  ],
  [
    'a link in a text',
    { 'steps.opening.replies[0].text': 'See [the form](/form/).' },
    [
      ' › steps.opening.replies[0].text: "[the form](/form/)" would be shown as it stands. Only *emphasis* is understood here.',
    ],
  ],
];
