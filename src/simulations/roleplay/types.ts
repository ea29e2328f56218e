/** The shapes of the role-play engine. Units: satisfaction, loyalty and outcome 0–100. Everything here is plain JSON. */
import type { Behaviour, Channel, Mood, Service } from '../../content/schemas/vocabulary.ts';
import type { Condition, Scenario, ScenarioCustomer } from '../../content/schemas/scenario.ts';
import type { CustomerState, Explanation } from '../customer/index.ts';
import type { CustomerProfile, Failure, ReplyActs } from '../customer/types.ts';

export type { Condition, CustomerState, Explanation, Mood, Scenario };

/** What is shown under the placeholders of a text: `{company}` → `words.company`. */
export type Words = Readonly<Record<string, string>>;

export interface CompiledLine {
  readonly when: Condition | null;
  readonly text: string;
}

export interface CompiledWay {
  readonly when: Condition | null;
  /** A step id, or `end`. */
  readonly go: string;
}

export interface CompiledReply {
  readonly id: string;
  /** "step.reply": how conditions and `chosen` name it. */
  readonly ref: string;
  readonly text: string;
  readonly acts: ReplyActs;
  /** The behaviours shown, in the author's order. */
  readonly does: readonly Behaviour[];
  readonly because: string | Readonly<Record<string, string>>;
  readonly teaches: readonly string[];
  readonly next: readonly CompiledWay[];
}

export interface CompiledStep {
  readonly id: string;
  readonly says: readonly CompiledLine[];
  readonly note: string | null;
  readonly whenKeptWaiting: readonly CompiledLine[];
  /** In the author's order; players see them by `orderReplies`. */
  readonly replies: readonly CompiledReply[];
}

export interface CompiledEnding {
  readonly id: string;
  readonly when: Condition | null;
  readonly title: string;
  readonly text: string | Readonly<Record<string, string>>;
}

export interface CompiledCustomer extends ScenarioCustomer {
  readonly id: string;
  /** The first word of the name: what `{firstName}` stands for. */
  readonly firstName: string;
  readonly profile: CustomerProfile;
}

export interface CompiledScenario {
  readonly slug: string;
  /** A hash of everything a run depends on. Runs of another edition are not replayed. */
  readonly edition: string;
  readonly title: string;
  readonly channel: Channel;
  readonly service: Service;
  readonly failure: Failure;
  readonly customers: Readonly<Record<string, CompiledCustomer>>;
  readonly start: string;
  readonly steps: Readonly<Record<string, CompiledStep>>;
  /** In order: the first whose `when` holds is reached. */
  readonly endings: readonly CompiledEnding[];
  /** What placeholders other than `{firstName}` stand for. */
  readonly words: Words;
}

/** One thing the trainee did. A run is a list of these; everything else follows by replaying it. */
export type Choice =
  | { readonly step: string; readonly reply: string }
  | { readonly step: string; readonly waited: true };

/** Where a conversation stands. */
export interface RunState {
  readonly customerId: string;
  /** The step stood at, or the last one when the conversation is over. */
  readonly stepId: string;
  readonly customer: CustomerState;
  /** Replies given so far, each "step.reply". */
  readonly chosen: readonly string[];
  /** Which of the step's `says` was heard on arriving. */
  readonly line: number;
  /** How often the customer was kept waiting at this step. */
  readonly waits: number;
  /** Which of the step's `whenKeptWaiting` was heard last, if any. */
  readonly waitLine: number | null;
  /** The id of the ending reached, or null while the conversation goes on. */
  readonly ending: string | null;
}

/** How the customer stands at one moment. */
export interface Standing {
  readonly satisfaction: number;
  readonly loyalty: number;
  readonly mood: Mood;
}

/** One choice of a run with what led to it and what it did. */
export interface Moment {
  /** Position in the run, from 0. */
  readonly index: number;
  readonly step: string;
  /** What the customer had said, placeholders filled. */
  readonly line: string;
  readonly choice: Choice;
  /** The id of the reply chosen; null where the customer was kept waiting. */
  readonly reply: string | null;
  /** What the agent said; null where the customer was kept waiting. */
  readonly text: string | null;
  /** What the customer said to being kept waiting, if anything. */
  readonly impatience: string | null;
  readonly before: Standing;
  readonly after: Standing;
  /** What moved the customer; null where they were kept waiting. */
  readonly explanation: Explanation | null;
  /** The author's coaching words for this customer; null where they were kept waiting. */
  readonly because: string | null;
  /** Principles at stake. */
  readonly teaches: readonly string[];
  /** The state before the choice: where "play on from here" starts. */
  readonly stateBefore: RunState;
}

export interface ReachedEnding {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Why a run can't be played on the scenario at hand. */
export interface RunProblem {
  readonly kind:
    | 'unknown-customer'
    | 'other-step'
    | 'unknown-reply'
    | 'waiting-not-possible'
    | 'after-the-end'
    | 'too-long';
  /** Position of the choice that could not be made; -1 where no choice is to blame. */
  readonly at: number;
  readonly message: string;
}

export interface Replay {
  readonly moments: readonly Moment[];
  readonly state: RunState;
  readonly ending: ReachedEnding | null;
  /** The figure scores are made from, 0–100. */
  readonly outcome: number;
  /** The first choice that did not fit; the moments and the state are those before it. */
  readonly problem: RunProblem | null;
}
