/** The role-play as people play it: by keyboard, by mouse, interrupted, in two tabs, and looked back on. */
import { expect, test } from '@playwright/test';
import {
  begin,
  debrief,
  group,
  LATE,
  listen,
  log,
  meter,
  playToTheEnd,
  ready,
  replies,
  say,
  turnsOf,
} from './practice/player.ts';
import { watchShifts } from './site/shifts.ts';

test('a whole conversation with the coach, by keyboard alone', async ({ page }) => {
  const shift = await watchShifts(page);
  await page.goto(LATE);
  await page.getByRole('radio', { name: 'Dana Okafor' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Rui Campos' })).toBeChecked();
  await page.getByRole('button', { name: 'Pick up the phone' }).focus();
  await page.keyboard.press('Enter');
  await expect(replies(page).first()).toBeVisible();
  await expect(log(page)).toContainText('Rui Campos');
  await expect(meter(page, 'Satisfaction')).toHaveAttribute('aria-valuenow', /^\d+$/);

  const shiftBefore = await shift();
  for (let turn = 0; turn < 15 && !(await debrief(page).isVisible()); turn += 1) {
    const said = await turnsOf(page).count();
    await ready(page);
    if (turn === 1) {
      // One by walking to the button, the others by number.
      await replies(page).first().focus();
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('2');
    await expect(turnsOf(page)).toHaveCount(said + 1);
    if (turn < 2) await expect(group(page)).toBeFocused();
    await expect(replies(page).first().or(debrief(page))).toBeVisible();
  }
  await expect(debrief(page)).toBeVisible();
  await expect(meter(page, 'Loyalty')).toHaveAttribute('aria-valuetext', /of 100, .+, (up|down|no change)/);
  await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
  expect((await shift()) - shiftBefore, 'nothing shown is pushed away').toBeLessThan(0.001);
  await page.emulateMedia({ media: 'print' });
  await expect(meter(page, 'Loyalty').locator('.fill'), 'bars are printed').toHaveCSS(
    'print-color-adjust',
    'exact',
  );
});

test('the code of a conversation asks to be compiled where it arrives', async ({ page }) => {
  await page.goto(LATE);
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.text());
  });
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  await expect(replies(page).first()).toBeVisible();
  const texts = await Promise.all(scripts);
  const bytes = (some: readonly string[]) => some.reduce((sum, { length }) => sum + length, 0);
  const asking = texts.filter((text) => text.startsWith('//# allFunctionsCalledOnLoad\n'));
  // Something else may have been fetched meanwhile.
  expect(bytes(asking)).toBeGreaterThan(bytes(texts) / 2);
});

test('the coach says what moved the customer, in parts that add up', async ({ page }) => {
  await begin(page);
  await say(page, 1);
  const rows = page.getByRole('table', { name: 'What moved satisfaction, in points' }).getByRole('row');
  const points = (await rows.locator('.points').allInnerTexts()).map((text) =>
    Number(text.replace('−', '-')),
  );
  const total = points.pop() ?? NaN;
  expect(points.length).toBeGreaterThan(0);
  expect(points.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 5);
});

