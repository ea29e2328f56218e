/**
 * The rounding rule. Every stored number lies on a grid whose step is a power of two: sums of such numbers are
 * exact in binary floating point, so the order of adding cannot show, and no engine can differ in the last digit.
 */
const UNIT_STEPS = 2 ** 20;
const POINT_STEPS = 2 ** 10;

/** Rounds a number of unit scale (0–1) to a multiple of 2⁻²⁰. */
export const onUnitGrid = (x: number): number => Math.round(x * UNIT_STEPS) / UNIT_STEPS;

/** Rounds satisfaction or loyalty points (0–100) to a multiple of 2⁻¹⁰. */
export const onPointGrid = (x: number): number => Math.round(x * POINT_STEPS) / POINT_STEPS;

export const clip = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/** Clips to 0–1. */
export const share = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
