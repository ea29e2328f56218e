/** Typed errors of the engine. Nothing else is thrown past its boundary. */
import type { RunProblem } from './types.ts';

/** A scenario that cannot be compiled. Content is checked before, so this means unchecked data. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly slug: string;
  constructor(slug: string, message: string) {
    super(`scenarios/${slug}.yaml: ${message}`);
    this.slug = slug;
  }
}

/** A choice, customer or run that does not fit the scenario. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly problem: RunProblem;
  constructor(problem: RunProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
