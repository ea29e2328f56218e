/** What the page and the worker that carries records say to each other. */
import type { Plan } from '../../../records/backup/plan.ts';
import type { Glance } from '../../../records/glance.ts';
import type { Held } from '../data/held.ts';
import type { Kept } from '../edge.ts';
import type { Undone } from './work.ts';

export type Ask =
  | { readonly ask: 'back-up'; readonly pins: readonly string[]; readonly site: string }
  | { readonly ask: 'examine'; readonly file: Blob; readonly pins: readonly string[] }
  | { readonly ask: 'restore'; readonly pins: readonly string[] }
  | { readonly ask: 'undo' }
  | { readonly ask: 'look' }
  | { readonly ask: 'summary' };

export type Examined =
  | { readonly ok: false; readonly because: string }
  | {
      readonly ok: true;
      /** Milliseconds since 1970. */
      readonly made: number;
      readonly intact: boolean;
      /** Items in it. */
      readonly holds: number;
      readonly counts: Plan['counts'];
      readonly pins: number;
    };

export interface Answers {
  readonly 'back-up': Blob;
  readonly examine: Examined;
  readonly restore: Kept<{ readonly changed: number; readonly pins: readonly string[] }>;
  readonly undo: Kept<Undone>;
  readonly look: Omit<Held, 'said'>;
  readonly summary: Glance | undefined;
}

export type Reply = { readonly progress: number } | { readonly answer: Answers[Ask['ask']] };
