import { expect, test, type Page } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

/** Visits once and waits until everything is kept. */
async function visitOnce(page: Page): Promise<void> {
  await page.goto('./');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true);
}

/** The maps are kept when the browser is idle; their list is kept after them. */
const restIsKept = (page: Page) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const rest = await caches.open('comeback-rest');
          return (await rest.keys()).some(({ url }) => url.endsWith('/offline-rest.json'));
        }),
      { timeout: 60_000 },
    )
    .toBe(true);

test('after one visit, pages of every kind open without a network', async ({ page, context }) => {
  await visitOnce(page);
  await restIsKept(page);
  await context.setOffline(true);
  for (const path of [
    './',
    'learn/',
    'learn/words-to-avoid/',
    'practice/',
    'practice/third-late-parcel/',
    'practice/third-late-parcel/map/',
    'playbook/',
    'playbook/late-delivery/',
    'playbook/?q=late',
    'about/principles/',
    'about/model/',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).not.toHaveTitle(/No connection/);
  }
  await page.goto('playbook/?q=refnd');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveText(
    /money back/,
  );
});

test('a page that was not kept says so, and what works', async ({ page, context }) => {
  await visitOnce(page);
  await context.setOffline(true);
  await page.goto('no/such/page/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No connection, and this page was not kept',
  );
  await page.getByRole('main').getByRole('link', { name: 'Role-plays' }).click();
  await expect(page).toHaveURL(/\/practice\/$/);
});

test('where service workers are unavailable, the site works as before', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'unavailable');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(errors).toEqual([]);
});

test('where there is no room, the site says so and works as before', async ({ page, context, baseURL }) => {
  const protocol = await context.newCDPSession(page);
  await protocol.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 100_000,
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('practice/third-late-parcel/');
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'not-kept', { timeout: 60_000 });
  await expect(page.getByText('This browser has not kept the site')).toBeVisible();
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  await expect(page.getByRole('group', { name: 'Your reply' }).getByRole('button').first()).toBeVisible();
  expect(errors).toEqual([]);
});
