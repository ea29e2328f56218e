/** The situation groups as a row of radio buttons above the results. */
import { make } from './dom.ts';

export interface GroupFilter {
  readonly element: HTMLFieldSetElement;
  /** The chosen group id, or the empty string for all. */
  readonly value: () => string;
  /** Chooses all situations, without telling. */
  readonly clear: () => void;
  /** Draws the groups once they are known. */
  readonly show: (groups: readonly { readonly id: string; readonly title: string }[]) => void;
}

let count = 0;

export function groupFilter(onChange: () => void): GroupFilter {
  const name = `situation-${(count += 1)}`;
  const element = make(
    'fieldset',
    { class: 'filter' },
    make('legend', { class: 'visually-hidden' }, 'Situation'),
  );
  element.hidden = true;
  element.addEventListener('change', onChange);
  let drawn = false;
  return {
    element,
    value: () => element.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
    clear: () => {
      const [all] = element.querySelectorAll('input');
      if (all) all.checked = true;
    },
    show: (groups) => {
      if (drawn) return;
      drawn = true;
      for (const { id, title } of [{ id: '', title: 'All' }, ...groups]) {
        const radio = make('input', { type: 'radio', name, value: id });
        radio.checked = id === '';
        element.append(make('label', {}, radio, make('span', {}, title)));
      }
    },
  };
}
