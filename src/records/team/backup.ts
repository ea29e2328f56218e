/** A board as a file, to keep or to take to another computer. It holds codes, never scores: they are worked out anew. */

export const BOARD_FORMAT = 'comeback-team-board';
const VERSION = 1;
/** The longest file that is read, in characters: far above 10,000 results. */
const LONGEST = 60_000_000;

export interface SavedDrill {
  readonly token: string;
  readonly roster: readonly string[];
  readonly changedAt: number;
  readonly archivedAt?: number;
  readonly replaces?: string;
}

export interface SavedResult {
  readonly token: string;
  readonly receivedAt: number;
  readonly from?: string;
}

export interface SavedBoard {
  readonly drills: readonly SavedDrill[];
  readonly results: readonly SavedResult[];
  /** Sealed by a passphrase; only in a board that was handed over. */
  readonly keys?: string;
}

export type ReadBoard =
  | { readonly ok: true; readonly board: SavedBoard }
  | { readonly ok: false; readonly message: string };

export const writeBoard = (board: SavedBoard, madeAt: number): string =>
  `${JSON.stringify({ format: BOARD_FORMAT, version: VERSION, madeAt, ...board })}\n`;

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function drillFrom(value: unknown): SavedDrill[] {
  if (!isObject(value) || typeof value['token'] !== 'string' || !isTime(value['changedAt'])) return [];
  const { token, changedAt, archivedAt } = value;
  const roster: unknown[] = Array.isArray(value['roster']) ? value['roster'] : [];
  const replaces = textOr(value['replaces']);
  return [
    {
      ...{ token, changedAt, roster: roster.filter((name) => typeof name === 'string') },
      ...(isTime(archivedAt) ? { archivedAt } : {}),
      ...(replaces === undefined ? {} : { replaces }),
    },
  ];
}

function resultFrom(value: unknown): SavedResult[] {
  if (!isObject(value) || typeof value['token'] !== 'string' || !isTime(value['receivedAt'])) return [];
  const from = textOr(value['from']);
  const { token, receivedAt } = value;
  return [{ token, receivedAt, ...(from === undefined ? {} : { from }) }];
}

const bad = (message: string): ReadBoard => ({ ok: false, message });

/** Reads a board's file. Never throws. What in it makes no sense is left out. */
export function readBoard(text: string): ReadBoard {
  if (text.length > LONGEST)
    return bad('This file is far larger than any board. Choose the file that “Back up the board” made.');
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad(
      'This is not a board’s file, or a part of it is missing. Choose the file that “Back up the board” made.',
    );
  }
  if (!isObject(content) || content['format'] !== BOARD_FORMAT)
    return bad('This is another kind of file. Choose the file that “Back up the board” made.');
  if (content['version'] !== VERSION)
    return bad(
      'This board was saved by a newer version of the site. Reload this page, with a connection, and try again.',
    );
  const { drills, results } = content;
  const keys = textOr(content['keys']);
  return {
    ok: true,
    board: {
      drills: Array.isArray(drills) ? drills.flatMap(drillFrom) : [],
      results: Array.isArray(results) ? results.flatMap(resultFrom) : [],
      ...(keys === undefined ? {} : { keys }),
    },
  };
}

/** What of `saved` is new here, or newer than what is here. Nothing here is ever lost to an older copy. */
export function toRestore<One extends { readonly id: string; readonly changedAt: number }>(
  here: readonly One[],
  saved: readonly One[],
): One[] {
  const known = new Map(here.map((one) => [one.id, one.changedAt]));
  return saved.filter(({ id, changedAt }) => changedAt > (known.get(id) ?? -Infinity));
}
