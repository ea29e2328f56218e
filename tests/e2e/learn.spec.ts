import { expect, test, type Page } from '@playwright/test';

const LESSON = './learn/words-to-avoid/';

const checkOf = (page: Page, id: string) => page.locator(`form[data-check="${id}"]`);

test('the path lists the lesson, and the lesson opens', async ({ page }) => {
  await page.goto('./learn/');
  await page.getByRole('link', { name: 'Words to leave out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Words to leave out' })).toBeVisible();
});

test('a reader who only reads loads no check script', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (/Check\.[\w-]+\.js/.test(request.url())) scripts.add(request.url());
  });
  await page.goto(LESSON);
  await page.mouse.wheel(0, 20_000);
  expect([...scripts]).toEqual([]);
  await checkOf(page, 'words-repairs-line').getByRole('radio').first().check();
  await expect.poll(() => scripts.size).toBeGreaterThan(0);
});

test('a single choice by mouse: wrong, tried again, right, every answer explained', async ({ page }) => {
  await page.goto(LESSON);
  const check = checkOf(page, 'words-repairs-line');
  await check.getByText('Oh no, I’m so sorry').click();
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Not that one.');
  await expect(check.getByText('It sounds kind and it is still')).toBeVisible();
  await expect(check.getByText('A procedure in place of an answer.')).toHaveCount(0);

  await check.getByRole('button', { name: 'Try again' }).click();
  await expect(check.getByRole('status')).toHaveText('');
  await check.getByText('Charged twice for one visit.').click();
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Right. Found on another try.');
  await expect(check.getByText('A procedure in place of an answer.')).toBeVisible();
  await expect(check.getByText('True about what you can do')).toBeVisible();
});

test('the first press of the button counts, even before the script has arrived', async ({ page }) => {
  await page.route(/_astro\/Check\./, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto(LESSON);
  const check = checkOf(page, 'words-repairs-line');
  await check.getByText('Charged twice for one visit.').click();
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Right.');
  expect(page.url()).toMatch(/words-to-avoid\/$/);
});

test('a multiple choice by keyboard alone', async ({ page }) => {
  await page.goto(LESSON);
  const check = checkOf(page, 'words-disguised');
  const boxes = check.getByRole('checkbox');
  await boxes.first().focus();
  await page.keyboard.press('Tab');
  await expect(boxes.nth(1)).toBeFocused();
  for (const name of [/^At this time/, /^The part comes in on Friday/]) {
    await check.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
    await expect(check.getByRole('checkbox', { name })).toBeChecked();
  }
  await check.getByRole('button', { name: 'Check my answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(check.getByRole('status')).toHaveText(
    'Not quite: 1 choice does not belong, and 2 are still missing.',
  );
  await expect(check.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(check.getByRole('status')).toHaveText('Here is every answer, explained.');
  await expect(check.getByRole('status')).toBeFocused();
});

test('sorting asks for every item, then says how many belong elsewhere', async ({ page }) => {
  await page.goto(LESSON);
  const check = checkOf(page, 'words-which-kind');
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Give each one a group first.');
  const groups = check.getByRole('radiogroup');
  for (let i = 0; i < (await groups.count()); i++) {
    await groups.nth(i).getByRole('radio', { name: 'Warns of a no' }).check();
  }
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Not yet: 4 belong elsewhere.');
});

test('every answer is told, the first one and later ones', async ({ page }) => {
  await page.goto(LESSON);
  const told = page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const seen: unknown[] = [];
        document.addEventListener('check:answered', (event) => {
          const { check, right } = (event as CustomEvent<{ check: string; right: boolean }>).detail;
          seen.push({ check, right });
          if (seen.length === 2) resolve(seen);
        });
      }),
  );
  const check = checkOf(page, 'words-repairs-line');
  await check.getByRole('radio', { name: /^You should check/ }).check();
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await check.getByRole('button', { name: 'Try again' }).click();
  await check.getByRole('radio', { name: /^Charged twice/ }).check();
  await check.getByRole('button', { name: 'Check my answer' }).click();
  expect(await told).toEqual([
    { check: 'words-repairs-line', right: false },
    { check: 'words-repairs-line', right: true },
  ]);
});

test('every principle has its place on the principles page', async ({ page }) => {
  await page.goto('./about/principles/#words-to-avoid');
  const principle = page.locator('li#words-to-avoid');
  await expect(principle).toBeInViewport();
  await expect(principle).toContainText('From “Use of Customer Service as a Marketing Tool”');
  await principle.getByRole('link', { name: 'Words to leave out' }).first().click();
  await expect(page.locator('#seven-kinds')).toBeInViewport();
});

