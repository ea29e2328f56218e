/** Checks tell of an answer by an event: the script of a lesson hears it, and so does a review. */
import type { Answered } from '../../../records/lesson-journal.ts';

export function tellAnswered(form: HTMLFormElement, detail: Answered): void {
  form.dispatchEvent(new CustomEvent('check:answered', { bubbles: true, detail }));
}
