/** What is asked before a role-play is drafted. */
import { didYouMean } from '../../src/content/checks/suggest.ts';
import { CHANNELS, SERVICES } from '../../src/content/schemas/vocabulary.ts';

export interface Answers {
  readonly slug: string;
  readonly title: string;
  readonly channel: string;
  readonly service: string;
  /** Two or more names, separated by commas. */
  readonly customers: string;
}

export interface Question {
  readonly name: keyof Answers;
  readonly ask: string;
  /** What is wrong with an answer, or empty. */
  readonly wrong: (answer: string) => string;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const oneOf =
  (known: readonly string[], plural: string) =>
  (answer: string): string =>
    known.includes(answer) ? '' : `"${answer}" is not known. ${didYouMean(answer, known, plural)}`;

/** The names in an answer. */
export const namesIn = (answer: string): string[] =>
  answer
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** A customer's id: the given name in plain small letters. */
export const customerId = (name: string): string =>
  (name.split(' ')[0] ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

function wrongNames(answer: string): string {
  const ids = namesIn(answer).map(customerId);
  if (ids.length < 2) return 'Two names are needed: the same words land differently on different people.';
  if (ids.some((id) => !SLUG.test(id))) return 'A name begins with a letter.';
  return new Set(ids).size === ids.length ? '' : 'Each customer needs another given name.';
}

export const QUESTIONS: readonly Question[] = [
  {
    name: 'slug',
    ask: 'Its address, in lower-case words joined by hyphens, such as "broken-kettle":',
    wrong: (answer) =>
      SLUG.test(answer) ? '' : `"${answer}" does not fit. Write lower-case words joined by hyphens.`,
  },
  {
    name: 'title',
    ask: 'Its title:',
    wrong: (answer) => (answer !== '' && answer.length <= 80 ? '' : 'A title has 1 to 80 characters.'),
  },
  {
    name: 'channel',
    ask: `Where it takes place (${CHANNELS.join(', ')}):`,
    wrong: oneOf(CHANNELS, 'channels'),
  },
  {
    name: 'service',
    ask: `The kind of service (${SERVICES.join(', ')}):`,
    wrong: oneOf(SERVICES, 'services'),
  },
  {
    name: 'customers',
    ask: 'Two customers, by name, with a comma between: one who knows us well first:',
    wrong: wrongNames,
  },
];
