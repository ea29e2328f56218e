/** Browser edge: reads what the form of a check holds right now into a `Given`. */
import type { FormCheck as Check } from '../../../content/schemas/check.ts';
import type { Given } from './marking.ts';

export function readForm(check: Check, form: HTMLFormElement): Given {
  const data = new FormData(form);
  if (check.kind !== 'sort') return data.getAll(check.id).map(String);
  return check.items.flatMap((item) => {
    const group = data.get(`${check.id}.${item.id}`);
    return typeof group === 'string' ? [`${item.id}=${group}`] : [];
  });
}
