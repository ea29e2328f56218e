import { expect, test, type Page } from '@playwright/test';
import { watchShifts } from './site/shifts.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.describe('theme', () => {
  test.use({ colorScheme: 'light' });

  test('follows the device until another is chosen, and keeps the choice', async ({ page }) => {
    await page.goto('./');
    expect(await paper(page)).toBe('rgb(251, 249, 245)');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await paper(page)).toBe('rgb(18, 22, 21)');
    await page.goto('./playbook/');
    expect(await paper(page)).toBe('rgb(18, 22, 21)');
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.getByRole('radio', { name: 'As the device' }).check();
    await page.reload();
    expect(await paper(page)).toBe('rgb(251, 249, 245)');
  });

  test('changes in every open tab', async ({ page, context }) => {
    await page.goto('./');
    const other = await context.newPage();
    await other.goto('./playbook/');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => paper(other)).toBe('rgb(18, 22, 21)');
  });

  test('works for the page where storage is blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto('./');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await paper(page)).toBe('rgb(18, 22, 21)');
  });
});

test('the skip link is first and moves focus past the navigation', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the menu opens and closes by keyboard and leads everywhere', async ({ page }) => {
    await page.goto('./');
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Playbook' }).click();
    await expect(page).toHaveURL(/\/playbook\/$/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(
      page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Playbook' }),
    ).toHaveAttribute('aria-current', 'page');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a call can be answered: the start page sends the query to the playbook', async ({ page }) => {
    await page.goto('./');
    await page.getByLabel('Type what they said').fill('late parcel');
    await page.getByRole('button', { name: 'Find the words' }).click();
    await expect(page).toHaveURL(/\/playbook\/\?q=late\+parcel$/);
  });
});

test('an unknown address offers a search and answers with 404', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.getByLabel(/What did the customer say/).fill('refund');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/playbook\/\?q=refund$/);
});

test('loading the fonts shifts nothing', async ({ page }) => {
  const shift = await watchShifts(page);
  await page.goto('./');
  await page.evaluate(() => document.fonts.ready);
  expect(await shift()).toBeLessThan(0.02);
});

test('a page says what it is to those who share it', async ({ page, request }) => {
  await page.goto('./');
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  const path = new URL(picture ?? '').pathname;
  const response = await request.get(path);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/png');
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{40,}/);
});
