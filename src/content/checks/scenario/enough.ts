/** A role-play needs people to compare and ways to end. */
import { finding, type Finding } from '../issue.ts';
import type { Outline } from './outline.ts';

const NUMBER = ['no', 'one'];

/** At least two customers and two endings. */
export function checkEnough({ customers, endings }: Outline): Finding[] {
  const found: Finding[] = [];
  if (customers.length < 2) {
    const fix = 'The same words land differently on different people: add another.';
    found.push(
      finding('customers', `there is ${NUMBER[customers.length]} customer, and two are needed.`, fix),
    );
  }
  if (endings.length < 2) {
    const fix = 'Tell what happens after a good conversation and after a poor one.';
    found.push(finding('endings', `there is ${NUMBER[endings.length]} ending, and two are needed.`, fix));
  }
  return found;
}
