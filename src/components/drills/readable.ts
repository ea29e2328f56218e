/** Whether something read from the board's database is what it should be. What is not is left where it lies. */
import type { StoreNames } from 'idb';
import type { TeamDB } from './database.ts';

type Named<Name extends StoreNames<TeamDB>> = TeamDB[Name]['value'];
type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const texts = (value: Loose, ...fields: string[]): boolean =>
  fields.every((field) => typeof value[field] === 'string');
const listOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

export const READABLE: {
  readonly [Name in StoreNames<TeamDB>]: (value: unknown) => value is Named<Name>;
} = {
  drills: (value): value is Named<'drills'> =>
    isObject(value) &&
    texts(value, 'id', 'token', 'digest') &&
    isObject(value['drill']) &&
    Array.isArray(value['drill']['plays']) &&
    listOfTexts(value['roster']),
  drafts: (value): value is Named<'drafts'> =>
    isObject(value) &&
    texts(value, 'id', 'from', 'title', 'mode', 'counts', 'dueLocal', 'zone', 'note') &&
    listOfTexts(value['picked']) &&
    listOfTexts(value['roster']) &&
    typeof value['pass'] === 'number',
  keys: (value): value is Named<'keys'> =>
    isObject(value) &&
    texts(value, 'id', 'name') &&
    typeof CryptoKey !== 'undefined' &&
    value['privateKey'] instanceof CryptoKey,
  results: (value): value is Named<'results'> =>
    isObject(value) && texts(value, 'id', 'token') && typeof value['receivedAt'] === 'number',
};
