/** A deploy while people are at work: a new version is offered, never forced, and not in the middle of a role-play. */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createHandler } from '../../tools/serve/handler.ts';

test.use({ serviceWorkers: 'allow' });

let folder: string;
let server: Server;
let site: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comeback-deploy-'));
  await cp(process.env['SITE_OUT'] ?? 'dist', folder, { recursive: true });
  server = createServer(createHandler(folder, '/'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  site = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
});

test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Every file of the new build is a different one as far as the browser is concerned, the worker too. */
const deploy = () => appendFile(join(folder, 'sw.js'), '\n// The next build.\n');

const controlled = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 })
    .toBe(true);

const lookForUpdate = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update());

test('waits for consent, and for role-plays to end', async ({ page, context }) => {
  test.setTimeout(120_000);
  await page.goto(site);
  await controlled(page);
  await page.goto(`${site}practice/third-late-parcel/`);
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  const replies = page.getByRole('group', { name: 'Your reply' }).getByRole('button');
  await expect(replies.first()).toBeVisible();

  await deploy();
  await lookForUpdate(page);
  const offer = page.getByText('A new version is ready.');
  await expect(offer).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.getByText('Finish or leave this role-play first')).toBeVisible();

  const other = await context.newPage();
  await other.goto(site);
  await expect(other.getByText('A new version is ready.')).toBeVisible({ timeout: 30_000 });
  await other.getByRole('button', { name: 'Use it now' }).click();
  await expect(other.getByText('A role-play is under way in another tab.')).toBeVisible();

  // The conversation goes on as if nothing had happened, though the host has the old version's files no more.
  await rm(join(folder, '_astro'), { recursive: true });
  await page.getByRole('button', { name: 'Later' }).click();
  const said = ((await replies.first().textContent()) ?? '').replace(/^\s*\d\s*/, '').trim();
  await replies.first().click();
  await expect(page.getByRole('log')).toContainText(said);
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('refnd');
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('They want their money back');

  await page.close();
  const reloaded = other.waitForEvent('load');
  await other.getByRole('button', { name: 'Use it now' }).click();
  await reloaded;
  await expect(other.getByText('A new version is ready.')).toBeHidden();
});

test('an update that fails leaves the old version whole', async ({ page, context }) => {
  test.setTimeout(90_000);
  await page.goto(site);
  await controlled(page);
  await deploy();
  // The new build lists a file that never arrived on the host.
  await appendFile(
    join(folder, 'sw.js'),
    `\nself.addEventListener('install', (event) => event.waitUntil(fetch('/missing.js').then((r) => { if (!r.ok) throw new Error(); })));\n`,
  );
  await lookForUpdate(page);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return registration.installing === null && registration.waiting === null;
      }),
    )
    .toBe(true);
  await context.setOffline(true);
  await page.goto(`${site}playbook/late-delivery/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveTitle(/No connection/);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('refnd');
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('They want their money back');
});
