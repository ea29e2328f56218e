/**
 * Explorable "Every customer counts": two large and twenty small customers share the hours of a small team. How many
 * stay follows from the customer model; how fast small ones grow and bring others is the reader's to set.
 */
import { introduce, loyaltyOf } from '../customer/index.ts';
import { servedAt } from './served-at.ts';

export const YEARS = 8;

export interface Portfolio {
  /** Share of the hours that go to the large customers first, 0–1. */
  readonly toLarge: number;
  /** Share of the small customers who stay that become large in a year, 0–0.12. */
  readonly growing: number;
  /** New small customers that each satisfied small one brings in a year, 0–0.5. */
  readonly bringing: number;
}

/** What the example takes for granted: made up, and the reader's to change. */
export interface Granted {
  /** What a large customer spends in a year; a small one spends 1. */
  readonly largeSpends: number;
  /** Hours a week that a large customer needs to be served half as well as could be. */
  readonly largeNeeds: number;
  /** The same for a small customer. */
  readonly smallNeeds: number;
}

export const GRANTED: Granted = { largeSpends: 10, largeNeeds: 4, smallNeeds: 0.5 };

export interface Year {
  readonly year: number;
  readonly large: number;
  readonly small: number;
  /** What all of them spend this year. */
  readonly spending: number;
  /** Satisfaction and loyalty of a large and of a small customer, 0–100. */
  readonly loyaltyLarge: number;
  readonly loyaltySmall: number;
}

const START = { large: 2, small: 20 };
/** Hours a week for everyone. */
const HOURS = 40;

const customer = introduce({ relationship: 0.4, expects: { outcome: 0.6, process: 0.6, interaction: 0.6 } });

/** More hours serve better, each hour by less than the one before. 0–1. */
const levelFrom = (hours: number, half: number): number => hours / (hours + half);

const loyaltyAt = (hours: number, half: number): number =>
  loyaltyOf(servedAt(customer, levelFrom(hours, half)));

export function grow({ toLarge, growing, bringing }: Portfolio, granted: Granted = GRANTED): Year[] {
  let { large, small } = START;
  return Array.from({ length: YEARS + 1 }, (_, year) => {
    const loyaltyLarge = loyaltyAt((HOURS * toLarge) / Math.max(large, 1), granted.largeNeeds);
    const loyaltySmall = loyaltyAt((HOURS * (1 - toLarge)) / Math.max(small, 1), granted.smallNeeds);
    const now = {
      year,
      large,
      small,
      spending: granted.largeSpends * large + small,
      loyaltyLarge,
      loyaltySmall,
    };
    const stay = (small * loyaltySmall) / 100;
    large = (large * loyaltyLarge) / 100 + stay * growing;
    small = stay * (1 - growing) + stay * bringing;
    return now;
  });
}

/** What all customers spend over the years together. */
export const totalOf = (years: readonly Year[]): number =>
  years.reduce((sum, { spending }) => sum + spending, 0);

/** The share of the hours for large customers, in steps of a twentieth, with which the most is spent in all. */
export function bestShareOfHours(portfolio: Portfolio, granted: Granted = GRANTED): number {
  const shares = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const total = (toLarge: number): number => totalOf(grow({ ...portfolio, toLarge }, granted));
  return shares.reduce((best, share) => (total(share) > total(best) ? share : best));
}
