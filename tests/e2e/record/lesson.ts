/** What the tests of lesson progress do and look at. */
import { expect, type Locator, type Page } from '@playwright/test';

export const LESSON = './learn/slow-and-steady/';

/** The line that says how far the reader is. */
export const standing = (page: Page): Locator => page.locator('[data-mine]');
/** Where it says what could not be kept. */
export const kept = (page: Page): Locator => page.locator('[data-kept]');

export const readAll = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Count every section as read' }).click();

/** Answers the last question of the lesson: the answer at a place of it. */
export async function answer(page: Page, place: number): Promise<void> {
  const form = page.locator('form[data-check="slow-hand-over"]');
  await form.getByRole('radio').nth(place).check();
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByRole('status')).not.toBeEmpty();
}

/** Sorts every item of the first question into its first group: an answer, if not a good one. */
export async function sort(page: Page): Promise<void> {
  const form = page.locator('form[data-check="slow-where-minutes-go"]');
  const groups = form.getByRole('radiogroup');
  for (let i = 0; i < (await groups.count()); i += 1) await groups.nth(i).getByRole('radio').first().check();
  await form.getByRole('button', { name: 'Check my answer' }).click();
  await expect(form.getByRole('status')).not.toBeEmpty();
}
