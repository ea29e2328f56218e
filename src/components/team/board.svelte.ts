/**
 * The team board as its parts see it: the drills of this browser, the codes that came in, and what they come to. Only
 * codes are kept; every figure is worked out anew from them each time the board is opened.
 */
import { codeError, harvest, type Drill, type Playable } from '../../records/drills/index.ts';
import { takeIn } from '../../records/team/intake.ts';
import { tableOf } from '../../records/team/table.ts';
import type { Row, TeamDrill, TeamPlay } from '../../records/team/types.ts';
import type { Checked } from '../drills/checking.ts';
import type { KeptDrill, KeptResult } from '../drills/database.ts';
import type { TeamStore } from '../drills/store.ts';
import { checkCodes } from '../drills/verify.ts';
import { loadGiven, loadIndex } from '../practice/data.ts';
import type { Given, PracticeIndex } from '../practice/given.ts';
import type { Trouble as StoreTrouble } from '../record/trouble.ts';

/** How often the page is brought up to date while codes are being checked, in milliseconds. */
const REFRESH = 400;

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
  /** What was found, by the code's text. */
  checked = $state.raw<ReadonlyMap<string, Checked>>(new Map());
  progress = $state.raw<{ readonly done: number; readonly of: number }>();
  /** Why the browser keeps nothing; undefined where it does. */
  unkept = $state.raw<StoreTrouble>();
  failed = $state('');
  chosen = $state('');
  now = $state(0);

  #team: TeamStore;
  #clock: () => number;
  #checking: Promise<void> = Promise.resolve();

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

  intake = $derived(
    takeIn(
      this.results.map(({ id, token, receivedAt }) => ({ id, receivedAt, found: this.checked.get(token) })),
      (scenario, edition, customer) => {
        const given = this.given.get(scenario);
        return given?.scenario.edition === edition ? given.ranges[customer] : undefined;
      },
    ),
  );

  rows = $derived(this.drill === undefined ? [] : this.rowsOf(this.drill));

  rowsOf(kept: KeptDrill): Row[] {
    return tableOf(teamDrillOf(kept), this.intake.byDrill.get(kept.id) ?? [], this.now);
  }

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
    [this.drills, this.results] = await Promise.all([this.#team.all('drills'), this.#team.all('results')]);
    await this.#check();
  }

  /** Takes in whatever came: codes that are new are kept, then checked. */
  async add(incoming: readonly Incoming[]): Promise<Report> {
    const { digest } = await import('../drills/crypto.ts');
    const known = new Set(this.results.map(({ token }) => token));
    const fresh: KeptResult[] = [];
    const problems: string[] = [];
    let again = 0;
    let drills = 0;
    for (const { text, from } of incoming) {
      const tokens = harvest(text);
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
          const receivedAt = this.#clock();
          fresh.push({ id: await digest(token), token, receivedAt, ...(from === '' ? {} : { from }) });
        }
      }
    }
    if (fresh.length > 0) {
      const kept = await this.#team.put('results', fresh);
      if (!kept.kept) this.unkept = kept.because;
      this.results = [...this.results, ...fresh];
    }
    await this.#check();
    const ids = new Set(fresh.map(({ id }) => id));
    const failed = this.intake.troubles.filter(({ id }) => ids.has(id)).length;
    return { added: fresh.length, failed, known: again, drills, problems };
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
    this.checked = new Map();
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#team.remove('results', ids);
    const gone = new Set(ids);
    this.results = this.results.filter(({ id }) => !gone.has(id));
  }

  /** One check at a time, so that two pastes in a row do not check the same codes twice. */
  #check(): Promise<void> {
    this.#checking = this.#checking.then(() => this.#checkNew());
    return this.#checking;
  }

  async #checkNew(): Promise<void> {
    this.now = this.#clock();
    const tokens = this.results.map(({ token }) => token).filter((token) => !this.checked.has(token));
    if (tokens.length === 0) return;
    const playables = await this.#playables();
    const found = new Map(this.checked);
    let shownAt = this.#clock();
    this.progress = { done: 0, of: tokens.length };
    const drills = this.drills.map(({ drill, digest }) => ({ drill, digest }));
    await checkCodes(
      { tokens, drills, playables },
      {
        onprogress: (done, of, latest) => {
          for (const one of latest) found.set(one.token, one);
          this.progress = { done, of };
          if (this.#clock() - shownAt < REFRESH) return;
          shownAt = this.#clock();
          this.checked = new Map(found);
        },
      },
    );
    this.checked = found;
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

/** The drill as the table goes by it: with everyone who was asked, however little of that the link carries. */
export const teamDrillOf = ({ drill, roster }: { drill: Drill; roster: readonly string[] }): TeamDrill => ({
  ...drill,
  names: roster,
});

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
