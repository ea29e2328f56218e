/**
 * The drill page as its parts see it: which drill, what was played for it, and the code to send. What is kept is kept
 * in the record; where that cannot be, the page works from its address alone and says so.
 */
import {
  codeError,
  harvest,
  tokenInHash,
  type CodeError,
  type Drill,
  type SignedDrill,
} from '../../records/drills/index.ts';
import type { Run } from '../../records/runs.ts';
import { demandCrypto, NoCrypto, traineeKeys } from '../drills/keys.ts';
import { titleOf } from '../drills/title.ts';
import { loadGiven, loadIndex } from '../practice/data.ts';
import type { PracticeIndex } from '../practice/given.ts';
import type { RecordStore } from '../record/store.ts';
import { keepTask, myTask, myTasks, taskFor, type Task } from './mine.ts';
import { fingerprintOf, stepsOf } from './steps.ts';

export type Problem = Pick<CodeError, 'message' | 'fix'>;

export interface Listed {
  readonly task: Task;
  readonly signed: SignedDrill;
}

export type Shown =
  | { readonly is: 'loading' }
  | { readonly is: 'list' }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: 'drill'; readonly signed: SignedDrill };

const NOT_KEPT: Problem = {
  message: 'This browser has not kept that drill.',
  fix: 'Open the drill link that you were sent once more, or paste it below.',
};

const NO_DATA: Problem = {
  message: 'The list of role-plays could not be loaded.',
  fix: 'Check the connection and reload the page. Nothing you did is lost.',
};

const NO_CRYPTO: Problem = {
  message: 'This browser cannot check signatures on this page.',
  fix: 'Open this site by its https:// address.',
};

export class DrillPage {
  shown = $state.raw<Shown>({ is: 'loading' });
  /** Every drill this browser was asked to do, the latest first. */
  tasks = $state.raw<readonly Listed[]>([]);
  task = $state.raw<Task>();
  index = $state.raw<PracticeIndex>();
  /** What was played for the drill shown. */
  runs = $state.raw<readonly Run[]>([]);
  code = $state('');
  making = $state.raw<'no' | 'yes' | 'failed'>('no');
  /** False where the browser keeps nothing. */
  kept = $state(true);
  /** The same issuer's name was seen with another key before. */
  otherKey = $state(false);

  #record: RecordStore;
  #now: () => number;

  constructor(record: RecordStore, now: () => number) {
    this.#record = record;
    this.#now = now;
  }

  steps = $derived.by(() =>
    this.shown.is === 'drill' && this.index !== undefined
      ? stepsOf(this.shown.signed.drill, this.index, this.runs)
      : [],
  );

  /** Reached from within the page: what was pressed is gone, and the new heading takes the focus. */
  turned = false;
  headed = (heading: HTMLElement): void => {
    if (this.turned) heading.focus();
  };

  /** What a drill is called. */
  titleOf = (drill: Drill): string => titleOf(drill, this.index?.scenarios ?? []);

  done = $derived(this.steps.filter(({ state }) => state === 'done').length);
  /** Role-plays that can be played at all. */
  possible = $derived(this.steps.filter(({ state }) => state !== 'gone').length);

