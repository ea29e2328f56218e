/** The worker's side of `carrier.ts`. */
import { MOST_BYTES, readBackup } from '../../../records/backup/file.ts';
import { planRestore } from '../../../records/backup/plan.ts';
import { PARTS, type Snapshot } from '../../../records/backup/snapshot.ts';
import { openRecord } from '../store.ts';
import type { Answers, Ask, Examined, Reply } from './messages.ts';
import { summaryOf } from '../summarise.ts';
import { backUp, holdings, restore, takeSnapshot, undo } from './work.ts';

const record = openRecord();
let examined: Snapshot | undefined;

const tell = (reply: Reply) => postMessage(reply);

async function examine(file: Blob, pins: readonly string[]): Promise<Examined> {
  if (file.size > MOST_BYTES) return { ok: false, because: 'This file is too large to be a backup.' };
  tell({ progress: 0.1 });
  const read = readBackup(await file.text());
  if (!read.ok) return read;
  tell({ progress: 0.7 });
  examined = read.snapshot;
  const { counts, pins: newPins } = planRestore(await takeSnapshot(record, pins), read.snapshot);
  const holds = PARTS.reduce((sum, name) => sum + read.snapshot[name].length, 0);
  return { ok: true, made: read.made, intact: read.intact, holds, counts, pins: newPins.length };
}

async function answer(ask: Ask): Promise<Answers[Ask['ask']]> {
  switch (ask.ask) {
    case 'back-up':
      return backUp(record, ask.pins, Date.now(), ask.site);
    case 'examine':
      return examine(ask.file, ask.pins);
    case 'restore': {
      if (examined === undefined) return { kept: false, because: 'broken' };
      const kept = await restore(record, examined, ask.pins, Date.now(), (done, all) =>
        tell({ progress: done / all }),
      );
      return kept.kept
        ? { kept: true, value: { changed: kept.value.steps.length, pins: kept.value.pins } }
        : kept;
    }
    case 'undo':
      return undo(record);
    case 'look':
      return holdings(record);
    case 'summary':
      return summaryOf(record);
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  answer(data).then(
    (value) => tell({ answer: value }),
    // Thrown outside of the promise it reaches the page as the worker's error.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
