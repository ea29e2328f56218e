/** Keeps the path chosen in the record, so that it comes along in a backup. */
import { openRecord } from '../../record/store.ts';

export async function choosePath(path: string): Promise<void> {
  await openRecord().change(['meta'], (tx) =>
    tx.put('meta', { key: 'path', value: path, changedAt: Date.now() }),
  );
}
