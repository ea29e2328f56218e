/** The worked example: the best conversation with a customer, watched turn by turn, which is nobody's run. */
import { expect, test, type Page } from '@playwright/test';
import { group, LATE, listen, meter, replies, turnsOf } from './practice/player.ts';
import { showTheme, violations } from './site/accessibility.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true });
const back = (page: Page) => page.getByRole('button', { name: 'Back', exact: true });
const watch = (page: Page) => page.getByRole('button', { name: 'Watch it done well' });
const playItself = (page: Page) => page.getByRole('button', { name: 'Play it yourself' });
const satisfaction = async (page: Page) =>
  Number(await meter(page, 'Satisfaction').getAttribute('aria-valuenow'));

/** How many conversations this browser keeps. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('comeback-runs');
        asked.onerror = () => reject(new Error('The database cannot be opened.'));
        asked.onsuccess = () => {
          const counted = asked.result.transaction('runs').objectStore('runs').count();
          counted.onsuccess = () => {
            asked.result.close();
            resolve(counted.result);
          };
        };
      }),
  );

test('watched to the end by keyboard, kept nowhere, then played', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LATE);
  const heard = await listen(page);
  await page.getByRole('radio', { name: 'Dana Okafor' }).focus();
  await page.keyboard.press('ArrowDown');
  await watch(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-stage]')).toBeFocused();
  await expect(page.getByText('Worked example: you are watching.').last()).toBeVisible();
  await expect(page.getByRole('log', { name: 'Conversation with Rui Campos' })).toBeVisible();
  await expect(group(page)).toHaveCount(0);

  const before = await satisfaction(page);
  await next(page).focus();
  await page.keyboard.press('Enter');
  await expect(turnsOf(page)).toHaveCount(1);
  await expect(turnsOf(page)).toContainText('Your colleague');
  await expect(page.getByText('Coach', { exact: true })).toHaveCount(1);
  expect(await satisfaction(page)).not.toBe(before);
  expect(await violations(page)).toEqual([]);
  await showTheme(page, 'dark');
  expect(await violations(page, 'colours')).toEqual([]);

  await back(page).focus();
  await page.keyboard.press('Space');
  await expect(turnsOf(page)).toHaveCount(0);
  expect(await satisfaction(page)).toBe(before);
  await expect(next(page)).toBeFocused();

  for (let turn = 1; await next(page).isVisible(); turn += 1) {
    await page.keyboard.press(turn % 2 === 0 ? 'Enter' : 'Space');
    await expect(turnsOf(page)).toHaveCount(turn);
  }
  await expect(page.locator('.end')).toBeFocused();
  expect(await satisfaction(page)).toBeGreaterThan(before + 20);
  const said = await turnsOf(page).count();
  const told = await heard();
  expect(told[0]).toBe('Worked example: you are watching.');
  expect(told.filter((text) => text.startsWith('Your colleague: '))).toHaveLength(said + 1);
  expect(told.filter((text) => text.startsWith('Call ended. '))).toHaveLength(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violations(page, 'colours')).toEqual([]);
  expect(await kept(page)).toBe(0);

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(playItself(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Rui Campos' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Rui Campos' })).toBeChecked();
  await page.getByRole('button', { name: 'Pick up the phone' }).focus();
  await page.keyboard.press('Enter');
  await expect(replies(page).first()).toBeVisible();
  expect(await kept(page)).toBe(1);
});