test('on your own nothing shows until the end, and there is no way back', async ({ page }) => {
  await begin(page, { mode: 'On your own' });
  await say(page);
  await expect(page.getByRole('meter')).toHaveCount(0);
  await expect(page.getByText('Coach', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Step back' })).toHaveCount(0);
  await playToTheEnd(page);
  await expect(meter(page, 'Satisfaction')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where it turned' })).toBeVisible();
});

test('a step back in coach mode returns to the moment before, and the debrief says so', async ({ page }) => {
  await begin(page);
  const before = await replies(page).allTextContents();
  await say(page, 1);
  await ready(page);
  await page.getByRole('button', { name: 'Step back' }).click();
  await expect(turnsOf(page)).toHaveCount(0);
  await expect(replies(page)).toHaveText(before);
  await expect(group(page)).toBeFocused();
  await playToTheEnd(page);
  await expect(page.getByText('You stepped back once; your record keeps both ways.')).toBeVisible();
});

test('a double click says one thing', async ({ page }) => {
  await begin(page);
  await ready(page);
  await replies(page).first().dblclick();
  await expect(turnsOf(page)).toHaveCount(1);
  await ready(page);
  await expect(turnsOf(page)).toHaveCount(1);
  await page.keyboard.down('1');
  await page.keyboard.down('1');
  await page.keyboard.up('1');
  await expect(turnsOf(page)).toHaveCount(2);
  await ready(page);
  await expect(turnsOf(page)).toHaveCount(2);
});

test('what was offered and not said is nowhere to be read afterwards', async ({ page }) => {
  await begin(page);
  const offered = await replies(page).locator('span').allInnerTexts();
  const said = await say(page, 0);
  for (const text of offered.filter((one) => one !== said))
    await expect(page.locator('#stage')).not.toContainText(text);
});

test('number keys can be switched off', async ({ page }) => {
  await begin(page);
  await page.getByText('Settings', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Number keys choose a reply' }).uncheck();
  await page.locator('[data-stage]').focus();
  await ready(page);
  await page.keyboard.press('1');
  await page.waitForTimeout(300);
  await expect(turnsOf(page)).toHaveCount(0);
});

test('a reload comes back to the same moment, and the page offers it', async ({ page }) => {
  await begin(page);
  await say(page, 0);
  await say(page, 1);
  const before = {
    log: await log(page).innerText(),
    replies: await replies(page).allInnerTexts(),
    satisfaction: await meter(page, 'Satisfaction').getAttribute('aria-valuenow'),
  };
  await page.reload();
  await ready(page);
  await expect(log(page)).toContainText(before.replies.length > 0 ? 'You' : '');
  expect(await replies(page).allInnerTexts()).toEqual(before.replies);
  expect(await meter(page, 'Satisfaction').getAttribute('aria-valuenow')).toBe(before.satisfaction);
  expect((await log(page).innerText()).replace(/▸|▾/g, '')).toBe(before.log.replace(/▸|▾/g, ''));

  await page.goto('about:blank');
  await page.goto(LATE);
  await expect(page.getByText('You were talking with Dana.')).toBeVisible();
  await page.getByRole('button', { name: 'Carry on' }).click();
  await expect(turnsOf(page)).toHaveCount(2);

  await page.goto('about:blank');
  await page.goto(`${LATE}#run=neverplayed`);
  await expect(page.getByText('That conversation is not in this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('That conversation is not in this browser.')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Dana Okafor' })).toBeFocused();
});

test('a tab that dies in the middle of a reply has kept it', async ({ page, context }) => {
  await begin(page);
  const words = await replies(page).first().locator('span').last().innerText();
  const address = page.url();
  await ready(page);
  await page.keyboard.press('1');
  await expect(turnsOf(page)).toHaveCount(1);
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await ready(again);
  await expect(turnsOf(again)).toContainText(words.slice(0, 40));
});

test('a second tab sees the same conversation and does not fork it', async ({ page, context }) => {
  await begin(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(replies(other).first()).toBeVisible();
  await say(page, 0);
  await expect(turnsOf(other)).toHaveCount(1);
  await expect(other.getByText('This conversation went on in another tab.')).toBeVisible();
  await say(other, 0);
  await expect(turnsOf(page)).toHaveCount(2);
  expect(await turnsOf(page).allInnerTexts()).toEqual(await turnsOf(other).allInnerTexts());
});

test('a browser that keeps nothing says so, and play goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open() {
          throw new DOMException('refused', 'InvalidStateError');
        },
      },
    });
  });
  await page.goto(LATE);
  await expect(page.getByText('Your browser is not keeping what you do here')).toBeVisible();
  await expect(page.getByText('Saved in this browser')).toHaveCount(0);
  await begin(page);
  await expect(page.getByText('Your browser is not keeping this conversation')).toBeVisible();
  await expect(page.getByRole('button', { name: '(it is saved)' })).toHaveCount(0);
  await playToTheEnd(page);
});