test('ordering by keyboard: the moved item keeps the focus and its new place is told', async ({ page }) => {
  await page.goto('./learn/putting-it-right/');
  const check = checkOf(page, 'right-in-order');
  const first = check.getByRole('listitem').first();
  const name = await first.getAttribute('data-item');
  await first.getByRole('button', { name: /^Move down/ }).focus();
  await page.keyboard.press('Enter');
  const second = check.getByRole('listitem').nth(1);
  await expect(second).toHaveAttribute('data-item', name ?? '');
  await expect(second.getByRole('button', { name: /^Move down/ })).toBeFocused();
  await expect(check.locator('[aria-live]')).toContainText('is now number 2 of 5.');
});

test('an ordering is right when the steps stand in their order', async ({ page }) => {
  await page.goto('./learn/putting-it-right/');
  const check = checkOf(page, 'right-in-order');
  for (const [place, item] of ['hear', 'sorry', 'mend', 'more', 'back'].entries()) {
    const row = check.locator(`li[data-item="${item}"]`);
    const at = () => row.evaluate((li) => [...(li.parentElement?.children ?? [])].indexOf(li));
    while ((await at()) > place) {
      const before = await at();
      await row.getByRole('button', { name: /^Move up/ }).click();
      await expect.poll(at).toBe(before - 1);
    }
  }
  await check.getByRole('button', { name: 'Check my answer' }).click();
  await expect(check.getByRole('status')).toHaveText('Right.');
  await expect(check.getByText('First, because nothing you offer counts')).toBeVisible();
});

test('an explorable answers to the keyboard from the first press, and reads out what has settled', async ({
  page,
}) => {
  await page.goto('./learn/promise-and-delivery/');
  const explorable = page.locator('figure.explorable');
  const shown = explorable.locator('.summary');
  await expect(shown).toContainText('Promised in 3 days, there in 4 days');
  await expect(explorable.getByRole('status')).toBeEmpty();
  await explorable.getByRole('slider', { name: /You promise it in/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(shown).toContainText('Promised in 4 days, and there in 4 days');
  await expect(shown).toContainText('The word held.');
  await expect(explorable.getByRole('status')).toHaveText(await shown.innerText());
});

for (const lesson of [
  'the-wider-window',
  'the-rising-bar',
  'why-they-come-back',
  'word-of-mouth',
  'every-customer-every-time',
]) {
  test(`the explorable of ${lesson} changes what it says when it is changed, and goes back`, async ({
    page,
  }) => {
    await page.goto(`./learn/${lesson}/`);
    const explorable = page.locator('figure.explorable');
    const shown = explorable.locator('.summary');
    const before = await shown.innerText();
    const control = explorable.locator('input:not(:checked)').first();
    await control.focus();
    await page.keyboard.press((await control.getAttribute('type')) === 'range' ? 'ArrowRight' : 'Space');
    await expect(shown).not.toHaveText(before);
    await expect(explorable.getByRole('status')).toHaveText(await shown.innerText());
    await explorable.getByRole('button', { name: 'Back to the example' }).click();
    await expect(shown).toHaveText(before);
  });
}

test('a moment of a role-play is tried in the lesson: read without a script, answered, told to the page', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('./learn/putting-it-right/');
  const box = page.getByRole('region', { name: /^Try it: a moment from/ });
  await expect(box.getByText('Northgate! All summer long')).toBeVisible();
  await page.mouse.wheel(0, 20_000);
  expect(fetched.filter((path) => /(Answering|Outcome).*\.js$|third-late-parcel\.json$/.test(path))).toEqual(
    [],
  );

  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('tryit:played', (event) => resolve((event as CustomEvent<unknown>).detail));
      }),
  );
  const replies = box.getByRole('group', { name: 'Your reply' }).getByRole('button');
  await replies.filter({ hasText: 'I’ve marked it urgent' }).click();
  const outcome = box.getByRole('group', { name: 'What it did' });
  await expect(outcome).toBeFocused();
  await expect(outcome.getByText('It gave something up: another reply keeps more.')).toBeVisible();
  await expect(outcome.getByText('What would have kept most')).toBeVisible();
  await expect(outcome.getByText('The same set is on our shelf here.')).toBeVisible();
  expect(await told).toEqual({ lesson: 'putting-it-right', id: 'third-late-parcel/dana/plan', right: false });

  await box.getByRole('button', { name: 'Try another reply' }).click();
  await expect(box.getByRole('group', { name: 'Your reply' })).toBeFocused();
  const shelf = await replies.allInnerTexts();
  await page.keyboard.press(
    String(1 + shelf.findIndex((text) => text.includes('The same set is on our shelf'))),
  );
  await expect(outcome.getByText('No other reply keeps more here.')).toBeVisible();
  await box.getByRole('link', { name: 'Play the whole conversation' }).click();
  await expect(page).toHaveURL(/practice\/third-late-parcel\/$/);
});
