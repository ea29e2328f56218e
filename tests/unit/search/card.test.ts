import { expect, test } from 'vitest';
import { isReviewOverdue } from '../../../src/search/card.ts';

const card = { reviewed: '2026-10-01', reviewEvery: 30 };

test('a check stays good up to and including its last day', () => {
  expect(isReviewOverdue(card, '2026-10-31')).toBe(false);
  expect(isReviewOverdue(card, '2026-11-01')).toBe(true);
});
