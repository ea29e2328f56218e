/** Marks an answer to a knowledge check. Pure: the island shows what comes out, and a review may ask the same again. */
import type { FormCheck as Check } from '../../../content/schemas/check.ts';

/**
 * An answer in a shape that can be kept: for a choice the ids chosen, for an ordering the ids in the order given, for
 * a sorting one `item=group` for each item that was put somewhere.
 */
export type Given = readonly string[];

export interface MarkedPart {
  readonly id: string;
  /** This part was handled rightly: a right answer chosen, a wrong one left, an item in its place. */
  readonly right: boolean;
  /** It was chosen or placed by the learner, so its explanation is due even before everything is right. */
  readonly touched: boolean;
}

export interface Marked {
  readonly right: boolean;
  readonly parts: readonly MarkedPart[];
}

function markParts(check: Check, given: Given): MarkedPart[] {
  switch (check.kind) {
    case 'single':
    case 'multiple':
      return check.answers.map((answer) => {
        const touched = given.includes(answer.id);
        return { id: answer.id, right: touched === answer.right, touched };
      });
    case 'order':
      return check.items.map((item, place) => ({
        id: item.id,
        right: given[place] === item.id,
        touched: true,
      }));
    case 'sort':
      return check.items.map((item) => ({
        id: item.id,
        right: given.includes(`${item.id}=${item.group}`),
        touched: given.some((placed) => placed.startsWith(`${item.id}=`)),
      }));
  }
}

export function mark(check: Check, given: Given): Marked {
  const parts = markParts(check, given);
  return { right: parts.every((part) => part.right), parts };
}

/** True when there is enough of an answer to mark. */
export function isComplete(check: Check, given: Given): boolean {
  if (check.kind === 'sort') return given.length === check.items.length;
  return given.length > 0;
}

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** One sentence for the status line: how far off a wrong answer is, without giving the rest away. */
export function verdictOf(check: Check, marked: Marked): string {
  if (marked.right) return 'Right.';
  const off = marked.parts.filter((part) => !part.right);
  switch (check.kind) {
    case 'single':
      return 'Not that one.';
    case 'multiple': {
      const extra = off.filter((part) => part.touched).length;
      const missing = off.length - extra;
      const parts = [
        ...(extra ? [`${plural(extra, 'choice does', 'choices do')} not belong`] : []),
        ...(missing ? [`${missing} ${missing === 1 ? 'is' : 'are'} still missing`] : []),
      ];
      return `Not quite: ${parts.join(', and ')}.`;
    }
    case 'order':
      return `Not yet: ${plural(off.length, 'step is', 'steps are')} out of place.`;
    case 'sort':
      return `Not yet: ${off.length} ${off.length === 1 ? 'belongs' : 'belong'} elsewhere.`;
  }
}
