/** Makes the glance anew from the whole record. Loaded where it is missing, or may have fallen behind. */
import { glanceOf, type Glance } from '../../records/glance.ts';
import { currentGlance, keepGlance } from './glance.ts';
import { openRecord, type RecordStore } from './store.ts';

/** The whole record at a glance; undefined where it cannot be read. */
export async function summaryOf(record: RecordStore): Promise<Glance | undefined> {
  const trouble = await record.trouble();
  if (trouble !== undefined && trouble !== 'newer') return undefined;
  const [lessons, answers, runs, chosen] = await Promise.all([
    record.all('lessons'),
    record.all('answers'),
    record.all('runs'),
    record.get('meta', 'path'),
  ]);
  const path = typeof chosen?.value === 'string' ? chosen.value : undefined;
  return glanceOf({ path, lessons, answers, runs });
}

/** Keeps a new glance; a path chosen but not in the record stays chosen. */
export function keepSummary(summary: Glance | undefined): void {
  const { path } = currentGlance();
  if (summary) keepGlance({ ...(path === undefined ? {} : { path }), ...summary });
}

export const summarise = async (record: RecordStore = openRecord()): Promise<void> =>
  keepSummary(await summaryOf(record));
