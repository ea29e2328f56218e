/** Takes a board to a file and from one: for safe keeping, for another computer, for another manager. */
import { decodeDrill } from '../../records/drills/index.ts';
import { readBoard, toRestore, writeBoard, type SavedBoard } from '../../records/team/backup.ts';
import type { KeptDrill, KeptResult } from '../drills/database.ts';
import { boardKeys, takeOver } from '../drills/keys.ts';
import type { TeamStore } from '../drills/store.ts';

const saved = async (team: TeamStore): Promise<SavedBoard> => {
  const [drills, results] = await Promise.all([team.all('drills'), team.all('results')]);
  return {
    drills: drills.map(({ token, roster, changedAt, archivedAt, replaces }) => ({
      ...{ token, roster, changedAt },
      ...(archivedAt === undefined ? {} : { archivedAt }),
      ...(replaces === undefined ? {} : { replaces }),
    })),
    results: results.map(({ token, receivedAt, from }) => ({
      ...{ token, receivedAt },
      ...(from === undefined ? {} : { from }),
    })),
  };
};

/** The board without its key: whoever has it can read the results, not send drills in this name. */
export const backUp = async (team: TeamStore, now: number): Promise<string> =>
  writeBoard(await saved(team), now);

/** The board with its key, sealed. Throws `ShortPassphrase`, and `RangeError` where there is no key. */
export async function handOver(team: TeamStore, passphrase: string, now: number): Promise<string> {
  const { sealKeys } = await import('../drills/handover.ts');
  const keys = await sealKeys(await boardKeys(team), passphrase);
  return writeBoard({ ...(await saved(team)), keys }, now);
}

export type Restored =
  | { readonly ok: false; readonly message: string; readonly wantsPassphrase?: boolean }
  | { readonly ok: true; readonly drills: number; readonly results: number; readonly keys: number };

/** What of the file could not be taken in is left out; drills are checked by their signatures. */
async function drillsIn(board: SavedBoard): Promise<KeptDrill[]> {
  const { createVerify, digest } = await import('../drills/crypto.ts');
  const verify = createVerify();
  const read = await Promise.all(
    board.drills.map(async ({ token, ...rest }): Promise<KeptDrill[]> => {
      const found = await decodeDrill(token, { verify, digest });
      if (!found.ok) return [];
      const { drill, digest: id } = found.value;
      return [{ id: drill.id, token, digest: id, drill, ...rest }];
    }),
  );
  return read.flat();
}

async function resultsIn(board: SavedBoard, here: readonly KeptResult[]): Promise<KeptResult[]> {
  const { digest } = await import('../drills/crypto.ts');
  const known = new Set(here.map(({ token }) => token));
  const fresh = board.results.filter(({ token }) => !known.has(token));
  return Promise.all(fresh.map(async (one) => ({ id: await digest(one.token), ...one })));
}

/** Merges a board's file into this one. `passphrase` opens the key in it; empty leaves the key where it is. */
export async function restore(
  team: TeamStore,
  text: string,
  passphrase: string,
  now: number,
): Promise<Restored> {
  const read = readBoard(text);
  if (!read.ok) return read;
  const { board } = read;
  let keys = 0;
  if (board.keys !== undefined) {
    if (passphrase === '')
      return {
        ok: false,
        wantsPassphrase: true,
        message:
          'This board was handed over with its key. Type the passphrase that came with it, then choose the file again.',
      };
    const { openKeys } = await import('../drills/handover.ts');
    const opened = await openKeys(board.keys, passphrase, now);
    if (!opened.ok)
      return {
        ok: false,
        message: opened.message,
        wantsPassphrase: opened.kind === 'wrong-passphrase',
      };
    await takeOver(team, opened.keys);
    keys = opened.keys.length;
  }
  const [here, hereResults] = await Promise.all([team.all('drills'), team.all('results')]);
  const drills = toRestore(here, await drillsIn(board));
  const results = await resultsIn(board, hereResults);
  for (const kept of [await team.put('drills', drills), await team.put('results', results)]) {
    if (!kept.kept)
      return {
        ok: false,
        message:
          'The browser could not keep the board (a private window, or no space left). Nothing was changed.',
      };
  }
  return { ok: true, drills: drills.length, results: results.length, keys };
}
