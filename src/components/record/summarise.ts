/** Makes the glance anew from the whole record. Loaded where it is missing, or may have fallen behind. */
import { glanceOf } from '../../records/glance.ts';
import { currentGlance, keepGlance } from './glance.ts';
import { openRecord, type RecordStore } from './store.ts';

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
