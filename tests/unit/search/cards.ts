/** A small playbook for the tests of search. */
import type { Card, SearchData } from '../../../src/search/card.ts';

const card = (slug: string, title: string, aliases: string[], more = ''): Card => ({
  slug,
  title,
  group: 'orders',
  when: 'When it happens.',
  firstWords: 'Let me look.',
  aliases,
  more,
  reviewed: '2026-10-01',
  reviewEvery: 30,
});

export const data: SearchData = {
  cards: [
    card('late-delivery', 'A delivery is late', [
      'late parcel',
      'where is my order',
      'still waiting for my delivery',
    ]),
    card(
      'refund-request',
      'They want their money back',
      ['money back', 'wants a refund'],
      'accounts card statement',
    ),
    card('return-past-window', 'A return past the window', ['return after 30 days', 'too late to return']),
    card('wants-a-manager', 'They want a manager', ['speak to a manager', 'get me your supervisor']),
    card('cannot-do-what-they-ask', 'You cannot do it', ['how to say no', 'have to refuse']),
  ],
  groups: [{ id: 'orders', title: 'Orders' }],
  words: 'reliability expectations',
};
