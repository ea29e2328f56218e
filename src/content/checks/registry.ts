/** What exists, as far as links between contents are concerned. */
import { ENTRY_SLUGS, LESSON_SLUGS, SCENARIO_SLUGS } from '../schemas/slugs.ts';

export interface Registry {
  readonly principles: readonly string[];
  readonly lessons: readonly string[];
  readonly scenarios: readonly string[];
  readonly entries: readonly string[];
  readonly phrases: readonly string[];
  /** House words that texts may use as `{word}`, from `site.yaml`, and `company`. */
  readonly words: readonly string[];
  /** By page path, such as `/learn/slow-and-steady/`: the ids that its body can be linked at. Only of pages that are written. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
}

const merged = (fixed: readonly string[], written: readonly string[]): string[] => [
  ...new Set([...fixed, ...written]),
];

/** The registry of what is written and of what the product will have: both may be linked to. */
export const registryOf = (written: Registry): Registry => ({
  ...written,
  lessons: merged(LESSON_SLUGS, written.lessons),
  scenarios: merged(SCENARIO_SLUGS, written.scenarios),
  entries: merged(ENTRY_SLUGS, written.entries),
});
