/**
 * How the cards are laid out for browsing: on one page while they are few, and else a few of each group with the rest
 * on pages of their own. Pure.
 */

/** Up to this many cards stand on one page. */
export const MOST_ON_ONE_PAGE = 200;

/** Of a group that goes on elsewhere, this many cards stand on the first page. */
const FIRST = 12;

/** Cards on each of the further pages: about 20 KB, compressed 5 KB. */
export const PER_PAGE = 100;

interface Titled {
  readonly data: { readonly title: string };
}

interface Group<Card> {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Card[];
}

export interface Shelf<Card> {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly shown: readonly Card[];
  /** Where all of the group are, if not here. Root-relative. */
  readonly all: string | undefined;
}

export interface ShelfPage<Card> {
  readonly group: Group<Card>;
  /** From 1. */
  readonly number: number;
  readonly cards: readonly Card[];
  /** Root-relative. */
  readonly path: string;
  /** What stands on it, by the letters its titles begin with: "Brai – Cord". */
  readonly span: string;
}

const pathOf = (group: string, number: number): string =>
  number === 1 ? `/playbook/all/${group}/` : `/playbook/all/${group}/${String(number)}/`;

/** The beginning of the first word: enough to tell where to look. */
const lettersOf = (card: Titled | undefined): string => card?.data.title.split(' ')[0]?.slice(0, 4) ?? '';

function spanOf(cards: readonly Titled[]): string {
  const ends = [lettersOf(cards[0]), lettersOf(cards.at(-1))];
  return [...new Set(ends)].join(' – ');
}

const countOf = (groups: readonly Group<unknown>[]): number =>
  groups.reduce((sum, { entries }) => sum + entries.length, 0);

/** What the playbook's first page shows of each group. */
export function shelvesOf<Card>(groups: readonly Group<Card>[]): Shelf<Card>[] {
  const isLarge = countOf(groups) > MOST_ON_ONE_PAGE;
  return groups.map(({ id, title, entries }) => {
    const goesOn = isLarge && entries.length > FIRST;
    return {
      id,
      title,
      count: entries.length,
      shown: goesOn ? entries.slice(0, FIRST) : entries,
      all: goesOn ? pathOf(id, 1) : undefined,
    };
  });
}

/** The further pages, by group: none for a small playbook. */
export function shelfPagesOf<Card extends Titled>(
  groups: readonly Group<Card>[],
): (readonly ShelfPage<Card>[])[] {
  const on = new Set(shelvesOf(groups).flatMap(({ id, all }) => (all === undefined ? [] : [id])));
  return groups
    .filter(({ id }) => on.has(id))
    .map((group) =>
      Array.from({ length: Math.ceil(group.entries.length / PER_PAGE) }, (_, page) => {
        const cards = group.entries.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
        return { group, number: page + 1, cards, path: pathOf(group.id, page + 1), span: spanOf(cards) };
      }),
    );
}
