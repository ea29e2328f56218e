/** A text that differs by customer must be there for each of them and for nobody else. */
import { finding, type Finding } from '../issue.ts';
import { didYouMean } from '../suggest.ts';
import { isFields, type Outline } from './outline.ts';

function checkText(value: unknown, path: string, customers: readonly string[]): Finding[] {
  if (!isFields(value)) return [];
  const strangers = Object.keys(value)
    .filter((id) => !customers.includes(id))
    .map((id) => finding(path, `customer "${id}" does not exist.`, didYouMean(id, customers, 'customers')));
  const forgotten = customers
    .filter((id) => !(id in value))
    .map((id) =>
      finding(path, `there is no text for the customer "${id}".`, `Add "${id}:", or write one text for all.`),
    );
  return [...strangers, ...forgotten];
}

/** `because` and the texts of endings know every customer. */
export const checkPerCustomer = ({ steps, endings, customers }: Outline): Finding[] => [
  ...steps.flatMap((step) =>
    step.replies.flatMap((reply) => checkText(reply.because, `${reply.path}.because`, customers)),
  ),
  ...endings.flatMap((ending) => checkText(ending.text, `${ending.path}.text`, customers)),
];
