/**
 * One conversation as the page sees it: an actor of the role-play machine, the run it belongs to, and the order in
 * which things happen (saved first, then said, then answered). It never grades: figures come from the simulations.
 */
import { choose, finish, newRun, playOnFrom, revision, stepBack, type Run } from '../../records/runs.ts';
import { outcomeOf } from '../../simulations/customer/index.ts';
import {
  endingOf,
  lineOf,
  orderReplies,
  scoreOf,
  standingOf,
  startRun,
  stepOf,
  type Choice,
  type CompiledScenario,
  type OutcomeRange,
} from '../../simulations/roleplay/index.ts';
import type { Enacted } from './enact.ts';
import { tell, type Told } from './told.ts';
import type { Beginning } from './boot.ts';
import type { RunStore, Saved } from './storage/store.ts';

/** How long a save may hold up the conversation, in milliseconds. */
const SAVE_PATIENCE = 400;
/** Replies that have just appeared cannot be chosen for this long: the tail of a double tap lands on nothing. */
const SETTLE = 250;
/** The coach's note comes in so many: the words; the reasons and principles; the chart. */
const NOTE_PIECES = 3;

export interface PlayerTools {
  readonly scenario: CompiledScenario;
  readonly ranges: Readonly<Record<string, OutcomeRange>>;
  readonly store: RunStore;
  readonly now: () => number;
  readonly newId: () => string;
  /** Ends when the pause before the customer's answer is over; at once where there is none. */
  readonly pause: () => Promise<void>;
  /** Ends when what has changed by then is on the screen. */
  readonly painted: () => Promise<void>;
  /** Ends at once, in a task of its own. */
  readonly breath: () => Promise<void>;
  /** Brings the machine that the conversation runs on, started with a customer. */
  readonly enact: (customer: string) => Promise<Enacted>;
}

export class Player {
  run = $state.raw<Run>();
  /** The customer has been spoken to and has not answered yet. */
  answering = $state(false);
  /**
   * How much of the coach's note on the last reply is there. It stands above the answer, so it comes before it, and in
   * pieces, one a frame. Below 0 the note before it is still open; all of it is Infinity.
   */
  noted = $state(Infinity);
  /** The customer's look and the meters have followed the last reply. */
  #reacted = $state(true);
  /** How many of the next replies are there: they come last, one a frame. All of them are Infinity. */
  #offered = $state(Infinity);
  /** The reply being said, from the press to the log. */
  picked = $state<string | null>(null);
  kept = $state(true);
  /** The conversation was taken further in another tab and is shown as it stands there. */
  elsewhere = $state(false);
  /** The machine could not be loaded: the reply was not said, and may be tried again. */
  stuck = $state(false);

  #actor = $state.raw<Enacted>();
  /** The machine on its way. The first replies are there before it: they need only the fold. */
  #coming: Promise<Enacted> | undefined;
  #known: readonly Told[] = [];
  #tools: PlayerTools;
  #shownAt = 0;
  #changing = false;

  constructor(tools: PlayerTools) {
    this.#tools = tools;
  }

  get ranges(): Readonly<Record<string, OutcomeRange>> {
    return this.#tools.ranges;
  }

  /** The worst and the best that a conversation with this customer can come to. */
  get range(): OutcomeRange | undefined {
    return this.#tools.ranges[this.run?.customer ?? ''];
  }

  get scenario(): CompiledScenario {
    return this.#tools.scenario;
  }

  /** Everything said so far, and how the customer took it. */
  told = $derived.by(() => {
    const run = this.run;
    this.#known = run === undefined ? [] : tell(this.scenario, run.customer, run.choices, this.#known);
    return this.#known;
  });

  /** Where the conversation stands: the machine's own account, and until it is there, that of the telling. */
  state = $derived.by(() => {
    const { run, told } = this;
    if (run === undefined) return undefined;
    return (
      this.#actor?.snapshot.context.run ?? told.at(-1)?.stateAfter ?? startRun(this.scenario, run.customer)
    );
  });

