/**
 * A backup as a file: JSON that a person can read, one item a line, times written out, with a version and a checksum.
 * The checksum is over the content whatever its layout, so an editor that re-indents the file does no harm.
 */
import * as v from 'valibot';
import { isOwn } from '../meta.ts';
import { canonical } from './canonical.ts';
import { backupSchema, TIMES } from './schema.ts';
import { sha256 } from './sha256.ts';
import { PARTS, type Part, type Snapshot } from './snapshot.ts';

export const FORMAT = 2;
/** Bytes. A person's whole record is far below a tenth of it. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The largest time a date can hold, in milliseconds. */
const LAST_TIME = 8.64e15;

const written = (at: unknown): unknown =>
  typeof at === 'number' && Number.isInteger(at) && Math.abs(at) <= LAST_TIME
    ? new Date(at).toISOString()
    : at;

/** An item as it stands in the file: times as ISO texts. */
function itemForFile(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]: [string, unknown]) => {
      if (TIMES.single.has(name)) return [name, written(value)];
      if (TIMES.map.has(name) && typeof value === 'object' && value !== null)
        return [name, Object.fromEntries(Object.entries(value).map(([key, at]) => [key, written(at)]))];
      return [name, value];
    }),
  );
}

type Content = Readonly<Record<Part, readonly unknown[]>> & { readonly pins: readonly string[] };

const contentOf = (snapshot: Snapshot): Content =>
  ({
    ...Object.fromEntries(PARTS.map((name) => [name, snapshot[name].map(itemForFile)])),
    meta: snapshot.meta.filter(({ key }) => !isOwn(key)).map(itemForFile),
    pins: snapshot.pins,
  }) as unknown as Content;

const encoder = new TextEncoder();
/** Part by part, so that no text has to hold all of it at once. */
export const checksumOf = (content: Readonly<Record<string, unknown>>): string =>
  sha256(
    encoder.encode(
      Object.keys(content)
        .sort()
        .map((name) => `${name} ${sha256(encoder.encode(canonical(content[name])))}`)
        .join('\n'),
    ),
  );

const lines = (items: readonly unknown[]): string =>
  items.length === 0
    ? '[]'
    : `[\n      ${items.map((item) => JSON.stringify(item)).join(',\n      ')}\n    ]`;

/**
 * The text of a backup.
 *
 * @param made milliseconds since 1970
 * @param site what the site calls itself
 */
export function writeBackup(snapshot: Snapshot, made: number, site: string): string {
  const content = contentOf(snapshot);
  const done = snapshot.lessons.filter(({ doneAt }) => doneAt !== undefined).length;
  const ended = snapshot.runs.filter(({ endedAt }) => endedAt !== undefined).length;
  const head = {
    about: `A backup of what one person did on “${site}”. Restore it there, on the page “My progress”.`,
    holds: [
      `lessons: ${done} done, ${snapshot.lessons.length - done} begun`,
      `answers to questions: ${snapshot.answers.length}`,
      `role-plays: ${ended} played to the end, ${snapshot.runs.length - ended} not`,
      `reviews: ${snapshot.reviewLog.length}`,
    ],
    format: 'comeback-record',
    version: FORMAT,
    made: new Date(made).toISOString(),
    checksum: `sha256 ${checksumOf(content)}`,
  };
  const body = [...PARTS, 'pins' as const].map((name) => `    "${name}": ${lines(content[name])}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "record": {\n${body.join(',\n')}\n  }\n}\n`;
}

export type Read =
  | {
      readonly ok: true;
      readonly snapshot: Snapshot;
      /** Milliseconds since 1970. */
      readonly made: number;
      /** Nothing was changed since it was made. */
      readonly intact: boolean;
    }
  | { readonly ok: false; readonly because: string };

const refused = (because: string): Read => ({ ok: false, because });

/** Where in the file the schema stopped, in words. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) =>
    typeof key === 'number' ? `number ${key + 1}` : String(key),
  );
  return keys.join(', ');
}

/** Reads the text of a backup. Never throws; what cannot be read is told in words for the reader. */
export function readBackup(text: string): Read {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused('This file is not a backup, or a part of it is missing: it cannot be read as JSON.');
  }
  const { format, version, record } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
    string,
    unknown
  >;
  if (format !== 'comeback-record') return refused('This file is not a backup of this site.');
  if (typeof version === 'number' && version > FORMAT)
    return refused(
      'This backup was made by a newer version of the site. Load this page again to get that version.',
    );
  const parsed = v.safeParse(backupSchema, raw, { abortEarly: true });
  if (!parsed.success)
    return refused(`This backup is damaged: it cannot be understood at ${placeOf(parsed.issues[0])}.`);
  const { made, checksum, record: snapshot } = parsed.output;
  const intact = checksum === `sha256 ${checksumOf(record as Record<string, unknown>)}`;
  return {
    ok: true,
    made,
    intact,
    snapshot: { ...snapshot, meta: snapshot.meta.filter(({ key }) => !isOwn(key)) } as unknown as Snapshot,
  };
}
