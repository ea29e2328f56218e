/** Makes the glance anew from the whole record. Loaded where it is missing, or may have fallen behind. */
import { glanceOf } from '../../records/glance.ts';
import { currentGlance, keepGlance } from './glance.ts';
import { openRecord, type RecordStore } from './store.ts';

const NAME = 'comeback-runs';

/** Whether this browser has a record at all; opening it to see would make one. */
export async function hasRecord(): Promise<boolean> {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === NAME);
  } catch {
    return false;
  }
}

export async function summarise(record: RecordStore = openRecord()): Promise<void> {
  const trouble = await record.trouble();
  if (trouble !== undefined && trouble !== 'newer') return;
  const [lessons, answers, runs, chosen] = await Promise.all([
    record.all('lessons'),
    record.all('answers'),
    record.all('runs'),
    record.get('meta', 'path'),
  ]);
  const path = typeof chosen?.value === 'string' ? chosen.value : currentGlance().path;
  keepGlance(glanceOf({ path, lessons, answers, runs }));
}
