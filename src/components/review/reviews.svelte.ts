/**
 * A sitting of reviews as the page sees it: what is due, the one being asked, the grades given. The rules are in
 * src/records/reviews; this holds the state and the order in which things are kept.
 */
import { lastGraded } from '../../records/reviews/log.ts';
import { nextDue } from '../../records/reviews/schedule.ts';
import { spentSince, today, type Today } from '../../records/reviews/session.ts';
import type { Grade, Graded, LogEntry, ReviewCard, Undone } from '../../records/reviews/types.ts';
import type { RecordStore } from '../record/store.ts';
import type { Trouble } from '../record/trouble.ts';
import { dayOf } from './day.ts';
import { cardsFrom, gather, type Gathered } from '../results/gather.ts';
import type { Progress } from '../results/weigh.ts';

export interface ReviewTools {
  readonly record: RecordStore;
  readonly now: () => number;
  readonly newId: () => string;
}

/** How an answer came out, and so which grades can be given: what was missed cannot be called easy. */
export type Outcome = 'right' | 'nearly' | 'wrong';
export const GRADES_FOR: Readonly<Record<Outcome, readonly Grade[]>> = {
  right: [1, 2, 3, 4],
  nearly: [1, 2],
  wrong: [1],
};
export const USUAL_GRADE: Readonly<Record<Outcome, Grade>> = { right: 3, nearly: 2, wrong: 1 };

export class Reviews {
  stage = $state<'loading' | 'failed' | 'open' | 'asking' | 'done'>('loading');
  progress = $state.raw<Progress>();
  /** Why grades are not kept, if they are not. */
  trouble = $state<Trouble>();
  queue = $state.raw<readonly ReviewCard[]>([]);
  /** How the card being asked was answered; undefined while it is not. */
  outcome = $state<Outcome>();
  /** Grades of this sitting, those taken back left out. */
  given = $state.raw<readonly Graded[]>([]);
  gathered = $state.raw<Gathered>();
  at = $state(0);

  #tools: ReviewTools;
  #log = $state.raw<readonly LogEntry[]>([]);
  #shownAt = 0;
  #saving = false;

  constructor(tools: ReviewTools) {
    this.#tools = tools;
  }

  cards = $derived.by(() => {
    const gathered = this.gathered;
    return gathered === undefined ? undefined : cardsFrom({ ...gathered, log: this.#log }, this.at);
  });

  today = $derived.by<Today | undefined>(() => {
    if (this.cards === undefined) return undefined;
    const [start, end] = dayOf(this.at);
    return today(this.cards.cards, this.#log, this.at, end, spentSince(this.#log, start));
  });

  card = $derived(this.stage === 'asking' ? this.queue[0] : undefined);

  /** When the card would come back, by grade. */
  due = $derived(this.card === undefined ? undefined : nextDue(this.card.schedule, this.at));

  /** How many of this sitting are behind, and how many there are. */
  place = $derived({ done: this.given.length, of: this.given.length + this.queue.length });

  async load(): Promise<void> {
    try {
      const gathered = await gather(this.#tools.record, (_so, progress) => (this.progress = progress));
      this.trouble = await this.#tools.record.trouble();
      this.gathered = gathered;
      // What this page has given and could not keep still counts here.
      this.#log = [
        ...gathered.log,
        ...this.#log.filter(({ id }) => !gathered.log.some((kept) => kept.id === id)),
      ];
      this.at = this.#tools.now();
      if (this.stage === 'loading' || this.stage === 'failed') this.stage = 'open';
    } catch {
      this.stage = 'failed';
    }
  }

  /** Begins with these cards. */
  begin(cards: readonly ReviewCard[]): void {
    if (cards.length === 0) return;
    this.queue = cards;
    this.given = [];
    this.#ask();
    this.stage = 'asking';
  }

  #ask(): void {
    this.outcome = undefined;
    this.at = this.#tools.now();
    this.#shownAt = this.at;
  }

  /** The card was answered. Only the first answer counts: what follows has just been told. */
  answered(outcome: Outcome): void {
    if (this.outcome !== undefined) return;
    this.outcome = outcome;
    this.at = this.#tools.now();
  }

  async grade(rating: Grade): Promise<void> {
    const card = this.card;
    if (card === undefined || this.outcome === undefined || this.#saving) return;
    if (!GRADES_FOR[this.outcome].includes(rating)) return;
    const at = this.#tools.now();
    const entry: Graded = {
      id: this.#tools.newId(),
      card: card.id,
      rating,
      at,
      after: card.lastGrade,
      edition: card.edition,
      took: Math.max(0, at - this.#shownAt),
    };
    await this.#keep(entry);
    this.given = [...this.given, entry];
    this.#next(this.queue.slice(1));
  }

  /** Leaves a card that cannot be asked (its page could not be loaded) for another day. */
  skip(): void {
    this.#next(this.queue.slice(1));
  }

  #next(queue: readonly ReviewCard[]): void {
    this.queue = queue;
    this.#ask();
    if (queue.length === 0) this.stage = 'done';
  }

  stop(): void {
    this.#next([]);
  }

  /** What undo would take back. */
  get last(): Graded | undefined {
    return this.given.at(-1);
  }

  /** Takes the last grade back and asks its card again. */
  async undo(): Promise<void> {
    const last = this.last;
    if (last === undefined || this.#saving) return;
    const counted = lastGraded(this.#log, last.at);
    const entry: Undone = {
      id: this.#tools.newId(),
      card: last.card,
      rating: 0,
      undoes: last.id,
      at: this.#tools.now(),
    };
    await this.#keep(entry);
    this.given = this.given.slice(0, -1);
    const card = this.cards?.cards.find(({ id }) => id === last.card);
    if (card !== undefined && counted !== null)
      this.queue = [card, ...this.queue.filter(({ id }) => id !== card.id)];
    this.#ask();
    this.stage = this.queue.length === 0 ? 'done' : 'asking';
  }

  async #keep(entry: LogEntry): Promise<void> {
    this.#saving = true;
    const kept = await this.#tools.record.change(['reviewLog'], (tx) => tx.put('reviewLog', entry));
    this.trouble = kept.kept ? undefined : kept.because;
    this.#log = [...this.#log, entry];
    this.#saving = false;
  }
}
