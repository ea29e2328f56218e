/** Reads the sections of a lesson from its MDX, for the contents list and for the check that `teaches` points at them. */
import { curly } from './typography.ts';

export interface LessonSection {
  readonly id: string;
  readonly title: string;
}

const SECTION = /<Section\s+id="([^"]+)"\s+title="([^"]+)"/g;

export const sectionsOf = (body: string): LessonSection[] =>
  [...body.matchAll(SECTION)].map(([, id = '', title = '']) => ({ id, title: curly(title) }));

const CHECK = /<Check\s+id="([^"]+)"/g;

/** The ids of the checks placed in the text, in order. */
export const placedChecks = (body: string): string[] => [...body.matchAll(CHECK)].map(([, id = '']) => id);

const PART = /<(Section|Check)\s+id="([^"]+)"(?:\s+title="([^"]+)")?/g;

/** Sections and checks in the order of the text; a check has no title. */
export const partsOf = (body: string): { id: string; title?: string }[] =>
  [...body.matchAll(PART)].map(([, block, id = '', title = '']) =>
    block === 'Section' ? { id, title: curly(title) } : { id },
  );
