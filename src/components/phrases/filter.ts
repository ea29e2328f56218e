/** Filters the phrase list while typing, keeps the filter in the address, and copies better wording. */
import { boundQuery } from '../../search/bound.ts';
import { stem } from '../../search/stem.ts';
import { isStopWord, wordsOf } from '../../search/words.ts';
import { copyText, NOT_COPIED } from '../search/dom.ts';

const list = document.querySelector<HTMLElement>('[data-phrases]');
const input = document.querySelector<HTMLInputElement>('[data-phrase-filter]');
const status = document.querySelector<HTMLElement>('[data-phrase-count]');
const items = [...(list?.querySelectorAll<HTMLElement>('[data-phrase]') ?? [])].map((element) => ({
  element,
  stems: wordsOf(element.textContent).map(stem),
}));

/** Every word must begin a word of the phrase; words of little meaning count only when there is nothing else. */
function show(text: string): void {
  const typed = wordsOf(text);
  const content = typed.filter((word) => !isStopWord(word));
  const wanted = (content.length > 0 ? content : typed).map(stem);
  let count = 0;
  for (const { element, stems } of items) {
    element.hidden = !wanted.every((word) => stems.some((own) => own.startsWith(word)));
    if (!element.hidden) count += 1;
  }
  if (status)
    status.textContent = wanted.length === 0 ? '' : `${String(count)} of ${String(items.length)} phrases`;
}

input?.closest('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
});

input?.addEventListener('input', () => {
  show(boundQuery(input.value));
});

list?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  const words = button.dataset['copy'] ?? '';
  copyText(words).then(
    () => {
      button.textContent = 'Copied';
      if (status) status.textContent = `Copied: “${words}”`;
      setTimeout(() => (button.textContent = 'Copy'), 1500);
    },
    () => {
      if (status) status.textContent = NOT_COPIED;
    },
  );
});

if (input && input.value !== '') show(boundQuery(input.value));
