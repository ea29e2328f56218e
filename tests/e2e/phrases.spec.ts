import { expect, test } from '@playwright/test';

const DRAFT = "Hello. Unfortunatly it is out of stock. You'll need to call back.";

test.beforeEach(async ({ page }) => {
  await page.goto('phrases/');
});

test('a draft is checked as it is typed, wording swapped in by one key, and undone', async ({ page }) => {
  const draft = page.getByRole('textbox', { name: 'Your draft' });
  await draft.pressSequentially(DRAFT);
  const suggestions = page.getByRole('list', { name: 'Suggestions' });
  await expect(suggestions.getByRole('button', { name: '“Unfortunatly”' })).toBeVisible();
  await expect(suggestions.getByRole('button', { name: /need to/ })).toBeVisible();
  await suggestions.getByRole('button', { name: '“Unfortunatly”' }).focus();
  await page.keyboard.press('2');
  await expect(draft).not.toHaveValue(/Unfortunatly/);
  await expect(draft).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(draft).toHaveValue(DRAFT);
  // A slip is put right where it stands; then it is said what was looked for.
  await draft.fill('I could of rung you first. I will ring you at three.');
  await suggestions.getByRole('button', { name: 'Write could have' }).click();
  await expect(draft).toHaveValue('I could have rung you first. I will ring you at three.');
  await expect(page.getByText(/\d+ common slips of grammar/)).toBeVisible();
});

test('text typed before the checker has loaded is kept and checked', async ({ page }) => {
  await page.route('**/rules.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  const draft = page.getByRole('textbox', { name: 'Your draft' });
  await draft.fill('Obviously it is late.');
  await expect(page.getByRole('button', { name: '“Obviously”' })).toBeVisible();
  await expect(draft).toHaveValue('Obviously it is late.');
});

test('the draft is sent nowhere', async ({ page }) => {
  const draft = page.getByRole('textbox', { name: 'Your draft' });
  await draft.fill('Obviously secret');
  await expect(page.getByRole('button', { name: '“Obviously”' })).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await draft.pressSequentially(' word, unfortunately.');
  await expect(page.getByRole('button', { name: '“unfortunately”' })).toBeVisible();
  expect(requests).toEqual([]);
});

test('without a connection it says so, and works once it is back', async ({ page }) => {
  await page.route('**/rules.json', (route) => route.abort());
  const draft = page.getByRole('textbox', { name: 'Your draft' });
  await draft.fill('Obviously');
  await expect(page.getByText('The phrase list could not be loaded.')).toBeVisible();
  await page.unroute('**/rules.json');
  await draft.pressSequentially(' late.');
  await expect(page.getByRole('button', { name: '“Obviously”' })).toBeVisible();
});

test('the list is filtered as one types and says how many are left', async ({ page }) => {
  const filter = page.getByRole('searchbox', { name: 'Filter' });
  await filter.fill('afraid');
  await expect(page.getByRole('heading', { name: '“I’m afraid”' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '“our policy”' })).toBeHidden();
  await expect(page.getByText(/^\d+ of \d+ phrases$/)).toBeVisible();
});
