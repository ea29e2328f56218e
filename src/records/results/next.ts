/** What to practise next, and why. Pure: the page puts it into words. */
import { PASS_MARK } from '../../simulations/roleplay/score.ts';
import type { RolePlayResults } from './by-role-play.ts';
import type { PrincipleSkill } from './skills.ts';

export type Suggestion =
  | { readonly kind: 'review'; readonly due: number }
  /** A principle is weak, and this role-play puts it at stake. */
  | { readonly kind: 'weak'; readonly scenario: string; readonly principle: string; readonly share: number }
  | { readonly kind: 'not-passed'; readonly scenario: string; readonly best: number }
  | { readonly kind: 'new'; readonly scenario: string }
  /** Passed, though never without the coach. */
  | { readonly kind: 'alone'; readonly scenario: string; readonly best: number };

export interface Offered {
  readonly slug: string;
  /** 1 (gentle) upwards. */
  readonly difficulty: number;
  readonly principles: readonly string[];
}

/** Fewer decisions than this are an accident, not a weakness. */
const ENOUGH = 3;
/** From this share on (0–1) nobody needs to be sent back. */
const WELL_KEPT = 0.8;
/** More than this is a list, not advice. */
const MOST = 3;

/** What was not passed first, the lowest first; then what was never played; then what was played longest ago. */
function fittest(
  scenarios: readonly Offered[],
  results: ReadonlyMap<string, RolePlayResults>,
): Offered | undefined {
  const rank = ({ slug, difficulty }: Offered): readonly [number, number] => {
    const own = results.get(slug);
    if (own === undefined) return [1, difficulty];
    return own.passed ? [2, own.latest.at] : [0, own.best.score];
  };
  return scenarios.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0] - y[0] || x[1] - y[1] || (a.slug < b.slug ? -1 : 1);
  })[0];
}

/** Up to three things to do next, the most useful first. `offered` in the order in which they should be met. */
export function nextSteps(
  due: number,
  skills: readonly PrincipleSkill[],
  results: readonly RolePlayResults[],
  offered: readonly Offered[],
): Suggestion[] {
  const bySlug = new Map(results.map((one) => [one.scenario, one]));
  const found: Suggestion[] = due > 0 ? [{ kind: 'review', due }] : [];
  const taken = new Set<string>();
  const take = (scenario: string, suggestion: Suggestion): void => {
    if (taken.has(scenario)) return;
    taken.add(scenario);
    found.push(suggestion);
  };
  const weak = skills.filter(({ decisions, now }) => decisions >= ENOUGH && now < WELL_KEPT);
  for (const { principle, now } of weak.slice(0, 2)) {
    const scenario = fittest(
      offered.filter(({ slug, principles }) => principles.includes(principle) && !taken.has(slug)),
      bySlug,
    )?.slug;
    if (scenario !== undefined) take(scenario, { kind: 'weak', scenario, principle, share: now });
  }
  const known = offered.map(({ slug }) => slug);
  for (const { scenario, best } of results
    .filter(({ passed, scenario: slug }) => !passed && known.includes(slug))
    .toSorted((a, b) => a.best.score - b.best.score))
    take(scenario, { kind: 'not-passed', scenario, best: best.score });
  for (const { slug } of offered) if (!bySlug.has(slug)) take(slug, { kind: 'new', scenario: slug });
  for (const { scenario, best, alone } of results)
    if (known.includes(scenario) && (alone === null || alone < PASS_MARK))
      take(scenario, { kind: 'alone', scenario, best: best.score });
  return found.slice(0, MOST);
}
