/** The record when things go wrong. In all of it: the site works, says what it could not keep, and loses nothing. */
import { expect, test, type Page } from '@playwright/test';
import { begin, LATE, log, ready, replies, say, turnsOf } from './practice/player.ts';
import { ASIDE, dump, seed, type Stored } from './record/database.ts';
import v1 from './record/fixtures/v1.json' with { type: 'json' };
import v2 from './record/fixtures/v2.json' with { type: 'json' };
import v3 from './record/fixtures/v3.json' with { type: 'json' };
import { answer, kept, LESSON, readAll, sort, standing } from './record/lesson.ts';

const backUp = (page: Page) => page.getByRole('button', { name: 'Back up my record' });
const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const lessonsIn = ({ stores }: Stored) => stores['lessons'] as { lesson: string }[];

test('records of versions 1 and 2 come through whole, and are gone on with', async ({ page }) => {
  await seed(page, v1);
  await page.goto('./practice/');
  await expect(page.getByText('Your best: 71 of 100')).toBeVisible();
  const after = await dump(page);
  expect(after.version).toBe(3);
  expect(Object.keys(after.stores).sort()).toEqual(Object.keys(v3.stores).sort());
  expect(after.stores['runs']).toEqual([...v1.stores.runs].sort((a, b) => (a.id < b.id ? -1 : 1)));

  await page.goto(ASIDE);
  await page.evaluate(() => indexedDB.deleteDatabase('comeback-runs'));
  await seed(page, v2);
  await page.goto('./practice/');
  await expect(page.getByText('Your best: 55 of 100')).toBeVisible();
  const { version, stores } = await dump(page);
  expect(version).toBe(3);
  for (const [name, items] of Object.entries(v2.stores))
    if (name in stores) expect(stores[name]?.toSorted(byText)).toEqual(items.toSorted(byText));
    else expect(name).toBe('reviews');
});

test('a record of version 3, with content edited since, is shown as far as it fits and kept as it is', async ({
  page,
}) => {
  await seed(page, v3);
  // Only localStorage was cleared: what pages show is made anew from the record.
  await page.goto('./learn/');
  await expect(page.getByRole('radio', { name: 'Leading a team' })).toBeChecked();
  await expect(page.locator('[data-path=team-lead] [data-step=the-rising-bar]')).toContainText('Done');
  await page.goto(LESSON);
  await expect(standing(page)).toContainText('1 of 4 sections read, 1 of 2 questions answered.');
  await page.goto('./learn/the-rising-bar/');
  await expect(standing(page)).toContainText('Done on ');
  await page.goto('./');
  const go = page.getByRole('link', { name: 'Continue' });
  await expect(go).toHaveAttribute('href', /\/learn\/slow-and-steady\/#what-is-quick$/);
  await go.click();
  await expect(page.getByRole('heading', { name: 'What is quick?' })).toBeInViewport();
  // A new reading adds to it and leaves the rest.
  await readAll(page);
  await expect(standing(page)).toContainText('4 of 4 sections read');
  const { stores } = await dump(page);
  expect(stores['answers']).toEqual(v3.stores.answers);
  expect(stores['runs']).toEqual(v3.stores.runs);
  expect(stores['lessons']).toContainEqual(v3.stores.lessons[1]);
  expect(
    (stores['lessons'] as { sections: object }[]).find((one) => 'six-calls' in one.sections)?.sections,
  ).toMatchObject({ ...v3.stores.lessons[0]?.sections });
});

test('in a private window that keeps nothing, a lesson works and says so', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open: refuse, databases: refuse } });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Start learning' })).toBeVisible();
  for (const path of ['./learn/', LESSON]) {
    await page.goto(path);
    await expect(page.getByText('Your browser is not keeping what you do here')).toBeVisible();
  }
  await answer(page, 1);
  await expect(kept(page)).toBeEmpty();
  await expect(standing(page)).toContainText('0 of 4 sections read, 1 of 2 questions answered.');
  await readAll(page);
  await expect(standing(page)).toContainText('4 of 4 sections read, 1 of 2 questions answered.');
  await page.goto('./progress/');
  await expect(page.getByText('Your browser is not keeping what you do here')).toBeVisible();
  await expect(backUp(page)).toBeDisabled();
});

test('an older tab that holds up the new version: said, and kept once it is closed', async ({
  page,
  context,
}) => {
  const old = await context.newPage();
  await seed(old, v1);
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open('comeback-runs', 1);
        asked.onsuccess = () => {
          Object.assign(window, { held: asked.result });
          resolve();
        };
      }),
  );
  await page.goto(LESSON);
  await answer(page, 0);
  await expect(kept(page)).toContainText('Another tab has an older version of this site open');
  await old.close();
  await readAll(page);
  await expect(kept(page)).toBeEmpty();
  const after = await dump(page);
  expect(after.stores['answers']).toHaveLength(1);
  expect(after.stores['runs']).toHaveLength(v1.stores.runs.length);
});

