/**
 * The fixed addresses of the lessons, role-plays and playbook entries that come with the product: content may link to
 * one of these before it is written. Plain constants without Zod, so that browser code may import them.
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

/** Group → its cards, in the order of the product's list. */
export const ENTRIES_BY_GROUP = {
  orders: [
    'late-delivery',
    'lost-parcel',
    'wrong-item',
    'damaged-on-arrival',
    'installation-help',
    'change-or-cancel-order',
  ],
  'using-the-product': [
    'how-do-i-use-it',
    'repair-under-warranty',
    'repair-out-of-warranty',
    'repeat-fault',
    'not-as-advertised',
  ],
  money: [
    'refund-request',
    'return-past-window',
    'billing-error',
    'cannot-pay-now',
    'payment-plan-or-layaway',
    'price-match',
    'price-rise',
  ],
  'feelings-and-complaints': [
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
  ],
  relationship: [
    'loyal-customer-let-down',
    'first-time-customer',
    'small-order-customer',
    'wants-to-leave',
    'win-back',
    'follow-up-call',
    'what-should-i-buy',
    'thank-and-close',
    'needs-extra-help',
  ],
  'working-together': [
    'handover-to-colleague',
    'setting-a-realistic-date',
    'escalation',
    'hours-parking-and-contact',
  ],
} as const;

export const ENTRY_SLUGS = Object.values(ENTRIES_BY_GROUP).flat();
