/** What a drill is called, wherever it is named: to who sends it, to who plays it, on the board and in files. */
import type { Drill } from '../../records/drills/types.ts';
import type { ListedScenario } from '../practice/given.ts';

/** Its title; else its role-plays: `The third late parcel and 2 more`. */
export function titleOf(
  { title, plays }: Pick<Drill, 'title' | 'plays'>,
  scenarios: readonly Pick<ListedScenario, 'slug' | 'title'>[],
): string {
  if (title !== undefined) return title;
  const [first] = plays;
  const name =
    scenarios.find(({ slug }) => slug === first?.scenario)?.title ?? first?.scenario ?? 'Role-plays';
  return plays.length === 1 ? name : `${name} and ${plays.length - 1} more`;
}
