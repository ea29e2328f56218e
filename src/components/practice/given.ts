/** What the browser is given to play with: the data of one role-play, and the list of them all. */
import type { Channel, Service } from '../../content/schemas/vocabulary.ts';
import type { CompiledScenario, OutcomeRange } from '../../simulations/roleplay/index.ts';
import type { PracticeLinks } from './links.ts';

/** One role-play: in its own page as data (`GIVEN_ID`), for other pages at `/practice/data/<slug>.json`. */
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

export interface ListedScenario {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly channel: Channel;
  readonly service: Service;
  /** 1–3. */
  readonly difficulty: number;
  readonly minutes: number;
  readonly edition: string;
  readonly customers: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  /** Ids of the principles that its replies teach. */
  readonly principles: readonly string[];
}

export interface ListedPrinciple {
  readonly title: string;
  /** The lesson that teaches it and the section of it, as addresses; null where no lesson does yet. */
  readonly lesson: string | null;
  readonly section: string | null;
}

/** `/practice/data/index.json`: every role-play (the gentlest first) and every principle. */
export interface PracticeIndex {
  readonly scenarios: readonly ListedScenario[];
  readonly principles: Readonly<Record<string, ListedPrinciple>>;
}
