/**
 * The two curves that need `pow` and `exp`, as tables read by straight lines. Engines may differ in the last bits
 * of those functions; rounded table entries do not (a test shows that none lies near a rounding boundary), and
 * reading a table is also faster.
 */
import { onUnitGrid, share } from './grid.ts';
import { p } from './values.ts';

const STEPS_PER_UNIT = 256;

const tabulate = (from: number, to: number, curve: (x: number) => number): readonly number[] =>
  Array.from({ length: (to - from) * STEPS_PER_UNIT + 2 }, (_, i) =>
    onUnitGrid(curve(from + i / STEPS_PER_UNIT)),
  );

const read = (table: readonly number[], position: number): number => {
  const i = Math.trunc(position);
  const low = table[i] ?? 0;
  return low + ((table[i + 1] ?? low) - low) * (position - i);
};

/** The curves before rounding, for the test of the rule above. */
export const exact = {
  felt: (gap: number): number => gap ** p.sensitivity,
  logistic: (x: number): number => 1 / (1 + Math.exp(-x)),
} as const;

const FELT_TO = 2;
const feltTable = tabulate(0, FELT_TO, exact.felt);

/** How strongly a gap of this size is felt: gap^.88 (Tversky & Kahneman 1992). Gap 0–2. */
export const felt = (gap: number): number => read(feltTable, Math.min(gap, FELT_TO) * STEPS_PER_UNIT);

const LOGISTIC_TO = 8;
const logisticTable = tabulate(-LOGISTIC_TO, LOGISTIC_TO, exact.logistic);

/** A probability from log-odds between -8 and 8. */
export const logistic = (x: number): number =>
  read(logisticTable, share((x + LOGISTIC_TO) / (2 * LOGISTIC_TO)) * (2 * LOGISTIC_TO * STEPS_PER_UNIT));

/** The table entries and where they stand, for the test of the rounding rule. */
export const tables = [
  { name: 'felt', from: 0, step: 1 / STEPS_PER_UNIT, entries: feltTable, curve: exact.felt },
  {
    name: 'logistic',
    from: -LOGISTIC_TO,
    step: 1 / STEPS_PER_UNIT,
    entries: logisticTable,
    curve: exact.logistic,
  },
] as const;
