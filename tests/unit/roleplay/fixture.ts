/** A small sound scenario for tests, with conditions, silence, a handover of moods and a customer who may leave. */
import type { Scenario } from '../../../src/content/schemas/scenario.ts';

const face = () => ({ hair: 'pomp', skin: '8d5524', hairColour: '2c1b18', clothing: 'e78276' });

/** A fresh copy each time, so that a test may break it. */
export const kettle = (): Scenario => ({
  title: 'The kettle',
  summary: 'A kettle that never boiled.',
  channel: 'phone',
  service: 'repair',
  difficulty: 1,
  minutes: 4,
  failure: { kind: 'outcome', severity: 'major', repeat: false },
  brief: 'A kettle bought from {company} last week has never boiled.',
  lessons: ['putting-it-right'],
  entries: ['repeat-fault'],
  customers: {
    ada: {
      name: 'Ada Brandt',
      pronoun: 'she',
      relationship: 0.8,
      expects: { outcome: 0.6, process: 0.7, interaction: 0.8 },
      about: 'Ten years a customer.',
      voice: 'Kind and slow.',
      face: face(),
    },
    bo: {
      name: 'Bo Lind',
      pronoun: 'he',
      relationship: 0.1,
      expects: { outcome: 0.6, process: 0.5, interaction: 0.4 },
      about: 'First order.',
      voice: 'Short.',
      face: face(),
    },
  },
  start: 'opening',
  steps: {
    opening: {
      says: [{ when: { customer: 'ada' }, text: 'It is Ada. The kettle.' }, { text: 'Kettle. Cold.' }],
      whenKeptWaiting: [{ when: { mood: ['angry'] }, text: 'Well?' }, { text: 'Hello?' }],
      replies: [
        {
          id: 'hear',
          text: 'A new kettle and still no tea, {firstName}. Tell me what it does.',
          does: ['listen', 'empathise', 'ask'],
          because: { ada: 'Ada was heard.', bo: 'Bo was heard.' },
          teaches: ['anticipate'],
          next: 'offer',
        },
        {
          id: 'rule',
          text: 'The form on the site comes first.',
          does: ['cite-procedure', 'command', { deflect: 0.5 }],
          because: 'A form is no answer.',
          teaches: ['connect'],
          next: [{ when: { mood: 'angry' }, go: 'storm' }, { go: 'offer' }],
        },
        {
          id: 'user',
          text: 'Did you plug it in?',
          does: ['blame', 'patronise', 'interrupt', 'argue'],
          because: 'It blames.',
          teaches: ['connect'],
          next: 'storm',
        },
      ],
    },
    storm: {
      says: [{ text: 'Do not talk to me like that.' }],
      replies: [
        {
          id: 'own',
          text: 'That was wrong of me. The kettle is ours to put right.',
          does: ['own', 'apologise', 'listen'],
          because: 'Owned.',
          teaches: ['more-than-make-up'],
          next: 'offer',
        },
        {
          id: 'stand',
          text: 'I only asked.',
          does: ['argue', 'dishonest', 'minimise', 'patronise'],
          because: 'It argues.',
          teaches: ['connect'],
          next: 'offer',
        },
      ],
    },
    offer: {
      says: [{ when: { chose: 'opening.hear' }, text: 'It hums and stays cold.' }, { text: 'So?' }],
      replies: [
        {
          id: 'new',
          text: 'A new one leaves today and is with you on Thursday.',
          does: ['replace', 'set-expectation', 'own'],
          promises: { process: 0.8 },
          because: 'Put right.',
          teaches: ['more-than-make-up'],
          next: 'end',
        },
        {
          id: 'money',
          text: 'The money goes back today.',
          does: ['refund', { apologise: 0.5 }],
          because: 'Fair.',
          teaches: ['more-than-make-up'],
          next: 'end',
        },
        {
          id: 'nothing',
          text: 'Try it again next week.',
          does: ['rush', 'deflect', 'minimise'],
          because: 'Nothing was solved.',
          teaches: ['connect'],
          next: 'end',
        },
      ],
    },
  },
  endings: {
    left: { when: { mood: 'gone' }, title: 'The line is dead', text: 'Gone.' },
    tea: {
      when: { chose: ['offer.new', 'offer.money'] },
      title: 'Tea',
      text: { ada: 'Tea.', bo: 'Coffee.' },
    },
    cold: { title: 'Cold', text: '{firstName} buys a kettle elsewhere.' },
  },
});
