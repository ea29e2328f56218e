import { expect, test } from 'vitest';
import { measure, readQueries, realCardIndex } from './relevance.ts';

const index = realCardIndex();
const percent = (share: number): string => (share * 100).toFixed(1);

/**
 * The shares that a change of search or of content must not fall below. The first file was given; on the dev files
 * search was tuned; the held-out one was written before any tuning and its misses were not looked at. The fresh one is
 * whole sentences, written later from the cards' titles alone: at first .71 were answered by the first card and .87 by
 * one of three, before aliases of those kinds were added. The unseen one came after that and was measured once, so it
 * is nearest to what a stranger would find; its last ten, words typed for others of the same sound and insults quoted,
 * were measured once too, .4 and .6 before search knew of either, .7 and .8 after. Keep it so: add queries you learn from
 * to a dev file.
 */
const FLOORS = {
  'queries.tsv': { top1: 0.9, top3: 0.95 },
  'queries-dev.tsv': { top1: 0.9, top3: 0.97 },
  'queries-dev2.tsv': { top1: 0.85, top3: 0.97 },
  'queries-heldout.tsv': { top1: 0.85, top3: 0.95 },
  'queries-fresh.tsv': { top1: 0.9, top3: 0.95 },
  'queries-unseen.tsv': { top1: 0.7, top3: 0.85 },
} as const;

test.each(Object.entries(FLOORS))('%s: the right card is among the first three', (file, floor) => {
  const found = measure(index, readQueries(file));
  const summary = `${file}: ${found.queries} queries, top 1 ${percent(found.top1)} %, top 3 ${percent(found.top3)} %, MRR ${found.meanReciprocalRank.toFixed(3)}`;
  console.log(summary);
  expect(found.top3, [summary, ...found.missed].join('\n')).toBeGreaterThanOrEqual(floor.top3);
  expect(found.top1, [summary, ...found.missed].join('\n')).toBeGreaterThanOrEqual(floor.top1);
});

test('over all files together, 95 in 100 are among the first three', () => {
  const found = measure(index, Object.keys(FLOORS).flatMap(readQueries));
  expect(found.top3, found.missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});
