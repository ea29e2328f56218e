import { expect, test, type Locator, type Page } from '@playwright/test';

const box = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the playbook' });
const results = (page: Page): Locator => page.getByRole('list', { name: 'Results' });
const firstResult = (page: Page): Locator => results(page).getByRole('link').first();
const status = (page: Page): Locator => page.locator('[data-search-box]:visible [role="status"]');

const LATE = 'A delivery is late';
const LATE_URL = /\/playbook\/late-delivery\/$/;

for (const path of ['', 'playbook/late-delivery/', 'no-such-page/']) {
  for (const key of ['/', 'Control+k']) {
    test(`${key} opens search on "/${path}", and Escape gives focus back`, async ({ page }) => {
      await page.goto(path);
      const link = page.getByRole('banner').getByRole('link').first();
      await link.focus();
      await page.keyboard.press(key);
      await expect(box(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(link).toBeFocused();
    });
  }
}

/** Copied words have plain quotes, which every help desk takes; the page sets curly ones. */
const asShown = (words: string) => words.replaceAll("'", '’');

test('keys typed right after the shortcut are not lost, and Enter opens the first result', async ({
  page,
}) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('my parcle hasnt arived');
  await expect(firstResult(page)).toHaveText(LATE);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(LATE_URL);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LATE);
});

test('down and up walk the results, right and left the parts of one, Enter opens', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('late parcel');
  await expect(firstResult(page)).toHaveText(LATE);
  const hits = results(page).locator('a.main');
  await page.keyboard.press('ArrowDown');
  await expect(firstResult(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  const steps = results(page).getByRole('link', { name: 'Steps' });
  await expect(steps.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(steps.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(LATE_URL);
});

test('typing on from a result continues the question', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('late');
  await expect(firstResult(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('r');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('later');
});

test('"/" is an ordinary character while typing', async ({ page }) => {
  await page.goto('playbook/');
  await box(page).fill('and');
  await page.keyboard.press('/');
  await expect(box(page)).toHaveValue('and/');
});

test('the playbook page uses its own box', async ({ page }) => {
  await page.goto('playbook/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a deep link shows its results, and the address follows the typing', async ({ page }) => {
  await page.goto('playbook/?q=money%20back');
  await expect(box(page)).toHaveValue('money back');
  await expect(firstResult(page)).toHaveText('They want their money back');
  await box(page).fill('late parcel');
  await expect(firstResult(page)).toHaveText(LATE);
  await expect(page).toHaveURL(/\?q=late\+parcel$/);
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/playbook\/$/);
});

test('a deep link with markup, or of absurd length, is only ever text', async ({ page }) => {
  await page.goto(
    `playbook/?q=${encodeURIComponent('<img src=x onerror=alert(1)> refund ' + 'x'.repeat(5000))}`,
  );
  await expect(
    results(page)
      .or(page.getByRole('list', { name: 'Nearest entries' }))
      .first(),
  ).toBeVisible();
  expect((await box(page).inputValue()).length).toBeLessThanOrEqual(200);
  await expect(page.locator('main img')).toHaveCount(0);
});

/** Where each result stands, the keys below them too, and what has the focus. */
const places = (page: Page) =>
  page.getByRole('dialog').evaluate((dialog) => ({
    at: [...dialog.querySelectorAll('li.hit a, li.hit button, .keys')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.textContent, ...[x, y, width, height].map(Math.round)].join(' ');
    }),
    focus: document.activeElement?.textContent,
  }));

test('what comes later stands below and moves nothing, the count is announced once', async ({ page }) => {
  // The other pages are held back until the first results have been looked at.
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('charged twice');
  await expect(firstResult(page)).toHaveText('A charge or invoice is wrong');
  await page.keyboard.press('ArrowDown');
  await expect(status(page)).toBeEmpty();
  const before = await places(page);
  letGo();
  await expect(status(page)).toHaveText(/^\d+ results$/);
  const after = await places(page);
  const first = before.at.length - 1;
  expect(after.at.slice(0, first)).toEqual(before.at.slice(0, first));
  expect(after.at.at(-1), 'the keys').toBe(before.at.at(-1));
  expect(after.focus).toBe(before.focus);
  expect(after.at.length).toBeGreaterThan(before.at.length);
  const isCard = await results(page)
    .getByRole('listitem')
    .filter({ has: page.locator('a.main') })
    .evaluateAll((hits) => hits.map((hit) => (hit instanceof HTMLElement ? 'slug' in hit.dataset : false)));
  expect(isCard, 'cards before other pages').toEqual([...isCard].sort((a, b) => Number(b) - Number(a)));
});

test('matched words are marked, sections are linked', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('refund');
  await expect(results(page).locator('mark').first()).toHaveText(/refund/i);
  const section = results(page)
    .getByRole('list', { name: /^Sections of/ })
    .getByRole('link')
    .first();
  await expect(section).toHaveAttribute('href', /\/[a-z-]+\/#[a-z-]+$/);
  await section.click();
  await expect(page.locator(':target')).toBeVisible();
});

test('a correction is said', async ({ page }) => {
  await page.goto('playbook/');
  await box(page).fill('refnd');
  await expect(status(page)).toContainText('read as “refund”');
  await expect(firstResult(page)).toHaveText('They want their money back');
});

test('Ctrl+C on a result with no selection copies its first words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('late parcel');
  await expect(firstResult(page)).toHaveText(LATE);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await expect(status(page)).toHaveText(/^Copied/);
  const words = await page.evaluate(() => navigator.clipboard.readText());
  // Opened again, the field has its question selected; what is copied is still the result in focus.
  await page.keyboard.press('Escape');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'First words' })).toContainText(asShown(words));
});

