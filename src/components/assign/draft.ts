/** A drill being written: what an empty one is, what is still wrong with it, and the drill it makes. Pure. */
import type { ListedScenario } from '../practice/given.ts';
import type { Draft, KeptDrill } from '../drills/database.ts';
import { localOf, momentOf } from '../../records/drills/due.ts';
import { LIMITS } from '../../records/drills/limits.ts';
import { cleanLine, cleanName, cleanNote, nameFilter } from '../../records/drills/names.ts';
import type { Drill, Names, Play } from '../../records/drills/types.ts';
import { PASS_MARK } from '../../simulations/roleplay/score.ts';

export const newDraft = (id: string, zone: string, now: number): Draft => ({
  ...{ id, from: '', title: '', picked: [], mode: 'assess', pass: PASS_MARK, counts: 'best' },
  ...{ dueLocal: '', zone, note: '', roster: [], namesInLink: true, changedAt: now },
});

/** Whether there is anything in it that would be a pity to lose. */
export const isEmpty = ({ title, picked, note, roster, dueLocal }: Draft): boolean =>
  [title, note, dueLocal].every((text) => text.trim() === '') && picked.length === 0 && roster.length === 0;

/** A role-play with one customer, as picked. */
export const pickOf = (scenario: string, customer: string): string => `${scenario}/${customer}`;

/** The plays picked, in order; those that this site does not have (any more) are left out. */
export function playsOf(picked: readonly string[], scenarios: readonly ListedScenario[]): Play[] {
  return picked.flatMap((pick) => {
    const [slug = '', customer = ''] = pick.split('/');
    const found = scenarios.find(
      (one) => one.slug === slug && one.customers.some(({ id }) => id === customer),
    );
    return found === undefined ? [] : [{ scenario: slug, edition: found.edition, customer }];
  });
}

/** A draft that starts from a drill already sent. With `replaces`, it is meant to take that drill's place. */
export function draftFrom(
  { drill, roster }: Pick<KeptDrill, 'drill' | 'roster'>,
  fresh: { readonly id: string; readonly replaces?: string },
  now: number,
): Draft {
  const { due, names } = drill;
  return {
    ...{
      ...fresh,
      from: drill.issuer.name,
      title: drill.title ?? '',
      note: drill.note ?? '',
      roster,
      changedAt: now,
    },
    picked: drill.plays.map(({ scenario, customer }) => pickOf(scenario, customer)),
    ...{ mode: drill.mode, pass: drill.pass, counts: drill.counts },
    dueLocal: due === undefined ? '' : localOf(due),
    zone: due?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    namesInLink: names?.kind !== 'filter',
  };
}

export type Field = 'picked' | 'from' | 'due' | 'pass';

export interface Problem {
  readonly field: Field;
  readonly message: string;
}

/** What must be put right before a link can be made, in the order of the page. */
export function problemsOf(draft: Draft, scenarios: readonly ListedScenario[], now: number): Problem[] {
  const found: Problem[] = [];
  const plays = playsOf(draft.picked, scenarios).length;
  if (plays === 0) found.push({ field: 'picked', message: 'Pick at least one role-play.' });
  if (plays > LIMITS.plays)
    found.push({
      field: 'picked',
      message: `Pick at most ${LIMITS.plays} role-plays; make two drills of it.`,
    });
  if (!Number.isInteger(draft.pass) || draft.pass < 0 || draft.pass > 100)
    found.push({ field: 'pass', message: 'The pass mark is a whole number from 0 to 100.' });
  if (draft.dueLocal !== '') {
    const at = momentOf(draft.dueLocal, draft.zone);
    if (at === undefined) found.push({ field: 'due', message: 'Give the due date as a date and a time.' });
    else if (at <= now) found.push({ field: 'due', message: 'That is in the past. Choose a later date.' });
  }
  if (cleanName(draft.from) === '')
    found.push({ field: 'from', message: 'Say who is asking: your team sees this name.' });
  return found;
}

/** How the names go into the link. */
export function namesOf({ roster, namesInLink }: Draft): Names | undefined {
  if (roster.length === 0) return undefined;
  return namesInLink ? { kind: 'list', list: roster } : nameFilter(roster);
}

/** The drill of a draft without problems. @param made its id and the key it will be signed with */
export function drillOf(
  draft: Draft,
  scenarios: readonly ListedScenario[],
  made: { readonly id: string; readonly key: string },
  now: number,
): Drill {
  const title = cleanLine(draft.title, LIMITS.title);
  const note = cleanNote(draft.note);
  const at = momentOf(draft.dueLocal, draft.zone);
  const names = namesOf(draft);
  return {
    ...{ v: 1, id: made.id, issuer: { name: cleanName(draft.from), key: made.key } },
    plays: playsOf(draft.picked, scenarios),
    ...{ mode: draft.mode, pass: draft.pass, counts: draft.counts },
    createdAt: Math.floor(now / 1000) * 1000,
    ...(title === '' ? {} : { title }),
    ...(note === '' ? {} : { note }),
    ...(at === undefined ? {} : { due: { at, zone: draft.zone } }),
    ...(names === undefined ? {} : { names }),
  };
}
