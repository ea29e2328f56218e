import { expect, it } from 'vitest';
import { contactsIn } from '../../../src/components/playbook/contacts.ts';

const contact = (role: string) => ({ role, reach: 'Extension 1', when: 'Whenever it is needed' });
const contacts = ['Service desk lead', 'Dispatch', 'Accounts', 'C&A (north)'].map(contact);

it.each([
  ['Accounts, above £25. The service desk lead at once if hurt.', ['Accounts', 'Service desk lead']],
  ['Dispatch for vans; dispatch again for boxes.', ['Dispatch']],
  ['It was dispatched; no accountant knows.', []],
  ['Ask c&a (north) first.', ['C&A (north)']],
  ['', []],
])('in "%s"', (text, roles) => {
  expect(contactsIn(text, contacts).map(({ role }) => role)).toEqual(roles);
});
