/**
 * The only script of search that every page loads. It opens the dialog at once, so that nothing typed is lost, and
 * fetches the rest of search meanwhile.
 */
const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
const pageBox = document.querySelector<HTMLElement>('[data-search-box="page"], [data-search-box="panel"]');

let data: Promise<Response> | undefined;

function enhance(box: HTMLElement): void {
  // Fetched beside the script that reads it; the form leads to the playbook.
  data ??= fetch(`${box.querySelector('form')?.action ?? ''}search.json`);
  void import('./box.ts').then(({ mountSearch }) => mountSearch(box, { data }));
}

function open(): void {
  const box = pageBox ?? dialog?.querySelector<HTMLElement>('[data-search-box]');
  if (!box) return;
  // A modal dialog gives focus back to where it was when it closes.
  if (!pageBox && !dialog?.open) dialog?.showModal();
  const input = box.querySelector('input');
  input?.focus();
  input?.select();
  enhance(box);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(':read-write, select');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const command = event.ctrlKey || event.metaKey;
  const wanted = command
    ? event.key.toLowerCase() === 'k' && !event.shiftKey
    : event.key === '/' && !isTyping(event.target);
  if (!wanted) return;
  event.preventDefault();
  open();
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const withKey = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (target?.closest('[data-open-search]') && !withKey) {
    event.preventDefault();
    open();
  } else if (target === dialog || target?.closest('[data-close-search]')) {
    dialog?.close();
  }
});

if (pageBox?.dataset['searchBox'] === 'page') {
  const isAsked = new URLSearchParams(location.search).has('q');
  if (isAsked || 'awaitsPins' in pageBox.dataset) enhance(pageBox);
  else pageBox.addEventListener('focusin', () => enhance(pageBox), { once: true });
}
