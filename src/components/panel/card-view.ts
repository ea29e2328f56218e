/** A card in the panel: first words, steps and limits, taken from the card's own page. */
import { href } from '../shell/href.ts';
import { copyText, make, NOT_COPIED } from '../search/dom.ts';

const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent.trim());

const list = (tag: 'ol' | 'ul', items: readonly string[]): HTMLElement =>
  make(tag, {}, ...items.map((item) => make('li', {}, item)));

function part(title: string, content: HTMLElement): HTMLElement {
  return make('section', {}, make('h3', {}, title), content);
}

/** Whom to hand over to, and a line for each contact: "Dispatch: Extension 118, Monday to Friday". */
const handOver = (page: Document): string[] => [
  ...texts(page, '[aria-labelledby="hand-over"] p'),
  ...[...page.querySelectorAll('[aria-labelledby="hand-over"] dl > div')].map((contact) => {
    const of = (selector: string) =>
      [...contact.querySelectorAll(selector)].map((element) => element.textContent.trim()).join(', ');
    return `${of('dt')}: ${of('dd span')}`;
  }),
];

async function loadPage(slug: string): Promise<Document> {
  const response = await fetch(href(`/playbook/${slug}/`));
  if (!response.ok) throw new Error(`card ${slug}: ${String(response.status)}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/**
 * @param back what the button back to the results does
 * @throws Error when the card's page cannot be had
 */
export async function cardView(slug: string, back: () => void): Promise<HTMLElement> {
  const page = await loadPage(slug);
  const [title = slug] = texts(page, 'main h1');
  const [words = ''] = texts(page, '[aria-labelledby="first-words"] blockquote');
  const backButton = make('button', { type: 'button', class: 'back' }, '← Results');
  backButton.addEventListener('click', back);
  const copy = make('button', { type: 'button', class: 'copy' }, 'Copy');
  const done = make('span', { role: 'status' });
  copy.addEventListener('click', () => {
    // As written, with the plain quotes that every help desk takes.
    const plain = page.querySelector<HTMLElement>('copy-words')?.dataset['text'] ?? words;
    void copyText(plain, copy.ownerDocument)
      .then(
        () => 'Copied',
        () => NOT_COPIED,
      )
      .then((said) => {
        done.textContent = said;
        setTimeout(() => (done.textContent = ''), 4000);
      });
  });
  const view = make(
    'article',
    { class: 'panel-card' },
    backButton,
    make('h2', { tabindex: '-1' }, title),
    make('blockquote', {}, make('q', {}, words)),
    make('p', { class: 'acts' }, copy, done),
    part('Steps', list('ol', texts(page, '[aria-labelledby="steps"] li'))),
    part('Say', list('ul', texts(page, '[aria-labelledby="say"] li p'))),
    part('Don’t say', list('ul', texts(page, '[aria-labelledby="dont-say"] li p:first-child'))),
    part('You may offer', list('ul', texts(page, '[aria-labelledby="may-offer"] li'))),
    part('Hand over', make('div', {}, ...handOver(page).map((line) => make('p', {}, line)))),
    make('p', {}, make('a', { href: href(`/playbook/${slug}/`), target: '_blank' }, 'The whole card')),
  );
  return view;
}
