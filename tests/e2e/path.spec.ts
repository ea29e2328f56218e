/** A new hire's first weeks: where they are, what is next, and what becomes of what they did. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { begin, log, playToTheEnd, say } from './practice/player.ts';
import { databases, dump, seed } from './record/database.ts';
import v1 from './record/fixtures/v1.json' with { type: 'json' };
import v3 from './record/fixtures/v3.json' with { type: 'json' };
import { answer, LESSON, readAll, sort, standing } from './record/lesson.ts';
import { watchShifts } from './site/shifts.ts';

const go = (page: Page) => page.locator('[data-continue]');
const row = (page: Page, step: string) => page.locator(`[data-path=new-hire] [data-step=${step}]`);
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('read, answered, tried, left and continued at the exact spot', async ({ page }) => {
  const shift = await watchShifts(page);
  await page.clock.install();
  await page.goto('./');
  await expect(go(page)).toHaveText('Start learning');
  await page.goto(LESSON);

  // Scrolling by is not reading; staying is.
  const end = page.locator('[data-section=six-calls] > :last-child');
  await end.scrollIntoViewIfNeeded();
  await page.clock.runFor(1000);
  await expect(standing(page)).toContainText('Done when every section is read');
  await expect(async () => {
    await page.clock.runFor(5000);
    await expect(standing(page)).toContainText('1 of 4 sections read', { timeout: 500 });
  }).toPass();
  await expect(page.locator('.contents li').first()).toContainText('(read)');

  await answer(page, 0);
  await button(page, 'Try again').click();
  await answer(page, 1);
  await expect(page.locator('#check-slow-hand-over > .before')).toHaveText('Answered: right, on another try');
  await expect(page.getByRole('heading', { name: 'What is left' })).toBeVisible();

  // On a slow computer a second section may have been in view for long enough by now.
  const unread = page.locator('.contents li').filter({ hasNotText: '(read)' }).first().getByRole('link');
  const place = (await unread.innerText()).trim();
  await page.goto('./');
  await expect(go(page)).toHaveText('Continue');
  await expect(go(page)).toHaveAccessibleDescription(/^Slow and steady\. At “.+”, \d minutes left\.$/);
  await expect(go(page)).toHaveAccessibleDescription(new RegExp(place.replaceAll(/[.?]/g, '\\$&')));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await shift()).toBe(0);
  await page.goto('./learn/');
  await expect(row(page, 'slow-and-steady')).toContainText('minutes left');
  await expect(row(page, 'the-whole-experience')).toContainText('Next, 6 minutes');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await shift()).toBe(0);
  await go(page).click();
  await expect(page.getByRole('heading', { name: place })).toBeInViewport();
  await expect(page.locator('#check-slow-hand-over > .before')).toHaveText('Answered: right, on another try');

  await readAll(page);
  await expect(page.getByRole('heading', { name: 'What is left' })).toBeFocused();
  await sort(page);
  await expect(standing(page)).toContainText(/Done on \d+ \w+ \d{4}/);
  // What was missed is asked again tomorrow: the lesson's end says where, and tomorrow every way in says that it is due.
  await page.getByRole('link', { name: 'your reviews' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is due today' })).toBeVisible();
  await expect(page.getByText(/due tomorrow/)).toBeVisible();
  await page.clock.fastForward('26:00:00');
  for (const way of ['./', './learn/']) {
    await page.goto(way);
    await expect(page.getByRole('link', { name: /^\d reviews? (is|are) due today$/ })).toBeVisible();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await shift()).toBe(0);
  }
  await page.getByRole('link', { name: /due today$/ }).click();
  await expect(page.locator('.number')).toContainText('due today');

  await page.goto('./learn/');
  await expect(row(page, 'slow-and-steady')).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-path=new-hire] [data-part=facts]')).toContainText('1 of ');
  const answers = (await dump(page)).stores['answers'] as { check: string; first: boolean; right: boolean }[];
  expect(answers.filter(({ check }) => check === 'slow-hand-over')).toEqual([
    expect.objectContaining({ first: expect.any(Boolean) }),
    expect.objectContaining({ first: expect.any(Boolean) }),
  ]);
  expect(answers.filter(({ first }) => first)).toHaveLength(2);
});

test('a role-play under way is continued from the start page, and done is done', async ({ page }) => {
  // Before anything is begun, where to start follows the path chosen.
  await page.goto('./learn/');
  await expect(go(page)).toContainText('The whole experience');
  await page.getByRole('radio', { name: 'Leading a team' }).check();
  await expect(go(page)).toHaveText(/Start here\s*What service is for/);
  await page.getByRole('radio', { name: 'New to the job' }).check();
  await begin(page, { path: './practice/set-it-up/' });
  await say(page, 1);
  await page.goto('./');
  await expect(go(page)).toHaveAttribute('href', /\/practice\/set-it-up\/#run=/);
  await go(page).click();
  await expect(log(page)).toBeVisible();
  await playToTheEnd(page, 1);
  await page.getByRole('link', { name: 'your reviews' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is due today' })).toBeVisible();
  await page.goto('./learn/');
  await expect(row(page, 'set-it-up')).toContainText('Done');
  await page.getByRole('radio', { name: 'Leading a team' }).check();
  await expect(page.getByRole('heading', { name: 'What the team is for' })).toBeVisible();
  await expect(page.locator('[data-path=new-hire]')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Leading a team' })).toBeChecked();
});

test('backed up, deleted in all tabs, restored, and taken back', async ({ page, context }) => {
  await seed(page, v3);
  const before = await dump(page);
  await page.goto('./progress/');
  const download = page.waitForEvent('download');
  await button(page, 'Back up my record').click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toContain('"holds": [\n    "lessons: 1 done, 2 begun"');

  const other = await context.newPage();
  await begin(other);
  await say(other, 0);
  await page.bringToFront();
  await button(page, 'Delete my data').click();
  await button(page, 'Keep it').click();
  await button(page, 'Delete my data').click();
  await button(page, 'Delete everything').click();
  await expect(page.getByText('Everything was deleted, in all tabs.')).toBeVisible();
  // The other tab starts afresh: what it still held does not come back.
  await expect(other.getByRole('button', { name: 'Pick up the phone' })).toBeVisible();
  expect(new URL(other.url()).hash).toBe('');
  await other.close();
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual(
    [],
  );
  const left = (await databases(page)).includes('comeback-runs') ? (await dump(page)).stores : {};
  expect(Object.values(left).flat()).toEqual([]);

  await page.goto(LESSON);
  await answer(page, 1);
  await page.goto('./progress/');
  await page.getByLabel('Backup file').setInputFiles(file);
  const plan = page.getByRole('region', { name: /^Backup of / });
  await expect(plan).toContainText('Adds 2 lessons, 2 answers, 1 role-play, 2 reviews and 1 setting.');
  await expect(plan).toContainText('Brings up to date 1 lesson.');
  await button(page, 'Restore now').click();
  await expect(page.getByText(/^Restored\. \d+ entries/)).toBeVisible();
  const restored = await dump(page);
  for (const name of ['runs', 'reviewLog']) expect(restored.stores[name]).toEqual(before.stores[name]);
  expect(restored.stores['answers']).toHaveLength(3);

  await page.getByLabel('Backup file').setInputFiles(file);
  await expect(plan).toContainText('Everything in it is here already.');
  await button(page, 'Close').click();
  await page.reload();
  await button(page, 'Undo the last restore').click();
  await expect(page.getByText('The restore was taken back.')).toBeVisible();
  expect((await dump(page)).stores['answers']).toHaveLength(1);
  expect((await dump(page)).stores['lessons']).toHaveLength(1);

  await page.getByLabel('Backup file').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"other"}'),
  });
  await expect(page.getByText('This file is not a backup of this site.')).toBeVisible();
});

test('the disk fills up in the middle of a restore: nothing is changed, and it says so', async ({
  page,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await seed(page, v3);
  const before = await dump(page);
  await page.goto('./progress/');
  const download = page.waitForEvent('download');
  await button(page, 'Back up my record').click();
  const backup = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    record: { answers: object[] };
  };
  const [one] = backup.record.answers;
  backup.record.answers = Array.from({ length: 400 }, (_, i) => ({
    ...one,
    id: `long${i}`,
    // Text that cannot be compressed: the browser counts what it writes.
    given: [randomBytes(12_000).toString('base64')],
  }));
  await page.getByLabel('Backup file').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(backup)),
  });
  await expect(page.getByText('This file was changed after it was made')).toBeVisible();
  await button(page, 'Restore now').click();
  await expect(page.getByText('Nothing was restored, and nothing was changed.')).toContainText(
    'no room left',
  );
  const { stores } = await dump(page);
  expect({ ...stores, meta: [] }).toEqual({ ...before.stores, meta: [] });
});

test.describe('in Safari', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  });

  test('someone with something to lose is reminded of a backup', async ({ page }) => {
    await page.goto('./progress/');
    await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
    await expect(page.getByText('after seven days of use without a visit')).toHaveCount(0);
    await page.evaluate(() => indexedDB.deleteDatabase('comeback-runs'));
    await seed(page, v1);
    await page.goto('./progress/');
    await expect(page.getByText('You have no backup yet.')).toBeVisible();
    await button(page, 'Back up my record').click();
    await expect(page.getByText('You have no backup yet.')).toHaveCount(0);
  });
});
