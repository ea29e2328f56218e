/** What is wrong with a role-play file while its author writes it, each mistake with the lines it is about. For `npm run dev`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { checkContent } from '../../../content/checks/content.ts';
import type { Issue } from '../../../content/checks/issue.ts';
import { readContent } from '../../../content/checks/read.ts';

const ROOT = join(process.cwd(), 'src/content');

export interface Mistake extends Issue {
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  /** That line and those round it, as they stand in the file. */
  readonly excerpt: readonly { readonly number: number; readonly text: string }[];
}

/** How many lines are shown on either side. */
const AROUND = 2;

/** `steps.opening.replies[1].next` → `['steps', 'opening', 'replies', 1, 'next']`. */
const keysOf = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** The line on which a path of the file stands: its own, or that of the nearest thing round it. */
export function lineOf(text: string, path: string): number {
  const named = /^line (\d+)$/.exec(path)?.[1];
  if (named !== undefined) return Number(named);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  for (let keys = keysOf(path); keys.length > 0; keys = keys.slice(0, -1)) {
    const node = document.getIn(keys, true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function placed(text: string, issue: Issue): Mistake {
  const line = lineOf(text, issue.path);
  const all = text.split('\n');
  const from = Math.max(0, line - 1 - AROUND);
  const excerpt = all.slice(from, line + AROUND).map((one, i) => ({ number: from + i + 1, text: one }));
  return { ...issue, line, excerpt };
}

/** The slugs of all role-play files, those that cannot be read included. */
export const scenarioFiles = (): string[] => readContent(ROOT).scenarios.map(({ slug }) => slug);

/** Everything wrong with one role-play file as it is on disk now. */
export function mistakesIn(slug: string): Mistake[] {
  const file = `scenarios/${slug}.yaml`;
  const text = readFileSync(join(ROOT, file), 'utf8');
  return checkContent(readContent(ROOT))
    .filter((issue) => issue.file === file)
    .map((issue) => placed(text, issue));
}
