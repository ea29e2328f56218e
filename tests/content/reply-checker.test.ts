/**
 * The reply checker against a corpus written before it was tuned: about 100 drafts with a house-style phrase, as
 * people write it, and more than 60 clean ones that look like it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createChecker } from '../../src/components/phrases/checker/check.ts';
import { phraseSchema } from '../../src/content/schemas/phrase.ts';

const phrases = z.array(phraseSchema).parse(parse(readFileSync('src/content/phrases.yaml', 'utf8')));
const check = createChecker(phrases);

const rows = readFileSync('tests/content/reply-corpus.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [expected = '', draft = ''] = line.split('\t');
    return { expected: expected === '' ? [] : expected.split(','), draft };
  });

const results = rows.map((row) => ({
  ...row,
  found: [...new Set(check(row.draft).findings.map((finding) => finding.phrase.id))],
}));

const count = (pick: (row: (typeof results)[number]) => number) =>
  results.reduce((sum, row) => sum + pick(row), 0);
const hits = count((row) => row.found.filter((id) => row.expected.includes(id)).length);
const found = count((row) => row.found.length);
const expected = count((row) => row.expected.length);

const wrong = results
  .filter((row) => row.found.join() !== row.expected.join())
  .map(
    (row) =>
      `${row.draft} — expected ${row.expected.join() || 'nothing'}, found ${row.found.join() || 'nothing'}`,
  )
  .join('\n');

describe('reply checker on the corpus', () => {
  it('is measured on at least 120 drafts, 60 of them clean', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(rows.filter((row) => row.expected.length === 0).length).toBeGreaterThanOrEqual(60);
  });

  it('finds at least 95% of what is there (recall)', () => {
    expect(hits / expected, wrong).toBeGreaterThanOrEqual(0.95);
  });

  it('is right in at least 95% of what it finds (precision)', () => {
    expect(hits / found, wrong).toBeGreaterThanOrEqual(0.95);
  });
});