  /** Shows what the address asks for. */
  async open(hash: string): Promise<void> {
    this.shown = { is: 'loading' };
    this.code = '';
    try {
      const kept = await this.#readTasks();
      // Without it they go by what their links hold.
      if (kept.length > 0) this.index ??= await loadIndex().catch(() => undefined);
      this.tasks = kept;
      const mine = /^#my=([\w-]{1,40})$/.exec(hash)?.[1];
      const token = mine === undefined ? tokenInHash(hash) : (await myTask(this.#record, mine))?.token;
      if (token !== undefined) await this.#openToken(token);
      else if (mine !== undefined) this.shown = { is: 'problem', problem: NOT_KEPT };
      else this.shown = { is: 'list' };
    } catch (error) {
      this.shown = { is: 'problem', problem: error instanceof NoCrypto ? NO_CRYPTO : NO_DATA };
    }
  }

  /** The token in something pasted: a link, a code, a whole mail. Undefined where there is none. */
  tokenIn(text: string): string | undefined {
    const found = harvest(text);
    return found.find((token) => token.startsWith('cbd')) ?? found[0];
  }

  async #read(token: string) {
    demandCrypto();
    const { createVerify, digest } = await import('../drills/crypto.ts');
    const { decodeDrill } = await import('../../records/drills/drill-code.ts');
    return decodeDrill(token, { verify: createVerify(), digest });
  }

  async #readTasks(): Promise<Listed[]> {
    const tasks = await myTasks(this.#record);
    const listed = await Promise.all(
      tasks.map(async (task) => ({ task, read: await this.#read(task.token) })),
    );
    return listed.flatMap(({ task, read }) => (read.ok ? [{ task, signed: read.value }] : []));
  }

  async #openToken(token: string): Promise<void> {
    // A link whose end was lost on the way is common: then only its start is found.
    const read = await this.#read(this.tokenIn(token) ?? token);
    if (!read.ok) {
      this.shown = { is: 'problem', problem: token === '' ? codeError('empty', 'drill') : read.error };
      return;
    }
    const signed = read.value;
    const { id, issuer } = signed.drill;
    const before = this.tasks.find(({ task }) => task.id === id)?.task;
    const lastName = this.tasks.find(({ task }) => task.name !== '')?.task.name ?? '';
    this.otherKey = this.tasks.some(
      ({ signed: { drill } }) => drill.issuer.name === issuer.name && drill.issuer.key !== issuer.key,
    );
    this.index ??= await loadIndex();
    await this.#keep(taskFor(signed, before, signed.drill.names === undefined ? lastName : '', this.#now()));
    await this.refresh(id);
    this.shown = { is: 'drill', signed };
  }

  async #keep(task: Task): Promise<void> {
    this.task = task;
    this.kept = (await keepTask(this.#record, task, this.#now())).kept;
  }

  /** Reads the runs of the drill again: another tab may have played. */
  async refresh(id = this.shown.is === 'drill' ? this.shown.signed.drill.id : ''): Promise<void> {
    if (id !== '') this.runs = (await this.#record.all('runs')).filter(({ drill }) => drill === id);
  }

  async rename(name: string): Promise<void> {
    if (this.task !== undefined) await this.#keep({ ...this.task, name });
  }

  /** Makes the code of what has been played. The same choices give the same code, so that nothing is sent twice. */
  async makeCode(): Promise<void> {
    const { shown, task, steps } = this;
    const runs = steps.flatMap((step) => step.runs);
    if (shown.is !== 'drill' || task === undefined || task.name === '' || runs.length === 0) return;
    const of = fingerprintOf(task.name, steps);
    if (task.result?.of === of) {
      this.code = task.result.token;
      return;
    }
    this.making = 'yes';
    try {
      const { drill, digest } = shown.signed;
      const slugs = [...new Set(runs.map(({ scenario }) => scenario))];
      const [keys, { signerOf }, { makeResult }, ...given] = await Promise.all([
        traineeKeys(this.#record, this.#now()),
        import('../drills/crypto.ts'),
        import('../../records/drills/make.ts'),
        ...slugs.map((slug) => loadGiven(slug)),
      ]);
      const scenarioOf = (run: Run) =>
        given.find(({ scenario }) => scenario.slug === run.scenario && scenario.edition === run.edition)
          ?.scenario;
      const parts = { drill, digest, name: task.name, key: keys.publicKey, runs, scenarioOf };
      const at = this.#now();
      const { encodeResult } = await import('../../records/drills/result-code.ts');
      const token = await encodeResult(makeResult(parts, at), signerOf(keys.privateKey));
      this.code = token;
      await this.#keep({ ...task, result: { token, of, at } });
      this.making = 'no';
    } catch {
      this.making = 'failed';
    }
  }
}