test('the copy button of a card copies its first words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('playbook/late-delivery/');
  const first = page.getByRole('region', { name: 'First words' });
  await first.getByRole('button', { name: 'Copy' }).click();
  await expect(first.getByRole('status')).toHaveText('Copied');
  const words = await page.evaluate(() => navigator.clipboard.readText());
  expect(words.length).toBeGreaterThan(10);
  await expect(first).toContainText(asShown(words));
});

test('the filter keeps one situation', async ({ page }) => {
  await page.goto('playbook/?q=refund');
  await expect(firstResult(page)).toBeVisible();
  await page.getByRole('radio', { name: 'Orders' }).check();
  const tags = results(page).locator('li.hit .head .tag:first-of-type');
  await expect(tags.filter({ hasNotText: 'Orders' })).toHaveCount(0);
  await expect(tags.first()).toHaveText('Orders');
  // Nothing there: the way to the rest. And the next customer's question is asked of all.
  await page.getByRole('radio', { name: 'Working together' }).check();
  await expect(status(page)).toHaveText('Nothing found for “refund” in this situation');
  await page.getByRole('button', { name: 'Look in all situations' }).click();
  await expect(status(page)).toHaveText(/^\d+ results/);
  await page.getByRole('radio', { name: 'Orders' }).check();
  await box(page).press('Escape');
  await box(page).fill('refund');
  await expect(page.getByRole('radio', { name: 'All' })).toBeChecked();
});

/** How far the page's content was moved so far without anyone doing anything. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Two frames later all that was drawn by now has been told.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );

test('pinned cards stand on the playbook page, opened ones too in the empty box', async ({ page }) => {
  await page.goto('playbook/late-delivery/');
  await page.getByRole('button', { name: `Pin ${LATE}` }).click();
  await page.goto('playbook/');
  await expect(page.getByRole('list', { name: 'Pinned' }).getByRole('link')).toHaveText(LATE);
  await expect(page.getByRole('navigation', { name: 'Situations' })).toBeVisible();
  expect(await shifts(page), 'pins move nothing').toBe(0);
  await page.goto('playbook/angry-customer/');
  await page.keyboard.press('/');
  await expect(page.getByRole('list', { name: 'Pinned' }).getByRole('link')).toHaveText(LATE);
  await expect(page.getByRole('list', { name: 'Opened lately' }).getByRole('link')).toHaveText(
    'The customer is angry',
  );
});

test('a question without an answer says so, is noted and can be saved', async ({ page }) => {
  await page.goto('playbook/');
  await box(page).fill('qqqq wwww');
  await expect(status(page)).toHaveText('Nothing found for “qqqq wwww”');
  await expect(results(page)).toBeHidden();
  const save = page.getByRole('button', { name: 'Save the list of unanswered searches' });
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('comeback.search.missed.1')))
    .toContain('qqqq wwww');
  const download = page.waitForEvent('download');
  await save.click();
  expect((await download).suggestedFilename()).toBe('searches-without-answer.csv');
});

test('a card whose review date has passed says so, whenever it was built', async ({ page }) => {
  await page.goto('playbook/late-delivery/');
  const badge = page.getByText('Review overdue');
  await expect(badge).toBeHidden();
  await page.clock.setFixedTime(new Date('2031-01-01T12:00:00Z'));
  await page.reload();
  await expect(badge).toBeVisible();
});

test('without Pagefind the cards still answer', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('playbook/?q=late%20parcel');
  await expect(firstResult(page)).toHaveText(LATE);
});

test('the panel opens cards in place and comes back to where it was left', async ({ page }) => {
  await page.goto('playbook/panel/');
  await box(page).fill('late parcel');
  await expect(firstResult(page)).toHaveText(LATE);
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 2, name: LATE });
  await expect(title).toBeFocused();
  await expect(page.getByRole('heading', { level: 3, name: 'Steps' })).toBeVisible();
  await page.reload();
  await expect(title).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('late parcel');
  await expect(firstResult(page)).toHaveText(LATE);
});

test('a browser without always-on-top windows opens the panel as a small one', async ({ page, context }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'documentPictureInPicture');
  });
  await page.goto('playbook/late-delivery/');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Keep beside the call' }).click();
  const panel = await opened;
  await expect(panel).toHaveURL(/\/playbook\/panel\/$/);
  await expect(panel.getByRole('heading', { level: 2, name: LATE })).toBeVisible();
});

test('the panel moves into the always-on-top window, dressed and alive', async ({ page, context }) => {
  // The window itself belongs to the browser; this one stands in for it, an empty document of our own origin.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'documentPictureInPicture', {
      value: {
        requestWindow: (size: { width: number; height: number }) =>
          Promise.resolve(
            window.open('', '', `popup,width=${String(size.width)},height=${String(size.height)}`),
          ),
      },
    });
  });
  await page.goto('playbook/late-delivery/');
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Keep beside the call' }).click();
  const panel = await opened;
  await expect(panel.getByRole('heading', { level: 2, name: LATE })).toBeVisible();
  await expect(panel).toHaveTitle('Playbook');
  await panel.getByRole('button', { name: 'Results' }).click();
  await panel.getByRole('searchbox').fill('refnd');
  await expect(panel.getByRole('list', { name: 'Results' }).getByRole('link').first()).toHaveText(
    /money back/,
  );
});
