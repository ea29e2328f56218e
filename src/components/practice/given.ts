/** What the page gives the player, as data in the page itself. */
import type { CompiledScenario, OutcomeRange } from '../../simulations/roleplay/index.ts';
import type { PracticeLinks } from './links.ts';

export interface Given {
  readonly scenario: CompiledScenario;
  readonly brief: string;
  /** The worst and the best outcome within reach, for each customer. */
  readonly ranges: Readonly<Record<string, OutcomeRange>>;
  /** The replies ("step.reply") of a best conversation with each customer: the worked example. */
  readonly bestPaths: Readonly<Record<string, readonly string[]>>;
  readonly links: PracticeLinks;
}

/** The id of the element that holds it. */
export const GIVEN_ID = 'role-play';
