/** Filters and copies on the phrase list. The list itself is plain HTML; without this it is all shown. */
export class PhraseListElement extends HTMLElement {
  connectedCallback(): void {
    const filter = this.querySelector<HTMLElement>('.filter');
    const input = this.querySelector('input');
    if (!filter || !input) return;
    filter.hidden = false;
    input.addEventListener('input', () => {
      this.filter(input.value);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => void this.copy(button));
    }
  }

  private filter(query: string): void {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    const items = this.querySelectorAll<HTMLElement>('li[data-text]');
    for (const item of items) {
      const text = item.dataset['text'] ?? '';
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
    }
    const status = this.querySelector('[role=status]');
    if (status) {
      status.textContent =
        words.length === 0
          ? ''
          : shown === 0
            ? 'No phrase matches. Try a shorter word.'
            : `${String(shown)} of ${String(items.length)}`;
    }
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const label = button.firstChild;
    try {
      await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
      if (label) label.textContent = 'Copied';
    } catch {
      if (label) label.textContent = 'Select the text to copy it';
    }
    setTimeout(() => {
      if (label) label.textContent = 'Copy';
    }, 2000);
  }
}
