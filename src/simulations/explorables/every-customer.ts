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

export interface Year {
  readonly year: number;
  readonly large: number;
  readonly small: number;
  /** What all of them spend this year; a small customer spends 1, a large one 10. */
  readonly spending: number;
  /** Satisfaction and loyalty of a large and of a small customer, 0–100. */
  readonly loyaltyLarge: number;
  readonly loyaltySmall: number;
}

const START = { large: 2, small: 20 };
export const SPENDS = { large: 10, small: 1 };
/** Hours for everyone, and the hours at which a customer of each kind is served half as well as could be. */
const HOURS = 40;
const HALF = { large: 4, small: 0.5 };

const customer = introduce({ relationship: 0.4, expects: { outcome: 0.6, process: 0.6, interaction: 0.6 } });

/** More hours serve better, each hour by less than the one before. 0–1. */
const levelFrom = (hours: number, half: number): number => hours / (hours + half);

const loyaltyAt = (hours: number, half: number): number =>
  loyaltyOf(servedAt(customer, levelFrom(hours, half)));

export function grow({ toLarge, growing, bringing }: Portfolio): Year[] {
  let { large, small } = START;
  return Array.from({ length: YEARS + 1 }, (_, year) => {
    const loyaltyLarge = loyaltyAt((HOURS * toLarge) / Math.max(large, 1), HALF.large);
    const loyaltySmall = loyaltyAt((HOURS * (1 - toLarge)) / Math.max(small, 1), HALF.small);
    const now = {
      year,
      large,
      small,
      spending: SPENDS.large * large + SPENDS.small * small,
      loyaltyLarge,
      loyaltySmall,
    };
    const stay = (small * loyaltySmall) / 100;
    large = (large * loyaltyLarge) / 100 + stay * growing;
    small = stay * (1 - growing) + stay * bringing;
    return now;
  });
}
