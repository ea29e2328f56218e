import { expect, test, type Page } from '@playwright/test';
import { say } from './practice/player.ts';

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
    'playbook/panel/',
    'phrases/',
    'review/',
    'progress/',
    'progress/certificate/',
    'assign/',
    'drill/',
    'team/',
    'about/principles/',
    'about/model/',
  ]) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeAttached();
    await expect(page).not.toHaveTitle(/No connection/);
  }
  await page.goto('playbook/?q=refnd');
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveText(
    /money back/,
  );
  await page.goto('playbook/panel/');
  await page.getByRole('searchbox').fill('late parcel');
  await page.getByRole('link', { name: 'A delivery is late' }).click();
  await expect(page.getByRole('heading', { name: 'Steps' })).toBeVisible();
  await page.goto('phrases/');
  await page.getByRole('textbox', { name: 'Your draft' }).fill('Unfortunately not.');
  await expect(page.getByRole('button', { name: '“Unfortunately”' })).toBeVisible();
  await page.goto('practice/third-late-parcel/');
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  await say(page);
});

test('the site can be installed, with icons of the sizes it names', async ({ page, context }) => {
  await page.goto('./');
  const protocol = await context.newCDPSession(page);
  const { errors, data, url } = await protocol.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as Record<string, unknown> & {
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Comeback', display: 'standalone', lang: 'en' });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${String(width)}x${String(height)}`;
    }, new URL(src, url).href);
    expect(size).toBe(sizes);
  }
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
