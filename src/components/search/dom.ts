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

/** What is said where the browser refuses to copy. */
export const NOT_COPIED = 'The browser did not let us copy. Select the words and press Ctrl+C.';

/**
 * Copies to the clipboard; without the clipboard API (a site on plain http, or refused) through a hidden field.
 * @param page the document that has the user's focus: the panel may stand in a window of its own
 * @throws Error when the browser refuses both
 */
export async function copyText(text: string, page: Document = document): Promise<void> {
  const view = page.defaultView ?? window;
  try {
    await view.navigator.clipboard.writeText(text);
    return;
  } catch {
    // Refused, or not there.
  }
  const before = page.activeElement as HTMLElement | null;
  const field = make('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  field.value = text;
  (page.querySelector('dialog[open]') ?? page.body).append(field);
  field.select();
  // The only way there is without a secure context.
  // oxlint-disable-next-line typescript/no-deprecated
  const isCopied = page.execCommand('copy');
  field.remove();
  before?.focus();
  if (!isCopied) throw new Error('the browser refused to copy');
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
