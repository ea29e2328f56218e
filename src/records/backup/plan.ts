/** What a restore would do, item by item, and how it is taken back. */
import { hashText } from '../../simulations/roleplay/random.ts';
import { canonical } from './canonical.ts';
import { merge } from './merge.ts';
import { keyOf, PARTS, type Contents, type Part, type Snapshot } from './snapshot.ts';

export type Step = { readonly [Name in Part]: StepOf<Name> }[Part];
interface StepOf<Name extends Part> {
  readonly part: Name;
  readonly key: string;
  /** As it is now; nothing where it is new. */
  readonly before?: Contents[Name];
  readonly after: Contents[Name];
}

export interface Count {
  readonly fresh: number;
  /** There already, and the backup knows more of it. */
  readonly updated: number;
  readonly same: number;
}

export interface Plan {
  readonly steps: readonly Step[];
  readonly counts: Readonly<Record<Part, Count>>;
  /** Cards that will be pinned as well. */
  readonly pins: readonly string[];
}

function planPart(name: Part, current: Snapshot, merged: Snapshot): [Step[], number] {
  const key = keyOf[name] as (item: unknown) => string;
  const now = new Map<string, unknown>(current[name].map((item) => [key(item), item]));
  const steps: Step[] = [];
  let same = 0;
  for (const after of merged[name]) {
    const before = now.get(key(after));
    if (before !== undefined && (before === after || canonical(before) === canonical(after))) same += 1;
    else
      steps.push({ part: name, key: key(after), ...(before === undefined ? {} : { before }), after } as Step);
  }
  return [steps, same];
}

/** What merging `backup` into `current` changes. */
export function planRestore(current: Snapshot, backup: Snapshot): Plan {
  const merged = merge(current, backup);
  const parts = PARTS.map((name) => [name, planPart(name, current, merged)] as const);
  const countOf = ([steps, same]: [Step[], number]): Count => {
    const fresh = steps.filter(({ before }) => before === undefined).length;
    return { fresh, updated: steps.length - fresh, same };
  };
  return {
    steps: parts.flatMap(([, [steps]]) => steps),
    counts: Object.fromEntries(parts.map(([name, part]) => [name, countOf(part)])) as Plan['counts'],
    pins: merged.pins.filter((slug) => !current.pins.includes(slug)),
  };
}

/** What is needed to take a restore back: kept with the record, in the same change that restores. */
export interface Undo {
  readonly steps: readonly {
    readonly part: Part;
    readonly key: string;
    readonly before?: unknown;
    /** What the restore wrote, as a hash: what was changed since is left alone. */
    readonly wrote: number;
  }[];
  readonly pins: readonly string[];
}

export const fingerprint = (item: unknown): number => hashText(canonical(item));

export const undoOf = ({ steps, pins }: Plan): Undo => ({
  steps: steps.map(({ part, key, before, after }) => ({
    part,
    key,
    ...(before === undefined ? {} : { before }),
    wrote: fingerprint(after),
  })),
  pins,
});
