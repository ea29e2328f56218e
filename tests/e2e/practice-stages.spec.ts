/** Every stage of a role-play is accessible in both themes, fits narrow and zoomed windows, and stays small. */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { MEASURES } from '../../src/components/practice/words.ts';
import { begin, LATE, log, playToTheEnd, ready, say, turnsOf, withoutChance } from './practice/player.ts';
import { showTheme, violations } from './site/accessibility.ts';
import { watchShifts } from './site/shifts.ts';

async function sound(page: Page, stage: string): Promise<void> {
  expect.soft(await violations(page), `${stage}, light`).toEqual([]);
  await showTheme(page, 'dark');
  expect.soft(await violations(page, 'colours'), `${stage}, dark`).toEqual([]);
  await showTheme(page, 'light');
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const path of [LATE, './practice/choosing-a-laptop/', './practice/review-threat/']) {
  test(`${path}: axe at each stage`, async ({ page }) => {
    test.slow();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await begin(page, { path });
    await sound(page, 'the first turn');
    await say(page, 1);
    await sound(page, 'with a note of the coach');
    await playToTheEnd(page, 1);
    await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
    await sound(page, 'debrief');
    expect(complaints).toEqual([]);
  });
}

for (const [name, width, height] of [
  ['a narrow phone', 360, 740],
  ['1280 px at 200 %', 640, 450],
  ['1280 px at 400 %', 320, 256],
] as const) {
  test(`${name}: nothing scrolls sideways, at any stage`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(LATE);
    expect(await overflow(page), 'set-up').toBeLessThanOrEqual(0);
    await begin(page);
    expect(await overflow(page), 'first turn').toBeLessThanOrEqual(0);
    await say(page, 1);
    expect(await overflow(page), 'with a note').toBeLessThanOrEqual(0);
    const settings = page.getByText('Settings', { exact: true });
    await settings.click();
    const pauses = page.getByRole('checkbox', { name: 'A pause before the customer answers' });
    expect((await pauses.boundingBox())?.x, 'a setting is in sight').toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect(pauses).toBeHidden();
    await expect(settings).toBeFocused();
    await playToTheEnd(page, 1);
    await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
    expect(await overflow(page), 'debrief').toBeLessThanOrEqual(0);
  });
}

test('whatever the measures say, the customer takes no more room, at any width', async ({ page }) => {
  // The widest name of a customer there is.
  await begin(page, {
    path: './practice/missed-payment/',
    customer: 'Tobias Lindgren',
    mode: 'With the coach',
  });
  const bar = page.getByRole('region', { name: 'The customer' });
  const words = [...MEASURES.satisfaction, ...MEASURES.loyalty].map(([, word]) => word);
  await page.setViewportSize({ width: 320, height: 800 });
  const before = await bar.evaluate((customer) => customer.getBoundingClientRect().height);
  await say(page, 0);
  await expect(bar.locator('.change')).toHaveCount(2);
  for (const width of [320, 344, 360, 390, 414, 600, 640, 700, 768, 880, 900, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const heights = await bar.evaluate((customer, all) => {
      const found = new Set<number>();
      for (const word of all)
        for (const [way, short, full] of [
          ['down', '38', 'down 38'],
          ['no', '±0', 'no change'],
        ]) {
          for (const line of customer.querySelectorAll('.word')) line.firstChild!.nodeValue = word;
          for (const change of customer.querySelectorAll<HTMLElement>('.change')) {
            Object.assign(change.dataset, { way, short });
            change.querySelector('.full')!.textContent = full!;
          }
          found.add(customer.getBoundingClientRect().height);
        }
      return [...found];
    }, words);
    expect(heights, `${width} px`).toHaveLength(1);
    if (width === 320) expect(heights, 'and none before the first change').toEqual([before]);
  }
});

test('every sign in a conversation and its debrief is in the fonts that come with the page', async ({
  page,
}) => {
  // To look for a font that has it takes a slow phone longer than to draw everything else of a turn.
  const session = await page.context().newCDPSession(page);
  const foreign = async (atLeast: number) => {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const selector = '#stage *';
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    expect(nodeIds.length, 'there is something to look at').toBeGreaterThan(atLeast);
    const found: string[] = [];
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      if (fonts.some(({ isCustomFont }) => !isCustomFont))
        found.push((await session.send('DOM.getOuterHTML', { nodeId })).outerHTML);
    }
    return found;
  };
  await begin(page, { mode: 'With the coach' });
  await say(page, 0);
  await ready(page);
  await expect(page.locator('.note').last()).toBeVisible();
  expect(await foreign(60)).toEqual([]);
  await playToTheEnd(page, 0);
  await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
  expect(await foreign(200)).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a whole conversation with taps and with motion: nothing shifts, and what moves costs no layout', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await withoutChance(page);
    const shift = await watchShifts(page);
    await page.goto(LATE);
    await page.evaluate(() => {
      const moved = new Set<string>();
      Object.assign(window, { moved });
      const collect = () => {
        for (const { effect } of document.getAnimations()) {
          for (const { offset, computedOffset, easing, composite, ...properties } of (
            effect as KeyframeEffect
          ).getKeyframes())
            for (const property of Object.keys(properties)) moved.add(property);
        }
        requestAnimationFrame(collect);
      };
      collect();
    });
    await page.getByText('Rui Campos').tap();
    await page.getByRole('button', { name: 'Pick up the phone' }).tap();
    const end = page.getByRole('heading', { name: 'Debrief' });
    const reply = page.getByRole('group', { name: 'Your reply' }).getByRole('button').first();
    for (let turn = 0; turn < 15; turn += 1) {
      await expect(reply.or(end)).toBeVisible();
      if (await end.isVisible()) break;
      const turns = await turnsOf(page).count();
      // A tap right after replies have come up is taken for a slip.
      await page.waitForTimeout(300);
      await reply.tap();
      await expect(turnsOf(page)).toHaveCount(turns + 1);
    }
    await expect(page.getByRole('heading', { name: 'Where to next' })).toBeVisible();
    expect(await shift()).toBe(0);
    // Only these two the compositor moves by itself: anything else lays out and paints in every frame.
    const moved = await page.evaluate(() => [...(window as unknown as { moved: Set<string> }).moved].sort());
    expect(moved).toEqual(['opacity', 'transform']);
  });
});

