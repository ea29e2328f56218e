/** How one result looks: a list item with its link, its first words and what may be done with it. */
import { isReviewOverdue } from '../../search/card.ts';
import { markParts } from '../../search/mark.ts';
import { curly } from '../learn/typography.ts';
import { make, marked } from './dom.ts';
import type { CardHit, Hit, PageHit, Section } from './finder.ts';

export interface HitContext {
  readonly matches: (word: string) => boolean;
  readonly groupTitle: (id: string) => string;
  readonly isPinned: (slug: string) => boolean;
  /** ISO date. */
  readonly today: string;
}

const tag = (text: string, kind = ''): HTMLElement => make('span', { class: `tag ${kind}`.trim() }, text);

function sectionList(
  title: string,
  sections: readonly Section[],
  matches: HitContext['matches'],
): HTMLElement | undefined {
  if (sections.length === 0) return undefined;
  const items = sections.map((section) =>
    make('li', {}, make('a', { href: section.href }, marked(markParts(section.title, matches)))),
  );
  return make('ul', { class: 'sections', role: 'list', 'aria-label': `Sections of ${title}` }, ...items);
}

function cardItem({ card, href, because, sections }: CardHit, context: HitContext): HTMLLIElement {
  const link = make('a', { class: 'main', href }, marked(markParts(card.title, context.matches)));
  const isPinned = context.isPinned(card.slug);
  return make(
    'li',
    { class: 'hit', 'data-slug': card.slug, 'data-words': card.firstWords },
    make(
      'p',
      { class: 'head' },
      link,
      tag(context.groupTitle(card.group)),
      isReviewOverdue(card, context.today) && tag('Review overdue', 'overdue'),
    ),
    make('p', { class: 'words' }, make('q', {}, marked(markParts(curly(card.firstWords), context.matches)))),
    because !== '' &&
      because !== card.title &&
      make('p', { class: 'because' }, 'Callers say: ', marked(markParts(curly(because), context.matches))),
    sectionList(card.title, sections, context.matches),
    make(
      'p',
      { class: 'acts' },
      make(
        'button',
        { type: 'button', 'data-copy': '', 'aria-label': `Copy the first words of ${card.title}` },
        'Copy',
      ),
      make(
        'button',
        {
          type: 'button',
          'data-pin': '',
          'aria-pressed': String(isPinned),
          'aria-label': `Pin ${card.title}`,
        },
        isPinned ? 'Pinned' : 'Pin',
      ),
    ),
  );
}

function pageItem({ href, title, label, excerpt, sections }: PageHit, context: HitContext): HTMLLIElement {
  return make(
    'li',
    { class: 'hit page' },
    make(
      'p',
      { class: 'head' },
      make('a', { class: 'main', href }, marked(markParts(title, context.matches))),
      tag(label),
    ),
    make('p', { class: 'excerpt' }, marked(markParts(excerpt, context.matches))),
    sectionList(title, sections, context.matches),
  );
}

export const hitItem = (hit: Hit, context: HitContext): HTMLLIElement =>
  hit.kind === 'card' ? cardItem(hit, context) : pageItem(hit, context);

/**
 * Puts results into a list. An item whose result is still the same and in place stays, so that focus and the reader's
 * place survive when later answers come in.
 */
export function fillList(list: HTMLElement, hits: readonly Hit[], context: HitContext, words: string): void {
  hits.forEach((hit, k) => {
    const key = JSON.stringify([words, hit.href]);
    const there = list.children[k];
    if (there instanceof HTMLElement && there.dataset['key'] === key) return;
    const item = hitItem(hit, context);
    item.dataset['key'] = key;
    const hadFocus = there?.contains(list.ownerDocument.activeElement) ?? false;
    if (there) there.replaceWith(item);
    else list.append(item);
    if (hadFocus) item.querySelector('a')?.focus();
  });
  while (list.children.length > hits.length) list.lastElementChild?.remove();
}
