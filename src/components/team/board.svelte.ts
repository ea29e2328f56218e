/**
 * The team board as its parts see it: the drills of this browser, the codes that came in, and what they come to. Only
 * codes are kept; every figure is worked out anew from them each time the board is opened.
 */
import { codeError, codesIn, type Playable } from '../../records/drills/index.ts';
import { Ledger } from '../../records/team/ledger.ts';
import type { Row, TeamDrill, TeamPlay } from '../../records/team/types.ts';
import { createBreath } from '../drills/breath.ts';
import type { KeptDrill, KeptResult } from '../drills/database.ts';
import type { TeamStore } from '../drills/store.ts';
import { checkCodes } from '../drills/verify.ts';
import { titleOf } from '../drills/title.ts';
import { teamDrillOf } from './drill.ts';
import { loadGiven, loadIndex } from '../practice/data.ts';
import type { Given, PracticeIndex } from '../practice/given.ts';
import type { Trouble as StoreTrouble } from '../record/trouble.ts';

/** How often the count is brought up to date while codes are being checked, and the table, in milliseconds. */
const COUNT = 100;
const TABLE = 1000;
/** Results named and written to the database at once. */
const BATCH = 200;

/** Something that came in: pasted, dropped or scanned. */
export interface Incoming {
  readonly text: string;
  /** Such as the name of a file. */
  readonly from: string;
}

/** What came of it. */
export interface Report {
  readonly added: number;
  /** Of those added: how many cannot be used, or not all of it. */
  readonly failed: number;
  readonly known: number;
  /** Drills of this board's own key that were missing here and are back. */
  readonly drills: number;
  /** What was wrong, each with a way out. */
  readonly problems: readonly string[];
}

export class Board {
  ready = $state(false);
  drills = $state.raw<readonly KeptDrill[]>([]);
  results = $state.raw<readonly KeptResult[]>([]);
  index = $state.raw<PracticeIndex>();
  given = $state.raw<ReadonlyMap<string, Given>>(new Map());
  progress = $state.raw<{ readonly done: number; readonly of: number }>();
  /** Why the browser keeps nothing; undefined where it does. */
  unkept = $state.raw<StoreTrouble>();
  failed = $state('');
  chosen = $state('');
  now = $state(0);

  #team: TeamStore;
  #clock: () => number;
  #checking: Promise<void> = Promise.resolve();
  /** Ids of codes that are in the ledger. */
  #checked = new Set<string>();
  #ledger = this.#newLedger();
  /** Counts what the ledger was told, since it tells nobody itself. */
  #told = $state(0);
  #drillsAsShown = new WeakMap<KeptDrill, TeamDrill>();

  constructor(team: TeamStore, clock: () => number) {
    this.#team = team;
    this.#clock = clock;
    this.now = clock();
  }

  /** The latest first; archived ones last. */
  listed = $derived(
    this.drills.toSorted(
      (a, b) =>
        Number(a.archivedAt !== undefined) - Number(b.archivedAt !== undefined) ||
        b.drill.createdAt - a.drill.createdAt,
    ),
  );

  drill = $derived(this.listed.find(({ id }) => id === this.chosen) ?? this.listed[0]);

  rows = $derived(this.drill === undefined ? [] : this.rowsOf(this.drill));

  /** What came in and cannot be used, or not all of it: the latest first. */
  troubles = $derived.by(() => {
    void this.#told;
    return this.#ledger.troubles();
  });

  rowsOf(kept: KeptDrill): Row[] {
    void this.#told;
    return this.#ledger.table(this.#asShown(kept), this.now);
  }

