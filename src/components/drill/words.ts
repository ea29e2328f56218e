/** What a drill says in words. Pure. */
import { dueText, type Drill, type Due } from '../../records/drills/index.ts';

const COUNTS: Readonly<Record<Drill['counts'], string>> = {
  first: 'Your first attempt at each counts, so an attempt you have begun is one to finish.',
  best: 'You may play each as often as you like: your best attempt counts.',
  last: 'You may play each as often as you like: your last attempt counts.',
};

const MODES: Readonly<Record<Drill['mode'], string>> = {
  assess: 'You play on your own: only the face to go by, no way back, the full debrief at the end.',
  coach: 'You play with the coach: after each reply you see what it did and why, and you may step back.',
};

/** How it is judged, as sentences. */
export const judging = ({ mode, counts, pass, plays }: Drill): string[] => [
  MODES[mode],
  `A role-play is passed from ${pass} of 100 points: 0 is the worst that conversation can come to, 100 the best.`,
  plays.length === 1 ? COUNTS[counts].replace(' at each', '').replace('each ', 'it ') : COUNTS[counts],
];

/** The due date in its own zone, and in the reader's where the two clocks differ at that moment. */
export function dueTexts(due: Due, zone: string): { readonly theirs: string; readonly mine?: string } {
  const theirs = dueText(due);
  const mine = dueText({ at: due.at, zone });
  const clock = (text: string) => text.slice(0, text.lastIndexOf(' ('));
  return clock(theirs) === clock(mine) ? { theirs } : { theirs, mine };
}

/** Time from `now` to `at` in the largest unit that fits: "in 3 days", "2 hours ago". */
export function fromNow(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
  const minutes = Math.round((at - now) / 60_000);
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 48) return format.format(hours, 'hour');
  return format.format(Math.round(hours / 24), 'day');
}

/** A file name from a person's name: letters and digits of any script. */
export const fileName = (name: string): string =>
  `drill-result-${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'mine'}.txt`;

/** What goes with a code in a mail or a file: for people first, the code on a line of its own. */
export const resultMessage = (
  { name, title, from }: { readonly name: string; readonly title: string; readonly from: string },
  code: string,
  link: string,
): string =>
  [
    `Result of ${name} for the drill “${title}” of ${from}.`,
    '',
    'Open this link where your team board is, or paste the code there:',
    link,
    '',
    code,
    '',
  ].join('\n');
