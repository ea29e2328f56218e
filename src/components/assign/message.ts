/** The words that go out with a drill's link. Pure. */
import { dueText } from '../../records/drills/due.ts';
import type { Drill } from '../../records/drills/types.ts';
import { titleOf } from '../drills/title.ts';
import type { ListedScenario } from '../practice/given.ts';

/** "The third late parcel, with Dana Okafor" for each role-play. */
export function playLines(drill: Drill, scenarios: readonly ListedScenario[]): string[] {
  return drill.plays.map(({ scenario, customer }) => {
    const found = scenarios.find(({ slug }) => slug === scenario);
    const name = found?.customers.find(({ id }) => id === customer)?.name ?? customer;
    return `${found?.title ?? scenario}, with ${name}`;
  });
}

/** About how long it takes, in minutes. */
export const minutesOf = (drill: Drill, scenarios: readonly ListedScenario[]): number =>
  drill.plays.reduce(
    (sum, { scenario }) => sum + (scenarios.find(({ slug }) => slug === scenario)?.minutes ?? 5),
    0,
  );

export function subjectOf(drill: Drill, scenarios: readonly ListedScenario[]): string {
  const title = titleOf(drill, scenarios);
  return drill.due === undefined ? title : `${title}, by ${dueText(drill.due)}`;
}

/** The whole message, ready to paste into mail or chat. */
export function messageOf(drill: Drill, link: string, scenarios: readonly ListedScenario[]): string {
  const alone = drill.mode === 'assess' ? 'on your own, without the coach' : 'with the coach';
  const until = drill.due === undefined ? '' : `\nPlease send me your result by ${dueText(drill.due)}.`;
  const note = drill.note === undefined ? '' : `\n${drill.note}\n`;
  const count = drill.plays.length === 1 ? 'one role-play' : `${drill.plays.length} role-plays`;
  return `Hello,

Please play “${titleOf(drill, scenarios)}” ${alone}: ${count}, about ${minutesOf(drill, scenarios)} minutes.

${playLines(drill, scenarios)
  .map((line) => `- ${line}`)
  .join('\n')}
${note}
Open this link:
${link}

${drill.pass} of 100 is a pass, and your ${drill.counts} attempt counts. When you have played, the page gives you a code or a file to send me.${until}

${drill.issuer.name}
`;
}

/** A `mailto:` link. Kept short, because some mail programs cut long ones: the list of role-plays is behind the link. */
export function mailOf(drill: Drill, link: string, scenarios: readonly ListedScenario[]): string {
  const title = titleOf(drill, scenarios);
  const body = `Hello,\n\nPlease do the drill “${title}” and send me your result:\n\n${link}\n\n${drill.issuer.name}\n`;
  return `mailto:?subject=${encodeURIComponent(subjectOf(drill, scenarios))}&body=${encodeURIComponent(body)}`;
}