  /** The customer has answered, and that was the end of it. */
  ended = $derived((this.state?.ending ?? null) !== null && !this.answering);
  /** The customer has answered, and every reply to that (or the end) is there. */
  offering = $derived(this.#offered === Infinity);
  /** The end is there to be seen. Like replies, it comes last. */
  over = $derived(this.ended && this.offering);

  /** The last moment whose effect shows: not the one the customer has still to answer. */
  felt = $derived(this.told.at(this.#reacted ? -1 : -2));
  /** How the customer looks now: until they have answered, as before the last reply. */
  standing = $derived.by(() => {
    const last = this.told.at(-1);
    if (!this.#reacted && last !== undefined) return last.before;
    return this.state === undefined ? undefined : standingOf(this.state.customer);
  });

  customer = $derived.by(() => {
    const run = this.run;
    return run === undefined ? undefined : this.#tools.scenario.customers[run.customer];
  });

  step = $derived(this.state === undefined ? undefined : stepOf(this.scenario, this.state.stepId));
  line = $derived(this.state === undefined ? '' : lineOf(this.scenario, this.state));
  ending = $derived(this.state === undefined ? null : endingOf(this.scenario, this.state));
  score = $derived.by(() => {
    const range = this.range;
    return range === undefined || this.state === undefined
      ? undefined
      : scoreOf(outcomeOf(this.state.customer), range);
  });

  replies = $derived.by(() =>
    this.step === undefined || this.run === undefined || this.ended || this.answering
      ? []
      : orderReplies(this.run.id, this.step).slice(0, this.#offered),
  );

  canStepBack = $derived(this.run?.mode === 'coach' && this.run.choices.some((choice) => 'reply' in choice));

  async begin(from: Beginning): Promise<void> {
    const { scenario, now, newId } = this.#tools;
    await this.#open(
      newRun({ id: newId(), scenario: scenario.slug, edition: scenario.edition, ...from }, now()),
    );
  }

  /** Starts a new run from the moment before choice `at` of the present one. */
  async playOn(at: number): Promise<void> {
    if (this.run === undefined) return;
    const { now, newId } = this.#tools;
    await this.#open(playOnFrom(this.run, at, { id: newId() }, now()));
  }

  async #open(run: Run): Promise<void> {
    await this.#keep(run, -1);
    this.show(run);
  }

  /** Shows a run as it stands. */
  show(run: Run): void {
    this.#actor?.stop();
    this.#actor = undefined;
    this.#coming = undefined;
    if (run.customer !== this.run?.customer) this.#known = [];
    this.run = run;
    this.answering = false;
    this.noted = Infinity;
    this.#reacted = true;
    this.#offered = Infinity;
    this.picked = null;
    this.settle();
    void this.#tools
      .painted()
      .then(() => this.#machine(run))
      .catch(() => undefined);
  }

  /** The machine of a run that is being shown; it gets the choices so far one by one. */
  #machine(run: Run): Promise<Enacted> {
    this.#coming ??= this.#tools.enact(run.customer).then((actor) => {
      if (this.run?.id !== run.id || this.#actor !== undefined) {
        actor.stop();
        return this.#actor ?? actor;
      }
      for (const choice of this.run.choices) actor.choose(choice);
      this.#actor = actor;
      return actor;
    });
    this.#coming.catch(() => (this.#coming = undefined));
    return this.#coming;
  }

  /** What saying a reply would do. It is not said. */
  foresee(reply: string): Told | undefined {
    const { run, state } = this;
    if (run === undefined || state === undefined || this.ended) return undefined;
    const choice = { step: state.stepId, reply };
    return tell(this.scenario, run.customer, [...run.choices, choice], this.#known).at(-1);
  }

  /** To be called whenever replies appear. */
  settle(): void {
    this.#shownAt = this.#tools.now();
  }

  /** Says a reply. Answers whether it was said: not while one is being said, nor when replies have only just appeared. */
  async choose(reply: string): Promise<boolean> {
    const offered = this.replies.some(({ id }) => id === reply);
    if (!offered || this.#changing || this.#tools.now() - this.#shownAt < SETTLE) return false;
    this.picked = reply;
    return this.#take({ step: this.state?.stepId ?? '', reply });
  }

  /** Lets the customer wait once. */
  async wait(): Promise<boolean> {
    if (this.ended || this.answering || this.#changing || this.state === undefined) return false;
    return this.#take({ step: this.state.stepId, waited: true });
  }

  async #take(choice: Choice): Promise<boolean> {
    const before = this.run;
    if (before === undefined) return false;
    this.#changing = true;
    // What was pressed shows first; the work comes after.
    await this.#tools.painted();
    const actor = await this.#machine(before).catch(() => undefined);
    this.stuck = actor === undefined;
    // Meanwhile another tab may have gone further, or silence may have been switched off.
    const run = this.run ?? before;
    const next = choose(run, choice, this.#tools.now());
    const asBefore = run.choices === before.choices;
    // Worked out here, so that it is at hand where it is told: that moment has enough to do.
    if (asBefore) this.#known = tell(this.scenario, next.customer, next.choices, this.#known);
    const saved = actor !== undefined && asBefore && (await this.#keep(next, revision(run)));
    await this.#tools.breath();
    const mayGoOn = saved && this.run?.choices === before.choices;
    if (mayGoOn) {
      this.answering = 'reply' in choice;
      this.run = next;
      if (this.answering) {
        this.noted = -1;
        this.#reacted = false;
        this.#offered = 0;
        await this.#tools.pause();
      }
      if (this.run.choices === next.choices) {
        actor.choose(choice);
        await this.#showAnswer();
        await this.#finishIfOver(this.run);
      }
    }
    this.picked = null;
    this.#changing = false;
    return mayGoOn;
  }

  /**
   * In small pieces, so that the page stays quick to the touch, and from above, so that nothing shown is pushed down:
   * the machine has moved; then what the coach says, the answer, the customer's look, and the replies.
   */
  async #showAnswer(): Promise<void> {
    if (!this.answering) return;
    await this.#tools.painted();
    while (this.run?.mode === 'coach' && this.noted < NOTE_PIECES) {
      this.noted += 1;
      await this.#tools.painted();
    }
    this.noted = Infinity;
    this.answering = false;
    await this.#tools.painted();
    this.#reacted = true;
    const replies = this.ended ? 0 : (this.step?.replies.length ?? 0);
    for (let before = 1; before < replies; before++) {
      await this.#tools.painted();
      this.#offered = before;
    }
    await this.#tools.painted();
    this.#offered = Infinity;
    this.settle();
  }

  async #finishIfOver(run: Run): Promise<void> {
    const ending = this.state?.ending ?? null;
    const standing = this.standing;
    if (ending === null || standing === undefined || this.score === undefined) return;
    const { satisfaction, loyalty } = standing;
    const ended = finish(run, { ending, score: this.score, satisfaction, loyalty }, this.#tools.now());
    this.run = ended;
    await this.#keep(ended, revision(run));
  }

  /** Turns the cost of silence on or off, for the rest of this run. */
  countSilence(on: boolean): void {
    if (this.run === undefined) return;
    this.run = { ...this.run, silence: on };
    void this.#keep(this.run, revision(this.run));
  }

  /** Coach mode: goes back to before the last reply. Answers whether it did: not while one is being said. */
  async back(): Promise<boolean> {
    const run = this.run;
    if (run === undefined || !this.canStepBack || this.#changing) return false;
    const earlier = stepBack(run, this.#tools.now());
    const kept = await this.#keep(earlier, revision(run));
    if (kept) this.show(earlier);
    return kept;
  }

  /** Another tab has saved this run: show what it holds if it is further on. */
  async heard(id: string): Promise<void> {
    if (id !== this.run?.id) return;
    const stored = await this.#tools.store.get(id);
    if (stored !== undefined && this.run.id === id && revision(stored) > revision(this.run))
      this.#adopt(stored);
  }

  #adopt(stored: Run): void {
    this.elsewhere = true;
    this.show(stored);
  }

  /** Saves before anything else happens. Answers whether the conversation may go on from `run`. */
  async #keep(run: Run, from: number): Promise<boolean> {
    const saving = this.#tools.store.save(run, from);
    const slow = new Promise<Saved>((resolve) =>
      setTimeout(() => resolve({ kept: false, because: 'unavailable' }), SAVE_PATIENCE),
    );
    const saved = await Promise.race([saving, slow]);
    this.kept = saved.kept || saved.because === 'behind';
    if (!saved.kept && saved.because === 'behind') {
      this.#adopt(saved.stored);
      return false;
    }
    this.elsewhere = false;
    if (!saved.kept) void saving.then((late) => (this.kept = late.kept));
    return true;
  }
}
