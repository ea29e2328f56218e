/** What is told about one parameter of the customer model. */
export interface Parameter {
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  /** Values that would still make sense. */
  readonly range: readonly [number, number];
  readonly meaning: string;
  /** A publication, or "calibrated": chosen so that the facts hold. */
  readonly source: string;
}

export const row = (
  symbol: string,
  value: number,
  unit: string,
  range: readonly [number, number],
  meaning: string,
  source = 'calibrated',
): Parameter => ({ symbol, value, unit, range, meaning, source });