test('the customer’s turn, its effect and the waiting replies are announced once and in order', async ({
  page,
}) => {
  await begin(page);
  const heard = await listen(page);
  await say(page, 0);
  await expect.poll(heard).toHaveLength(3);
  const [turn, effect, waiting] = await heard();
  expect(turn).toMatch(/^Dana, (pleased|calm|irritated|angry): \S/);
  expect(effect).toMatch(/^Satisfaction (up \d+|down \d+|no change), loyalty (up \d+|down \d+|no change)\.$/);
  expect(waiting).toMatch(/^\d replies to choose from\.$/);
  await expect(log(page)).toHaveAttribute('aria-live', 'off');
  // The order in which a screen reader meets it: the customer, what was said by whom, what can be said now.
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "The customer":
      - img /Dana Okafor, (looking )?[a-z]+/
      - paragraph: Dana Okafor
      - meter "Satisfaction"
      - meter "Loyalty"
    - log "Conversation with Dana Okafor":
      - text: "Dana says:"
      - paragraph
      - text: "You say:"
      - paragraph
      - group: /Coach Satisfaction (up|down|no change)/
      - text: "Dana says:"
      - paragraph
    - group "Your reply":
      - button
      - button
  `);
});

test('the answer comes at once with reduced motion, and after a pause that a key ends without', async ({
  page,
}) => {
  await page.clock.install();
  await begin(page);
  await ready(page);
  await page.keyboard.press('1');
  await expect(turnsOf(page)).toHaveCount(1);
  await expect(replies(page).first()).toBeVisible();

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await ready(page);
  // The clock stands still but for a few frames: the pause would not end by itself.
  await page.clock.pauseAt(Date.now() + 60_000);
  const frames = () => page.clock.runFor(200);
  await page.keyboard.press('1');
  await frames();
  await expect(page.getByText('Dana is on the line')).toBeVisible();
  await frames();
  await expect(group(page)).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('Escape');
  await frames();
  await expect(replies(page).first()).toBeVisible();
});

test('silence costs something only where it was asked for, and the clock can be stopped', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(LATE);
  await page.getByRole('checkbox', { name: 'Silence counts.' }).check();
  await page.getByRole('button', { name: 'Pick up the phone' }).click();
  await expect(replies(page).first()).toBeVisible();
  const before = Number(await meter(page, 'Satisfaction').getAttribute('aria-valuenow'));
  await page.clock.fastForward(180_000);
  await expect(log(page)).toContainText('You said nothing for a while.');
  await expect
    .poll(async () => Number(await meter(page, 'Satisfaction').getAttribute('aria-valuenow')))
    .toBeLessThan(before);
  await page.getByRole('button', { name: 'Stop the clock' }).click();
  const heldAt = await meter(page, 'Satisfaction').getAttribute('aria-valuenow');
  await page.clock.fastForward(600_000);
  await expect(log(page).getByText('You said nothing for a while.')).toHaveCount(1);
  expect(await meter(page, 'Satisfaction').getAttribute('aria-valuenow')).toBe(heldAt);
});

test('play on from here starts a new conversation at that very moment', async ({ page }) => {
  await begin(page);
  await playToTheEnd(page, 1);
  const first = page.url();
  const point = page.locator('li.point').first();
  const turn = Number(/Turn (\d+)/.exec(await point.getByRole('heading').first().innerText())?.[1]);
  const line = (await point.locator('.line').innerText()).trim();
  await point.getByRole('button', { name: /^Play on from here/ }).click();
  await expect(replies(page).first()).toBeVisible();
  await expect(turnsOf(page)).toHaveCount(turn - 1);
  await expect(log(page)).toContainText(line);
  expect(page.url()).not.toBe(first);
  await page.goto('about:blank');
  await page.goto(first);
  await expect(debrief(page)).toBeVisible();
});

test('the debrief compares with the other customer and lets each moment be looked at', async ({ page }) => {
  await begin(page, { customer: 'Rui Campos' });
  await playToTheEnd(page, 0);
  const other = page.locator('.comparison');
  await expect(other.getByText('Dana Okafor')).toBeVisible();
  await expect(other.getByText('Principle:')).toBeVisible();
  const moments = page.getByRole('group', { name: 'Moments of the conversation' });
  await moments.getByRole('button', { name: 'Turn 2' }).click();
  await expect(page.locator('.moment')).toContainText(/^Turn 2: satisfaction \d+/);
  await moments.getByRole('button', { name: 'Start' }).focus();
  await expect(page.locator('.moment')).toContainText(/^Start: Rui is/);
  const chart = page.locator('.chart').filter({ visible: true });
  const { width } = (await chart.boundingBox()) ?? { width: 0 };
  await chart.hover({ position: { x: width - 20, y: 40 } });
  await expect(moments.getByRole('button', { pressed: true })).not.toHaveText('Start');
  await expect(page.locator('.moment')).toContainText(/^Turn \d+: satisfaction/);
  await chart.hover({ position: { x: 45, y: 40 } });
  await expect(page.locator('.moment')).toContainText(/^Start: Rui is/);
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('rowheader', { name: 'Turn 1', exact: true })).toBeVisible();
});

test('a network lost at the end costs a part of the debrief, or all of it, and a reload brings it back', async ({
  page,
}) => {
  await begin(page);
  await page.route(/weigh(ing|\.worker)/, (route) => route.abort());
  await playToTheEnd(page, 1);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('What each reply cost could not be worked out.');
  await expect(page.getByRole('heading', { name: 'What if it had been someone else?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
  await page.route('**/Debrief*', (route) => route.abort());
  await page.reload();
  await expect(alert).toContainText('The debrief could not be loaded. Your conversation is saved');
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Where it turned' })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('the catalogue filters by address and knows the best result', async ({ page }) => {
  await begin(page, { mode: 'On your own' });
  await playToTheEnd(page);
  const score = await page.locator('.score .number').innerText();
  await page.goto('./practice/');
  await expect(page.locator('[data-slug="third-late-parcel"]')).toContainText(`Your best: ${score} of 100`);
  await page.getByRole('combobox', { name: 'Where' }).selectOption('counter');
  expect(new URL(page.url()).search).toBe('?channel=counter');
  await expect(page.getByRole('link', { name: 'The third late parcel' })).toBeHidden();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Where' })).toHaveValue('counter');
  await expect(page.getByRole('link', { name: 'The third late parcel' })).toBeHidden();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('link', { name: 'The third late parcel' })).toBeVisible();
});

test('the map warns first, leads from each box to its words, and grows', async ({ page }) => {
  await page.goto(`${LATE}map/`);
  await expect(page.getByText('This gives everything away.')).toBeVisible();
  const width = () =>
    page.locator('#map-drawing').evaluate((drawing) => drawing.getBoundingClientRect().width);
  const before = await width();
  await page.getByRole('button', { name: 'Larger' }).click();
  expect(await width()).toBeGreaterThan(before);
  const first = page.getByRole('link', { name: 'Step 1, “It’s Dana, Dana Okafor, I expect I’ve …”' });
  await expect(first).toBeInViewport();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#step-opening')).toBeInViewport();
  await expect(page.locator('#step-opening')).toContainText('mostly the best choice');
});