  #asShown(kept: KeptDrill): TeamDrill {
    const drill = this.#drillsAsShown.get(kept) ?? teamDrillOf(kept);
    this.#drillsAsShown.set(kept, drill);
    return drill;
  }

  /** Brings the table up to date: the rows are worked out with pauses, before anyone asks for them. */
  async #show(): Promise<void> {
    const breath = createBreath();
    if (this.drill !== undefined) {
      const steps = this.#ledger.workOut(this.#asShown(this.drill), this.now);
      while (steps.next().done !== true) if (breath.due()) await breath.taken();
    }
    this.#told += 1;
  }

  /** What a drill is called. */
  drillTitle = ({ drill }: Pick<KeptDrill, 'drill'>): string => titleOf(drill, this.index?.scenarios ?? []);

  /** What the pages call a role-play with a customer. */
  titleOf = ({ scenario, customer }: TeamPlay): string => {
    const listed = this.index?.scenarios.find(({ slug }) => slug === scenario);
    const name = listed?.customers.find(({ id }) => id === customer)?.name ?? customer;
    return `${listed?.title ?? scenario} (${name})`;
  };

  async load(): Promise<void> {
    try {
      const [drills, results, index] = await Promise.all([
        this.#team.all('drills'),
        this.#team.all('results'),
        loadIndex(),
      ]);
      this.drills = drills;
      this.results = results;
      this.index = index;
      this.unkept = await this.#team.trouble();
      this.ready = true;
      await this.#check();
    } catch {
      this.failed =
        'The role-plays could not be loaded, so nothing can be verified just now. Check the connection and reload the page; nothing is lost.';
    }
  }

  /** Reads drills and results again: another tab has changed them. */
  async reload(): Promise<void> {
    const before = this.results;
    [this.drills, this.results] = await Promise.all([this.#team.all('drills'), this.#team.all('results')]);
    const left = new Set(this.results.map(({ id }) => id));
    this.#forget(before.map(({ id }) => id).filter((id) => !left.has(id)));
    await this.#check();
  }

  /** Takes in whatever came: codes that are new are kept, then checked. */
  async add(incoming: readonly Incoming[]): Promise<Report> {
    const known = new Set(this.results.map(({ token }) => token));
    const found: Omit<KeptResult, 'id'>[] = [];
    const problems: string[] = [];
    const breath = createBreath();
    let again = 0;
    let drills = 0;
    for (const { text, from } of incoming) {
      const tokens: string[] = [];
      for (const token of codesIn(text)) {
        tokens.push(token);
        if (breath.due()) await breath.taken();
      }
      const certificates = await certificatesAmong(tokens);
      if (certificates.length > 0) problems.push(CERTIFICATE);
      const results = tokens.filter((token) => token.startsWith('cbr') && !certificates.includes(token));
      if (results.length === 0 && certificates.length === 0) {
        const adopted = await this.#adopt(tokens);
        drills += adopted.count;
        problems.push(
          ...(tokens.length > 0 ? adopted.problems : [noCode(text)]).map((words) =>
            from === '' ? words : `${from}: ${words}`,
          ),
        );
      }
      for (const token of results) {
        if (known.has(token)) again += 1;
        else {
          known.add(token);
          found.push({ token, receivedAt: this.#clock(), ...(from === '' ? {} : { from }) });
        }
      }
      if (breath.due()) await breath.taken();
    }
    const fresh = await this.#named(found);
    if (fresh.length > 0) this.results = [...this.results, ...fresh];
    await Promise.all([this.#keep(fresh), this.#check()]);
    const failed = this.#ledger.failedAmong(fresh.map(({ id }) => id));
    return { added: fresh.length, failed, known: again, drills, problems };
  }

  /** Results under the names that they are kept by. */
  async #named(found: readonly Omit<KeptResult, 'id'>[]): Promise<KeptResult[]> {
    const { digest } = await import('../drills/crypto.ts');
    const name = async (one: Omit<KeptResult, 'id'>) => ({ id: await digest(one.token), ...one });
    const named: KeptResult[] = [];
    const breath = createBreath();
    for (let at = 0; at < found.length; at += BATCH) {
      named.push(...(await Promise.all(found.slice(at, at + BATCH).map(name))));
      if (breath.due()) await breath.taken();
    }
    return named;
  }

  /** Keeps results, some hundred at a time, so that the page can answer in between. */
  async #keep(results: readonly KeptResult[]): Promise<void> {
    for (let at = 0; at < results.length; at += BATCH) {
      const kept = await this.#team.put('results', results.slice(at, at + BATCH));
      if (!kept.kept) this.unkept = kept.because;
    }
  }

  /** Takes drills of this board's own key back in, such as after its storage was lost. */
  async #adopt(tokens: readonly string[]): Promise<{ count: number; problems: string[] }> {
    const { createVerify, digest } = await import('../drills/crypto.ts');
    const keys = new Set(
      (await (await import('../drills/keys.ts')).boardKeys(this.#team)).map(({ id }) => id),
    );
    const { decodeDrill } = await import('../../records/drills/drill-code.ts');
    const problems: string[] = [];
    let count = 0;
    for (const token of tokens) {
      const read = await decodeDrill(token, { verify: createVerify(), digest });
      if (!read.ok) {
        problems.push(`${read.error.message} ${read.error.fix}`);
        continue;
      }
      const { drill, digest: id } = read.value;
      if (!keys.has(drill.issuer.key)) {
        problems.push(
          `This drill link of ${drill.issuer.name} was signed with a key that this board does not hold. Ask them to hand their board over.`,
        );
      } else if (this.drills.some((one) => one.id === drill.id)) {
        problems.push('This is a drill link, and the drill is on the board already. Paste the results here.');
      } else {
        const roster = drill.names?.kind === 'list' ? drill.names.list : [];
        const kept = { id: drill.id, token, digest: id, drill, roster, changedAt: this.#clock() };
        await this.#team.put('drills', [kept]);
        this.drills = [...this.drills, kept];
        count += 1;
      }
    }
    // What was for an unknown drill may be for one that is known now.
    if (count > 0) this.forgetChecks();
    return { count, problems };
  }

  forgetChecks(): void {
    this.#ledger = this.#newLedger();
    this.#checked = new Set();
    this.#told += 1;
  }

  #newLedger(): Ledger {
    return new Ledger((scenario, edition, customer) => {
      const given = this.given.get(scenario);
      return given?.scenario.edition === edition ? given.ranges[customer] : undefined;
    });
  }

  #forget(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const id of ids) this.#checked.delete(id);
    this.#ledger.remove(new Set(ids));
    this.#told += 1;
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#team.remove('results', ids);
    const gone = new Set(ids);
    this.results = this.results.filter(({ id }) => !gone.has(id));
    this.#forget(ids);
  }

  /** One check at a time, so that two pastes in a row do not check the same codes twice. */
  #check(): Promise<void> {
    this.#checking = this.#checking.then(() => this.#checkNew());
    return this.#checking;
  }

  async #checkNew(): Promise<void> {
    this.now = this.#clock();
    const arrivals = new Map(
      this.results.filter(({ id }) => !this.#checked.has(id)).map((one) => [one.token, one]),
    );
    if (arrivals.size === 0) return;
    const playables = await this.#playables();
    const of = arrivals.size;
    this.progress = { done: 0, of };
    let counted = this.#clock();
    let shown = counted;
    let showing: Promise<void> | undefined;
    const drills = this.drills.map(({ drill, digest }) => ({ drill, digest }));
    await checkCodes({ tokens: [...arrivals.keys()], drills, playables }, (latest, done) => {
      for (const one of latest) {
        const arrival = arrivals.get(one.token);
        if (arrival === undefined) continue;
        this.#checked.add(arrival.id);
        this.#ledger.add(arrival, one);
      }
      const now = this.#clock();
      if (now - counted > COUNT) {
        counted = now;
        this.progress = { done, of };
      }
      if (showing === undefined && now - shown > TABLE)
        showing = this.#show().finally(() => {
          shown = this.#clock();
          showing = undefined;
        });
    });
    await showing;
    await this.#show();
    this.progress = undefined;
  }

  /** The role-plays of all drills that this site still has. */
  async #playables(): Promise<Playable[]> {
    const slugs = new Set(this.drills.flatMap(({ drill }) => drill.plays.map(({ scenario }) => scenario)));
    const listed = new Set(this.index?.scenarios.map(({ slug }) => slug));
    const given = await Promise.all([...slugs].filter((slug) => listed.has(slug)).map(loadGiven));
    this.given = new Map(given.map((one) => [one.scenario.slug, one]));
    return given.map(({ scenario, ranges }) => ({ scenario, ranges }));
  }
}

