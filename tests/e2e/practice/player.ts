/** What the tests of the role-play page do and look at, by the names that people and screen readers get. */
import { expect, type Locator, type Page } from '@playwright/test';

export const LATE = './practice/third-late-parcel/';

/** Replies that have just appeared cannot be chosen yet, so that a double tap decides nothing. */
const SETTLE = 300;

export const log = (page: Page): Locator => page.getByRole('log');
export const group = (page: Page): Locator => page.getByRole('group', { name: 'Your reply' });
export const replies = (page: Page): Locator => group(page).getByRole('button');
export const debrief = (page: Page): Locator => page.getByRole('heading', { name: 'Debrief' });
export const meter = (page: Page, name: 'Satisfaction' | 'Loyalty'): Locator =>
  page.getByRole('meter', { name, exact: true });

interface Start {
  readonly path?: string;
  readonly customer?: string;
  readonly mode?: 'With the coach' | 'On your own';
}

/**
 * Takes chance out of a tab: the ids made in it, and with them the order of replies, are the same in every run of the
 * tests. To be called before the page is opened.
 */
export async function withoutChance(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let made = 0;
    Crypto.prototype.getRandomValues = <Bytes>(given: Bytes): Bytes => {
      try {
        made = Number(sessionStorage.getItem('ids-made'));
        sessionStorage.setItem('ids-made', String(made + 1));
      } catch {
        made += 1;
      }
      const bytes = given as Uint8Array;
      for (let i = 0; i < bytes.length; i += 1) bytes[i] = Math.imul(made * 31 + i + 1, 0x9e_37_79_b1) >>> 24;
      return given;
    };
  });
}

export async function begin(page: Page, { path = LATE, customer, mode }: Start = {}): Promise<void> {
  await withoutChance(page);
  await page.goto(path);
  if (customer !== undefined) await page.getByRole('radio', { name: customer }).check();
  if (mode !== undefined) await page.getByRole('radio', { name: mode }).check();
  await page.locator('form#setup button[type=submit]:not([name])').click();
  await expect(replies(page).first()).toBeEnabled();
}

/** Replies are waiting and can be chosen. After a choice, wait for its turn first: else the old ones are still there. */
export async function ready(page: Page): Promise<void> {
  await expect(replies(page).first()).toBeEnabled();
  await page.waitForTimeout(SETTLE);
}

/** Says the reply at a place and waits for what comes of it. Answers what was said. */
export async function say(page: Page, place = 0): Promise<string> {
  await ready(page);
  const reply = replies(page).nth(place);
  const words = (await reply.locator('span').last().innerText()).trim();
  const turns = await turnsOf(page).count();
  await reply.click();
  await expect(turnsOf(page)).toHaveCount(turns + 1);
  await expect(replies(page).first().or(debrief(page))).toBeVisible();
  return words;
}

/** What the trainee has said so far. */
export const turnsOf = (page: Page): Locator => log(page).locator('.mine');

/** Says one thing after the other until the conversation is over. */
export async function playToTheEnd(page: Page, place = 0): Promise<void> {
  for (let turn = 0; turn < 15 && !(await debrief(page).isVisible()); turn += 1) await say(page, place);
  await expect(debrief(page)).toBeVisible();
}

/** Everything the live region has been given, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const region = (target as Element).closest('[aria-live="polite"]');
        if (region?.matches('[data-announcer]') !== true) continue;
        for (const node of addedNodes) if (node instanceof HTMLElement) heard.push(node.innerText.trim());
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
