/** What runs in the measured page: notes when a key is pressed and when the results for what was typed stand there. */
export type Kind = 'comeback' | 'starlight';

/** Results that came up. */
export interface Shown {
  readonly text: string;
  /** Milliseconds, by the page's clock, and after the last key. */
  readonly at: number;
  readonly after: number;
}

declare global {
  interface Window {
    bench: { opened: number; shown: Shown[] };
  }
}

/** Given to the page as it is, so it uses nothing from outside itself. */
export function watchPage(kind: Kind): void {
  let key = 0;
  let pending: string | undefined;
  window.bench = { opened: 0, shown: [] };
  const isShown = {
    comeback: (text: string): boolean => {
      const item = document.querySelector<HTMLElement>('[data-search-dialog] li.hit');
      const status = document.querySelector('[data-search-dialog] .status')?.textContent ?? '';
      const words: unknown = item?.dataset['key'] === undefined ? [] : JSON.parse(item.dataset['key']);
      return (
        (Array.isArray(words) && words[0] === text) || status.startsWith(`Nothing found for “${text.trim()}”`)
      );
    },
    starlight: (text: string): boolean => {
      const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
      if (!message.includes(text.trim()) || /^\s*Searching/.test(message)) return false;
      const title = document.querySelector('.pagefind-ui__result-link')?.textContent ?? '';
      return /^\s*No results/.test(message) || title.trim() !== '';
    },
  }[kind];
  addEventListener(
    'keydown',
    (event) => {
      key = performance.now();
      if (event.ctrlKey && event.key === 'k') window.bench.opened = key;
    },
    true,
  );
  const check = (): void => {
    if (pending === undefined || !isShown(pending)) return;
    const at = performance.now();
    window.bench.shown.push({ text: pending, at, after: at - key });
    pending = undefined;
  };
  addEventListener(
    'input',
    ({ target }) => {
      const text = (target as HTMLInputElement).value;
      pending = text === '' ? undefined : text;
    },
    true,
  );
  const watch = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(check).observe(document, watch);
}