const CERTIFICATE =
  'This is a certificate that someone made themselves. Paste it under “Check a certificate”.';

/** The results among tokens that answer a drill by the same key: those of certificates. */
async function certificatesAmong(tokens: readonly string[]): Promise<string[]> {
  const of = (mark: string) => tokens.filter((token) => token.startsWith(mark));
  // A reply that quotes the mail with the drill's link holds both as well; only the keys tell.
  if (of('cbd').length === 0 || of('cbr').length === 0) return [];
  const [{ createVerify, digest }, { decodeDrill }, { decodeResult }, { isSelfIssued }] = await Promise.all([
    import('../drills/crypto.ts'),
    import('../../records/drills/drill-code.ts'),
    import('../../records/drills/result-code.ts'),
    import('../../records/certificate/code.ts'),
  ]);
  const verify = createVerify();
  const drills = await Promise.all(of('cbd').map((token) => decodeDrill(token, { verify, digest })));
  const found = await Promise.all(
    of('cbr').map(async (token) => {
      const read = await decodeResult(token, { verify });
      return read.ok && drills.some((one) => one.ok && isSelfIssued(one.value, read.value.result))
        ? [token]
        : [];
    }),
  );
  return found.flat();
}

const noCode = (text: string): string => {
  const { message, fix } = codeError(text.trim() === '' ? 'empty' : 'not-a-code', 'result');
  return text.trim() === ''
    ? `${message} ${fix}`
    : `There is no result code in this (${text.length.toLocaleString('en-GB')} characters). ${fix}`;
};
