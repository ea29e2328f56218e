/** A day's reviews, from an empty record to the last grade, by keyboard. */
import { expect, test, type Page } from '@playwright/test';
import { fill, missed, played } from './results/seed.ts';
import { showTheme, violations } from './site/accessibility.ts';

const DAY = 86_400_000;
const CHECK = { lesson: 'putting-it-right', check: 'right-gesture' };
/** Words of its right answer; its place differs. */
const RIGHT = 'measure it against your order';

const grades = (page: Page) => page.locator('.grades').getByRole('button');
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

async function accessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme);
    expect(await violations(page, theme === 'light' ? undefined : 'colours')).toEqual([]);
  }
}

test('what was missed is asked again, graded with the day it leads to, taken back and kept', async ({
  page,
}) => {
  const now = Date.now();
  await page.goto('./review/');
  await expect(heading(page, 'Nothing to review yet')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Start a lesson' })).toBeVisible();
  await accessible(page);

  await fill(page, {
    answers: [
      missed(CHECK.lesson, CHECK.check, now - 3 * DAY),
      missed('no-such-lesson', 'gone', now - 3 * DAY),
    ],
    runs: [played('wrong-department', -1, now - 2 * DAY)],
  });
  await page.reload();
  const start = page.getByRole('button', { name: /^Start/ });
  await expect(start).toBeFocused();
  await expect(page.locator('.due')).toContainText(/1 question and \d moments?, about/);
  await expect(page.getByText('One review was set aside')).toBeVisible();
  const due = Number(await page.locator('.number strong').innerText());
  await accessible(page);

  await page.keyboard.press('Enter');
  await expect(page.getByText(`1 of ${due}`)).toBeVisible();
  let asked = 0;
  let sawCheck = false;
  for (; asked < due; asked++) {
    const form = page.locator('form[data-check]');
    await expect(form.or(page.getByRole('group', { name: 'Your reply' }))).toBeVisible();
    if (await form.isVisible()) {
      sawCheck = true;
      const answers = await form.locator('label').allInnerTexts();
      await page.keyboard.press(String(answers.findIndex((text) => text.includes(RIGHT)) + 1));
      await page.keyboard.press('Enter');
      await expect(grades(page)).toHaveText([
        /Guessed.*tomorrow/s,
        /Hard/,
        /Knew it.*in \d+ days/s,
        /Easy.*in \d+ days/s,
      ]);
      await expect(page.getByRole('button', { name: /Knew it/ })).toBeFocused();
      await accessible(page);
      await page.keyboard.press('3');
    } else {
      await page.keyboard.press('1');
      await expect(page.getByText(/keeps? more/).first()).toBeVisible();
      await expect(grades(page).first()).toContainText('tomorrow');
      await page.keyboard.press('1');
    }
    if (asked < due - 1) await expect(page.getByText(`${asked + 2} of ${due}`)).toBeVisible();
  }
  expect(sawCheck).toBe(true);
  await expect(heading(page, 'Done for today')).toBeVisible();
  await expect(page.getByText(/Nothing is due|What comes next/)).toBeVisible();
  await accessible(page);

  await page.getByRole('button', { name: 'Undo the last grade' }).click();
  await expect(page.getByText(`${due} of ${due}`)).toBeVisible();
  await page.getByRole('button', { name: 'Stop for now' }).click();
  await expect(page.locator('.number')).toHaveText('1 due today');

  await page.reload();
  await expect(page.locator('.number')).toHaveText('1 due today');
});

test('where nothing can be kept the reviews still run, and say so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => ({
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    });
  });
  await page.goto('./review/');
  await expect(heading(page, 'Nothing to review yet')).toBeVisible();
  await expect(page.getByText('Your browser is not keeping what you do here')).toBeVisible();
});
