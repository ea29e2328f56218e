/** Makes elements: the few lines that a template library would be loaded for. */
import type { Part } from '../../search/mark.ts';

type Child = Node | string | undefined | false;

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A text with its matched words in `<mark>`. */
export function marked(parts: readonly Part[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, marked: isMarked } of parts) fragment.append(isMarked ? make('mark', {}, text) : text);
  return fragment;
}

/** Copies to the clipboard; without the clipboard API (plain http) through a hidden field. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const field = make('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  field.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
}
