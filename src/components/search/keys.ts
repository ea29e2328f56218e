/**
 * The keys of a search box: up and down walk the results, right and left the parts of one, Enter opens, Escape leaves,
 * Ctrl+C copies the first words.
 */
export interface KeyActions {
  readonly copy: (item: Element | null) => void;
  readonly openFirst: () => Promise<void>;
  readonly leave: () => void;
}

/** Whether text of the page is selected. The selection of a field that lost the focus does not count. */
export const hasSelectedText = (page: Document): boolean => page.getSelection()?.isCollapsed === false;

const hasSelection = (input: HTMLInputElement): boolean =>
  (input.ownerDocument.activeElement === input && input.selectionStart !== input.selectionEnd) ||
  hasSelectedText(input.ownerDocument);

/** The listener for keydown events inside the box. */
export function createKeys(box: HTMLElement, input: HTMLInputElement, actions: KeyActions) {
  const focused = (): Element | null => box.ownerDocument.activeElement;
  const hitInFocus = (): Element | null => focused()?.closest('li.hit') ?? null;

  function walk(step: 1 | -1): void {
    const all = [...box.querySelectorAll<HTMLElement>('li.hit')];
    const next = all.findIndex((hit) => hit === hitInFocus()) + step;
    if (next < 0) input.focus();
    else all[Math.min(next, all.length - 1)]?.querySelector<HTMLElement>('a.main')?.focus();
  }

  /** To the links and buttons within the result in focus, and back to its own link. */
  function walkWithin(step: 1 | -1): void {
    const parts = [...(hitInFocus()?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    parts[parts.findIndex((part) => part === focused()) + step]?.focus();
  }

  return (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const inInput = event.target === input;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      actions.leave();
    } else if (event.target instanceof HTMLInputElement && event.target.type === 'radio') {
      // The filter's own arrow keys.
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!(inInput && event.key === 'ArrowUp')) walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (
      (event.key === 'ArrowRight' || event.key === 'ArrowLeft') &&
      !command &&
      !event.altKey &&
      !event.shiftKey &&
      hitInFocus()
    ) {
      event.preventDefault();
      walkWithin(event.key === 'ArrowRight' ? 1 : -1);
    } else if (event.key === 'Enter' && inInput) {
      event.preventDefault();
      void actions.openFirst();
    } else if (command && event.key.toLowerCase() === 'c' && !hasSelection(input)) {
      event.preventDefault();
      const item = hitInFocus();
      actions.copy(item ?? (inInput ? box.querySelector('li.hit') : null));
    } else if (
      !inInput &&
      !command &&
      !event.altKey &&
      event.key.length === 1 &&
      event.key !== ' ' &&
      event.target instanceof HTMLAnchorElement
    ) {
      // Typing on goes back to the field; the key itself then lands there.
      input.focus();
    }
  };
}
