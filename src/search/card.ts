/** What search knows of a playbook entry. Written at build into one small file, loaded when search opens. */
export interface Card {
  readonly slug: string;
  readonly title: string;
  /** Situation group id, such as `orders`. */
  readonly group: string;
  readonly when: string;
  readonly firstWords: string;
  readonly aliases: readonly string[];
  /** Distinct further words of the card, joined by spaces: steps, offers, reasons. */
  readonly more: string;
  /** ISO date of the last check. */
  readonly reviewed: string;
  /** Days that a check stays good. */
  readonly reviewEvery: number;
}

/** The file that the browser loads. */
export interface SearchData {
  readonly cards: readonly Card[];
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  /** Words of all other pages, for spelling correction. */
  readonly words: string;
}

const DAY = 86_400_000;

/**
 * Whether a card's check has run out.
 * @param today ISO date, such as 2026-11-21
 */
export function isReviewOverdue(card: Pick<Card, 'reviewed' | 'reviewEvery'>, today: string): boolean {
  return Date.parse(today) > Date.parse(card.reviewed) + card.reviewEvery * DAY;
}
