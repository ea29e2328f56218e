import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('about/model/');
});

test('the curve follows its sliders by keyboard, and goes back to the example', async ({ page }) => {
  const gets = page.getByRole('slider', { name: 'They get' });
  const summary = page.getByText('Expecting 60 and getting 40', { exact: false }).first();
  await expect(summary).toBeVisible();
  await gets.focus();
  await page.keyboard.press('End');
  await expect(page.getByText('Expecting 60 and getting 100', { exact: false }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the example' }).first().click();
  await expect(page.getByText('Expecting 60 and getting 40', { exact: false }).first()).toBeVisible();
});

test('one reply is taken apart into rows that add up', async ({ page }) => {
  const table = page.getByRole('table', { name: /Points of satisfaction/ });
  const total = async () =>
    Number(/add up to ([+−-]?\d+(?:\.\d+)?)/.exec(await table.innerText())?.[1]?.replace('−', '-'));
  const before = await total();
  const reply = page.getByLabel('You say');
  await reply.focus();
  await expect(page.locator('astro-island:not([ssr])').filter({ has: reply })).toBeVisible();
  await reply.selectOption({ index: 3 });
  await expect.poll(total).not.toBe(before);
  const rows = await table.locator('tbody .points').allInnerTexts();
  const sum = rows.reduce((all, one) => all + Number(one.replace('−', '-')), 0);
  expect(Math.abs(sum - (await total()))).toBeLessThan(0.3);
});
