/** Dates of cards in words. */

// Making one takes longer than rendering the rest of a card.
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @param date such as `2026-11-21` */
export const dayInWords = (date: string): string => format.format(new Date(`${date}T12:00:00Z`));
