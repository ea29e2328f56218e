/**
 * The fixed addresses of the lessons, role-plays and playbook entries that come with the product. Content may link to
 * one of these before it is written; pages render such a link once its target exists (`onlyWritten`). Plain constants
 * without Zod, so that browser code may import them.
 */

export const LESSON_SLUGS = [
  'the-whole-experience',
  'four-kinds-of-service',
  'service-as-the-difference',
  'what-service-is-for',
  'measuring-satisfaction',
  'where-marketing-meets-service',
  'promise-and-delivery',
  'the-rising-bar',
  'know-what-they-need',
  'slow-and-steady',
  'connect-dont-recite',
  'words-to-avoid',
  'not-always-right',
  'putting-it-right',
  'the-wider-window',
  'word-of-mouth',
  'why-they-come-back',
  'every-customer-every-time',
  'after-the-sale',
  'service-from-the-inside',
] as const;

export const SCENARIO_SLUGS = [
  'third-late-parcel',
  'choosing-a-laptop',
  'first-invoice',
  'cracked-screen',
  'missed-payment',
  'set-it-up',
  'loyal-let-down',
  'wrong-department',
  'past-the-window',
  'promised-by-the-ad',
  'renewal-call',
  'the-follow-up',
  'busy-counter',
  'review-threat',
] as const;

export const ENTRY_SLUGS = [
  'late-delivery',
  'lost-parcel',
  'wrong-item',
  'damaged-on-arrival',
  'installation-help',
  'change-or-cancel-order',
  'how-do-i-use-it',
  'repair-under-warranty',
  'repair-out-of-warranty',
  'repeat-fault',
  'not-as-advertised',
  'refund-request',
  'return-past-window',
  'billing-error',
  'cannot-pay-now',
  'payment-plan-or-layaway',
  'price-match',
  'price-rise',
  'angry-customer',
  'wants-a-manager',
  'third-call-same-problem',
  'wrong-department',
  'long-wait',
  'broken-promise',
  'rude-service-complaint',
  'threatens-bad-review',
  'customer-is-mistaken',
  'cannot-do-what-they-ask',
  'goodwill-gesture',
  'loyal-customer-let-down',
  'first-time-customer',
  'small-order-customer',
  'wants-to-leave',
  'win-back',
  'follow-up-call',
  'what-should-i-buy',
  'thank-and-close',
  'needs-extra-help',
  'handover-to-colleague',
  'setting-a-realistic-date',
  'escalation',
  'hours-parking-and-contact',
] as const;

/** The wanted slugs that are written, in the order wanted: what a page may link to. */
export function onlyWritten(wanted: readonly string[], written: Iterable<string>): string[] {
  const present = new Set(written);
  return wanted.filter((slug) => present.has(slug));
}