test('the page loads little, and the conversation a known amount, before the debrief', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') bytes += gzipSync(await response.body()).length;
  });
  await page.goto(LATE);
  await page.waitForLoadState('networkidle');
  expect(bytes, 'before the conversation').toBeLessThanOrEqual(12 * 1024);
  await begin(page, { mode: 'With the coach' });
  await say(page, 0);
  test.info().annotations.push({ type: 'bytes', description: `${bytes} B of script while playing` });
});

test('a turn is little work: nothing is measured at the press, and nothing said is built again', async ({
  page,
}) => {
  await begin(page);
  await say(page, 0);
  const elements = () => page.locator('#stage').evaluate((stage) => stage.querySelectorAll('*').length);
  const before = await elements();
  const line = await log(page).locator('.theirs').last().elementHandle();
  // Whatever makes the browser lay the page out in the midst of a script, from the press to the end of its task.
  await page.evaluate(() => {
    let pressing = false;
    const reads: string[] = [];
    Object.assign(window, { reads });
    addEventListener(
      'click',
      () => {
        pressing = true;
        setTimeout(() => (pressing = false));
      },
      { capture: true },
    );
    const watched: [object, string][] = [
      [HTMLElement.prototype, 'offsetHeight'],
      [HTMLElement.prototype, 'offsetTop'],
      [Element.prototype, 'clientHeight'],
      [Element.prototype, 'scrollTop'],
      [Element.prototype, 'getBoundingClientRect'],
      [HTMLElement.prototype, 'focus'],
      [window, 'getComputedStyle'],
    ];
    for (const [owner, name] of watched) {
      const found = Object.getOwnPropertyDescriptor(owner, name) ?? {};
      const { get: getter, value: method } = found as {
        get?: () => unknown;
        value?: (...args: unknown[]) => unknown;
      };
      const noted = function (this: unknown, ...args: unknown[]): unknown {
        if (pressing) reads.push(name);
        return (getter ?? method)?.apply(this, args as []);
      };
      Object.defineProperty(owner, name, {
        configurable: true,
        ...(getter ? { get: noted } : { value: noted }),
      });
    }
  });
  await say(page, 0);
  expect(await page.evaluate(() => (window as unknown as { reads: string[] }).reads)).toEqual([]);
  expect(await line.evaluate((element) => element.isConnected)).toBe(true);
  expect((await elements()) - before, 'elements more, a turn on').toBeLessThanOrEqual(110);
});
