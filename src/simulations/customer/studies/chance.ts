/** Seeded chance for simulated populations: the same on every machine, no `Math.random`. */
import { at } from './list.ts';

export type Chance = () => number;

/** Mulberry32: numbers in [0, 1) from a 32-bit seed. */
export const chanceFrom = (seed: number): Chance => {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance();

/** About normal, mean 0 and standard deviation 1: twelve uniform numbers, so that no engine's `log` can differ. */
export const normal = (chance: Chance): number => {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += chance();
  return sum;
};

export const pick = <T>(chance: Chance, from: readonly T[]): T =>
  at(from, Math.floor(chance() * from.length));
