/**
 * The first script of a role-play page, kept small: offers what was begun here, and starts the conversation when the
 * form is sent, when the address names a run (a reload), or when it carries a form sent before this script was there.
 */
import { unfinished } from '../../records/run-lists.ts';
import type { Mode, Run } from '../../records/runs.ts';
import { GIVEN_ID, type Given } from './given.ts';
import { tellTrouble } from '../record/trouble.ts';
import { offerRuns, sayNotHere } from './offer.ts';
import { createRunStore } from './storage/store.ts';

export interface Beginning {
  readonly customer: string;
  readonly mode: Mode;
  readonly silence: boolean;
  /** The drill it is played for. */
  readonly drill?: string;
}

declare global {
  interface Window {
    /** The form's first listener, in the page itself: what was sent before this script was there. */
    early?: { readonly sent: HTMLElement | undefined; over(): void };
  }
}

const root = document.documentElement;
const given = JSON.parse(document.getElementById(GIVEN_ID)?.textContent ?? '') as Given;
const form = document.getElementById('setup') as HTMLFormElement;
const stage = document.getElementById('stage') as HTMLElement;
const store = createRunStore();

const app = () => import('./app.ts');

const beginningOf = (answers: { get(name: string): unknown }): Beginning => ({
  customer: String(answers.get('customer')),
  mode: answers.get('mode') === 'assess' ? 'assess' : 'coach',
  silence: answers.get('silence') !== null,
});

const start = (from: Beginning | Run): Promise<void> =>
  open(async ({ play }) => play(stage, given, store, from));

/** The worked example leaves no trace in the address: a reload comes back to the form. */
const watch = (customer: string): Promise<void> =>
  open(async (loaded) => {
    history.replaceState(null, '', location.pathname);
    await loaded.watch(stage, given, customer, () => {
      delete root.dataset['playing'];
      form.scrollIntoView();
      form.querySelector<HTMLElement>('input[name=customer]:checked')?.focus();
    });
  });

const answer = (answers: { get(name: string): unknown }): Promise<void> =>
  answers.get('watch') === null ? start(beginningOf(answers)) : watch(beginningOf(answers).customer);

/** The room is made at once, in the moment of the press, so that nothing moves when the conversation arrives. */
async function open(show: (loaded: Awaited<ReturnType<typeof app>>) => Promise<void>): Promise<void> {
  root.dataset['playing'] = '';
  window.scrollTo({ top: 0, behavior: 'instant' });
  try {
    await show(await app());
  } catch (error) {
    delete root.dataset['playing'];
    const said = document.createElement('p');
    said.setAttribute('role', 'alert');
    said.textContent = 'The conversation could not be loaded. Check the connection and try again.';
    form.append(said);
    form.scrollIntoView({ block: 'end' });
    throw error;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer(new FormData(form, event.submitter));
});

/** The conversation is fetched as soon as someone turns to the form, so that it is there when they send it. */
for (const sign of ['pointerover', 'focusin']) form.addEventListener(sign, () => void app(), { once: true });

/** What a drill asks for is begun at once, or gone on with where it was left: customer and mode are fixed there. */
async function playForDrill(asked: Beginning): Promise<void> {
  const begun = unfinished(await store.ofScenario(given.scenario.slug), given.scenario.edition);
  const same = ({ drill, customer, mode }: Run) =>
    drill === asked.drill && customer === asked.customer && mode === asked.mode;
  return start(begun.find(same) ?? asked);
}

async function goOn(): Promise<void> {
  const { scenario } = given;
  const id = /^#run=([\w-]{1,40})$/.exec(location.hash)?.[1];
  const named = id === undefined ? undefined : await store.get(id);
  if (named !== undefined && named.scenario === scenario.slug && named.edition === scenario.edition)
    return start(named);
  const asked = new URLSearchParams(location.search);
  const known = Object.hasOwn(scenario.customers, asked.get('customer') ?? '');
  const drill = /^#drill=([\w-]{1,40})$/.exec(location.hash)?.[1];
  if (drill !== undefined && known) return playForDrill({ ...beginningOf(asked), drill });
  if (known) return answer(asked);
  if (window.early?.sent === undefined) delete root.dataset['playing'];
  else return answer(new FormData(form, window.early.sent));
  const begun = unfinished(await store.ofScenario(scenario.slug), scenario.edition);
  offerRuns(begun, scenario, (run) => void start(run));
  if (id !== undefined) sayNotHere(named !== undefined);
  const trouble = await store.trouble();
  const kept = document.getElementById('kept');
  if (trouble !== undefined && kept !== null) kept.textContent = tellTrouble(trouble);
}

window.early?.over();
void goOn();
