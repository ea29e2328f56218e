/** Why a reply did what it did, prepared for reading: what the coach's note is made of. Pure. */
import { explain } from '../../simulations/customer/index.ts';
import type { Explanation } from '../../simulations/roleplay/index.ts';
import { rowsOf, type Row } from './parts.ts';
import type { Told } from './told.ts';

export interface Explained {
  readonly reasons: Explanation['reasons'];
  readonly rows: readonly Row[];
}

/** The reasons and the rows of the chart; none where nothing was said. */
export function explained({ reply, stateBefore }: Told): Explained {
  if (reply === undefined) return { reasons: [], rows: [] };
  const explanation = explain(stateBefore.customer, reply.acts);
  return { reasons: explanation.reasons, rows: rowsOf(explanation) };
}