test('a damaged database: what can be read is read, what cannot is never overwritten', async ({ page }) => {
  const odd = { lesson: 'slow-and-steady', sections: 'lost' };
  await seed(page, {
    version: 3,
    stores: {
      // The store of reviews is missing altogether.
      ...Object.fromEntries(Object.entries(v3.stores).filter(([name]) => name !== 'reviewLog')),
      lessons: [odd, v3.stores.lessons[2]],
      runs: ['odd'].map((id) => ({ id })),
    },
  });
  await page.goto(LESSON);
  await readAll(page);
  await expect(kept(page)).toContainText('Your browser cannot read its record');
  await page.goto('./practice/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./learn/the-wider-window/');
  await readAll(page);
  await expect(page.locator('[data-mine]')).toContainText('sections read');
  await page.goto('./progress/');
  await expect(page.getByText('3 entries cannot be read. Nothing overwrites them.')).toBeVisible();
  const { stores } = await dump(page);
  expect(stores['lessons']).toContainEqual(odd);
  expect(stores['runs']).toEqual([{ id: 'odd' }]);
});

test('a database that cannot be opened at all is left alone, and said', async ({ page }) => {
  await seed(page, v3);
  await page.addInitScript(() => {
    if (sessionStorage.getItem('whole') !== null) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    };
  });
  await page.goto(LESSON);
  await answer(page, 0);
  await expect(kept(page)).toContainText('Your browser cannot read its record');
  await page.evaluate(() => sessionStorage.setItem('whole', ''));
  // It can be opened again later: what was noted meanwhile is taken up.
  await page.goto(LESSON);
  await expect(standing(page)).toContainText('1 of 4 sections read, 1 of 2 questions answered.');
  await expect
    .poll(async () => (await dump(page)).stores['answers'])
    .toHaveLength(v3.stores.answers.length + 1);
});

test('a record of a newer version is shown, backed up and not touched', async ({ page }) => {
  const newer: Stored = { version: 7, stores: { ...v3.stores, badges: [{ id: 'first' }] } };
  await seed(page, newer);
  const before = await dump(page);
  await page.goto(LESSON);
  await readAll(page);
  await expect(kept(page)).toContainText('Your record was written by a newer version of this site');
  await expect(standing(page)).toContainText('4 of 4 sections read, 1 of 2 questions answered.');
  await page.goto('./progress/');
  await expect(page.getByText('Your record was written by a newer version')).toBeVisible();
  await expect(backUp(page)).toBeEnabled();
  expect(await dump(page)).toEqual(before);
});

test('a clock that was set back, and a tab that was closed before it could keep anything', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2031-05-01T10:00:00'));
  await page.goto(LESSON);
  await answer(page, 0);
  await expect(standing(page)).toContainText('1 of 2 questions answered');
  await page.clock.setFixedTime(new Date('2026-01-01T10:00:00'));
  // The script that keeps things never arrives, and the tab is closed.
  const cut = /keep\.[\w-]+\.js/;
  await page.route(cut, (route) => route.abort());
  await page.goto(LESSON);
  await answer(page, 1);
  await readAll(page);
  await page.goto(ASIDE);
  expect((await dump(page)).stores['answers']).toHaveLength(1);
  await page.unroute(cut);
  await page.goto(LESSON);
  await expect(standing(page)).toContainText('4 of 4 sections read');
  const { stores } = await dump(page);
  const answers = stores['answers'] as { first: boolean; right: boolean }[];
  expect(answers.filter(({ first }) => first)).toEqual([expect.objectContaining({ right: false })]);
  expect(answers).toHaveLength(2);
  const [lesson] = stores['lessons'] as { changedAt: number }[];
  expect(lesson?.changedAt).toBeGreaterThan(new Date('2031-05-01T10:00:00').getTime());
});

test('a role-play whose tab is killed between the choice and its saving stands before that choice', async ({
  page,
}) => {
  await begin(page);
  await say(page, 0);
  const before = await turnsOf(page).allInnerTexts();
  const address = page.url();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      location.href = 'about:blank';
      throw new DOMException('gone', 'AbortError');
    };
  });
  await ready(page);
  await replies(page).first().click();
  await page.waitForURL('about:blank');
  await page.goto(address);
  await expect(log(page)).toBeVisible();
  expect(await turnsOf(page).allInnerTexts()).toEqual(before);
  await say(page, 0);
  await page.goto(LATE);
  await expect(page.getByRole('button', { name: 'Carry on' })).toBeVisible();
  const [run] = (await dump(page)).stores['runs'] as { choices: unknown[] }[];
  expect(run?.choices).toHaveLength(2);
});

test('two tabs finish the same lesson, and both know', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(LESSON);
  await other.goto(LESSON);
  await sort(page);
  await Promise.all([answer(page, 1), readAll(other)]);
  await expect(standing(page)).toContainText('Done on ');
  await expect(standing(other)).toContainText('Done on ');
  expect(lessonsIn(await dump(page))).toHaveLength(1);
});
