/**
 * A manager's desk: the draft being written and kept as it changes, the drill just made, and those made before.
 * What is destructive can be undone. Nothing is lost where the browser keeps nothing: it lasts as long as the page.
 */
import { href } from '../shell/href.ts';
import type { ListedScenario } from '../practice/given.ts';
import type { Draft, KeptDrill } from '../drills/database.ts';
import type { TeamStore } from '../drills/store.ts';
import type { Trouble } from '../record/trouble.ts';
import { drillLink } from '../../records/drills/link.ts';
import { draftFrom, drillOf, isEmpty, newDraft, problemsOf, type Problem } from './draft.ts';

/** How long after the last keystroke a draft is saved, in milliseconds. */
const SAVE_PAUSE = 300;

export interface Undoable {
  readonly said: string;
  readonly undo: () => void;
}

export interface DeskTools {
  readonly store: TeamStore;
  readonly scenarios: readonly ListedScenario[];
  readonly now: () => number;
  readonly newId: () => string;
  /** This browser's own time zone. */
  readonly zone: string;
}

export class Desk {
  draft = $state.raw<Draft>(newDraft('none', 'UTC', 0));
  past = $state.raw<readonly KeptDrill[]>([]);
  /** The drill shown with its link. */
  made = $state.raw<KeptDrill>();
  problems = $state.raw<readonly Problem[]>([]);
  /** Why nothing is kept, or undefined. */
  trouble = $state.raw<Trouble>();
  /** What went wrong while making the link. */
  failure = $state('');
  making = $state(false);
  saved = $state(false);
  undoable = $state.raw<Undoable>();

