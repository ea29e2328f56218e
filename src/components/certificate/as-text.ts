/** A certificate as a plain text file: readable in ten years, and by the team board today. Pure. */
import { PASS_MARK } from '../../simulations/roleplay/score.ts';
import { longDate } from '../shell/dates.ts';
import type { PathStanding } from './standing.ts';

export interface Issued {
  readonly name: string;
  readonly company: string;
  readonly site: string;
  /** ms */
  readonly at: number;
  readonly code: string;
}

export const SELF_ISSUED =
  'Self-issued: made in the browser of the person named, from what is recorded there. Nobody supervised it.';
export const WHAT_IT_PROVES =
  'The result code proves that these scores follow from the replies given, and that nothing was changed since. It cannot prove who sat at the keyboard.';

export function asText({ path, lessons, plays, questions, at }: PathStanding, issued: Issued): string {
  return [
    `${issued.site} at ${issued.company}`,
    'CERTIFICATE (self-issued)',
    '',
    `${issued.name} has finished the path “${path.title}”.`,
    `Finished on ${longDate(at)}; certificate made on ${longDate(issued.at)}.`,
    '',
    `Lessons read (${lessons.length}); questions right at the first answer: ${questions.right} of ${questions.asked}`,
    ...lessons.map(({ title }) => `  - ${title}`),
    '',
    `Role-plays, best result of each (0 to 100, passed from ${PASS_MARK})`,
    ...plays.map(
      ({ title, score, alone, current }) =>
        `  - ${title}: ${score}${alone ? ', without the coach' : ''}${current ? '' : ', older edition, cannot be replayed'}`,
    ),
    '',
    SELF_ISSUED,
    ...(issued.code === ''
      ? []
      : [WHAT_IT_PROVES, '', 'Result code (paste all of it on the team board):', '', issued.code]),
    '',
  ].join('\n');
}

/** A name for the file that every system takes. */
export const fileNameOf = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase()
    .slice(0, 40);
  return `certificate${plain === '' ? '' : `-${plain}`}.txt`;
};
