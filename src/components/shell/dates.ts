/** Moments (ms) in words, in the reader's own time zone. */

/** `22 November 2026` */
export const longDate = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' });

/** `22 Nov 2026` */
export const shortDate = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });

/** `22 Nov 2026, 14:05` */
export const dateAndTime = (at: number): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