  readonly #tools: DeskTools;
  /** The site's address with its base. */
  readonly site = location.origin + href('/');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: DeskTools) {
    this.#tools = tools;
    this.draft = this.#fresh();
  }

  get scenarios(): readonly ListedScenario[] {
    return this.#tools.scenarios;
  }

  #measure = $state.raw<typeof import('./measure.ts')>();
  /** Whether results have come in, from which weaknesses can be read. */
  hasResults = $state(false);

  /** The draft as it will be sent: see `fitted`. */
  toSend = $derived.by(
    () =>
      this.#measure?.fitted(this.draft, this.#tools.scenarios, this.site, this.draft.changedAt) ?? this.draft,
  );
  /** Characters of the link; 0 until something is picked. */
  length = $derived.by(
    () =>
      this.#measure?.linkLengthOf(this.toSend, this.#tools.scenarios, this.site, this.draft.changedAt) ?? 0,
  );

  link = $derived.by(() => (this.made === undefined ? '' : drillLink(this.site, this.made.token)));

  #fresh(): Draft {
    const { newId, zone, now } = this.#tools;
    return { ...newDraft(newId(), zone, now()), from: this.draft.from };
  }

  /** Takes up the latest draft and the drills made before; keeps listening for other tabs. */
  async open(): Promise<() => void> {
    const { store } = this.#tools;
    const stop = store.onChange((changed, elsewhere) => {
      if (changed === 'drills') void this.#readPast();
      if (changed === 'drafts' && elsewhere) void this.#adopt();
    });
    this.trouble = await store.trouble();
    await this.#readPast();
    this.hasResults = (await store.all('results')).length > 0;
    const [latest] = (await store.all('drafts')).sort((a, b) => b.changedAt - a.changedAt);
    if (isEmpty(this.draft)) {
      if (latest !== undefined) this.draft = latest;
      else if (this.draft.from === '') this.draft = { ...this.draft, from: await this.#knownName() };
    }
    void this.#loadMeasure();
    return stop;
  }

  /** Tried again when the link is made, so that an error here is no error yet. */
  async #loadMeasure(): Promise<void> {
    if (!isEmpty(this.draft)) this.#measure ??= await import('./measure.ts').catch(() => undefined);
  }

  async #knownName(): Promise<string> {
    const keys = (await this.#tools.store.all('keys')).sort((a, b) => b.usedAt - a.usedAt);
    return keys[0]?.name ?? '';
  }

  async #readPast(): Promise<void> {
    const all = await this.#tools.store.all('drills');
    // Where nothing is kept, what was made on this page is still shown.
    const unkept =
      this.trouble === undefined ? [] : this.past.filter(({ id }) => all.every((one) => one.id !== id));
    this.past = [...all, ...unkept].sort((a, b) => b.drill.createdAt - a.drill.createdAt);
  }

  async #adopt(): Promise<void> {
    const stored = await this.#tools.store.get('drafts', this.draft.id);
    if (stored !== undefined && stored.changedAt > this.draft.changedAt) this.draft = stored;
  }

  /** Changes the draft, and saves it when the typing pauses. */
  change(over: Partial<Draft>): void {
    this.draft = { ...this.draft, ...over, changedAt: this.#tools.now() };
    void this.#loadMeasure();
    if (this.problems.length > 0) this.problems = this.#problems();
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_PAUSE);
  }

  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const kept = await this.#tools.store.put('drafts', [this.draft]);
    this.trouble = kept.kept ? undefined : kept.because;
    this.saved = kept.kept;
  }

  /** To be called when the page is left: what was typed last is saved at once. */
  leave(): void {
    if (this.#timer !== undefined) void this.save();
  }

  /** Replaces the draft in a way that can be undone. */
  replace(next: Draft, said: string): void {
    const before = this.draft;
    const made = this.made;
    void this.#tools.store.remove('drafts', [before.id]);
    this.problems = [];
    this.made = undefined;
    this.change(next);
    this.undoable = isEmpty(before)
      ? undefined
      : {
          said,
          undo: () => {
            void this.#tools.store.remove('drafts', [next.id]);
            this.change(before);
            this.made = made;
          },
        };
  }

  clear(): void {
    this.replace(this.#fresh(), 'The draft was cleared.');
  }

  copy(from: KeptDrill): void {
    const { newId, now } = this.#tools;
    this.replace(draftFrom(from, { id: newId() }, now()), 'The draft before this one was put aside.');
  }

  /** A draft that will take the place of a drill already sent. */
  alter(from: KeptDrill): void {
    const { newId, now } = this.#tools;
    const fresh = { id: newId(), replaces: from.id };
    this.replace(draftFrom(from, fresh, now()), 'The draft before this one was put aside.');
  }

  async archive(drill: KeptDrill, archived: boolean): Promise<void> {
    const { archivedAt: _, ...open } = drill;
    const now = this.#tools.now();
    const next: KeptDrill = { ...open, changedAt: now, ...(archived ? { archivedAt: now } : {}) };
    await this.#tools.store.put('drills', [next]);
    this.undoable = {
      said: archived
        ? 'The drill is in the archive. Its results still count.'
        : 'The drill is back on the list.',
      undo: () => void this.archive(next, !archived),
    };
  }

  undo(): void {
    const { undoable } = this;
    this.undoable = undefined;
    undoable?.undo();
  }

  #problems(): Problem[] {
    return problemsOf(this.draft, this.#tools.scenarios, this.#tools.now());
  }

  /** Signs the draft and keeps the drill. Answers whether there is a link now. */
  async make(): Promise<boolean> {
    this.problems = this.#problems();
    this.failure = '';
    if (this.problems.length > 0 || this.making) return false;
    this.making = true;
    try {
      const [{ signDrill }, measure] = await Promise.all([
        import('./sign.ts'),
        import('./measure.ts'),
        import('./Ready.svelte'),
      ]);
      this.#measure = measure;
      const { store, scenarios, newId, now } = this.#tools;
      const draft = this.toSend;
      const at = now();
      const build = (key: string) => drillOf(draft, scenarios, { id: newId(), key }, at);
      const signed = await signDrill(store, draft.from, build, at);
      const { replaces, roster } = draft;
      const kept: KeptDrill = {
        ...{ ...signed, id: signed.drill.id, roster, changedAt: at },
        ...(replaces === undefined ? {} : { replaces }),
      };
      await this.#keep(kept);
      this.made = kept;
      this.undoable = undefined;
      void store.remove('drafts', [this.draft.id]);
      this.draft = this.#fresh();
      return true;
    } catch (error) {
      this.failure =
        error instanceof Error && error.name === 'NoCrypto'
          ? error.message
          : 'The link could not be made. Check the connection and press the button again; the draft is safe.';
      return false;
    } finally {
      this.making = false;
    }
  }

  async #keep(drill: KeptDrill): Promise<void> {
    const { store, now } = this.#tools;
    const replaced = this.past.find(({ id }) => id === drill.replaces);
    const items =
      replaced === undefined ? [drill] : [drill, { ...replaced, archivedAt: now(), changedAt: now() }];
    const kept = await store.put('drills', items);
    if (!kept.kept) {
      this.trouble = kept.because;
      this.past = [drill, ...this.past];
    }
  }
}
