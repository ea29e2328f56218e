import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { createVerify, digest } from '../../src/components/drills/crypto.ts';
import { decodeDrill } from '../../src/records/drills/index.ts';
import { makeKeys, signerOf } from '../../src/components/drills/crypto.ts';
import { encodeResult } from '../../src/records/drills/index.ts';
import type { Given } from '../../src/components/practice/given.ts';
import { outcomeOf } from '../../src/simulations/customer/index.ts';
import { startRun, stepOf, takeReply } from '../../src/simulations/roleplay/index.ts';
import { violations, showTheme } from './site/accessibility.ts';

const link = (page: Page) => page.getByRole('textbox', { name: 'Drill link' });
const create = (page: Page) => page.getByRole('button', { name: 'Create link' });
const names = (page: Page) => page.getByRole('textbox', { name: 'Names, one on each line' });

async function drillIn(address: string) {
  const read = await decodeDrill(address.replace(/^.*#d=/, ''), { verify: createVerify(), digest });
  if (!read.ok) throw new Error(read.error.message);
  return read.value.drill;
}

/** What a phone that shares nothing with the page reads off the screen. */
async function scanned(page: Page): Promise<string | undefined> {
  const shot = await page.getByRole('img', { name: 'QR code of the drill link' }).screenshot();
  const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test('a drill is picked, judged, named and sent; then copied, changed and archived', async ({
  page,
  context,
}) => {
  await page.goto('assign/');
  // Nothing filled in: it says what is missing and leads there.
  await create(page).click();
  const problems = page.getByRole('alert');
  await expect(problems.getByRole('link')).toHaveText([
    'Pick at least one role-play.',
    'Say who is asking: your team sees this name.',
  ]);
  await problems.getByRole('link').first().click();
  const search = page.getByRole('searchbox', { name: 'Search', exact: true });
  await expect(search).toBeFocused();

  // By keyboard: search, tick, put in order.
  await page.keyboard.type('late parcel');
  const offered = page.getByRole('list', { name: 'Role-plays to pick from' });
  await expect(offered.getByRole('checkbox')).toHaveCount(2);
  await offered.getByRole('checkbox', { name: 'Dana Okafor' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(search).toBeFocused();
  await page.getByRole('combobox', { name: 'Where', exact: true }).selectOption('email');
  await offered.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: /Move up: The first invoice/ }).press('Enter');
  await expect(page.getByRole('button', { name: /Move down: The first invoice/ })).toBeFocused();
  await page.getByRole('combobox', { name: 'Where', exact: true }).selectOption('');
  const all = await offered.getByRole('checkbox').count();
  await page.getByLabel('Principle').selectOption({ index: 1 });
  expect(await offered.getByRole('checkbox').count()).toBeLessThan(all);

  await page.getByRole('radio', { name: /^The first/ }).check();
  await page.getByRole('spinbutton', { name: 'Pass mark' }).fill('65');
  await page.getByLabel('Due', { exact: true }).fill('2099-07-01T17:00');
  await page.getByRole('combobox', { name: 'Time zone', exact: true }).selectOption('America/New_York');
  await expect(page.getByText('Wed 1 Jul 2099, 17:00 (America/New York)')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Marlow');
  await page.getByRole('textbox', { name: /^Note to the team/ }).fill('Take your time. <b>Really.</b>');

  // A roster with names that would like to be something else.
  const roster = [
    'Name,Team',
    '"=HYPERLINK(""http://x"")",North',
    '<img src=x onerror=document.title=1>,South',
    'نور الهدى,West',
  ];
  await page.setInputFiles('input[type=file]', {
    ...{ name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from(roster.join('\n')) },
  });
  await expect(names(page)).toHaveValue(
    '=HYPERLINK("http://x")\n<img src=x onerror=document.title=1>\nنور الهدى',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(names(page)).toHaveValue('');
  await names(page).fill('Dana Okafor, Rui Campos, dana okafor');
  await names(page).blur();
  await expect(names(page)).toHaveValue('Dana Okafor\nRui Campos');
  await expect(page.getByText('One name was there twice and kept once.')).toBeVisible();

  // The draft is kept.
  await expect(page.getByText('Draft saved')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await showTheme(page, 'dark');
  expect(await violations(page, 'colours')).toEqual([]);
  await page.reload();
  await expect(names(page)).toHaveValue('Dana Okafor\nRui Campos');
  await expect(page.getByRole('spinbutton', { name: 'Pass mark' })).toHaveValue('65');

  await create(page).click();
  const address = await link(page).inputValue();
  expect(address.length).toBeLessThan(1500);
  const drill = await drillIn(address);
  expect(drill).toMatchObject({
    plays: [{ scenario: 'first-invoice' }, { scenario: 'third-late-parcel', customer: 'dana' }],
    ...{ pass: 65, counts: 'first', mode: 'assess', note: 'Take your time. <b>Really.</b>' },
    names: { kind: 'list', list: ['Dana Okafor', 'Rui Campos'] },
    due: { at: Date.UTC(2099, 6, 1, 21), zone: 'America/New_York' },
    issuer: { name: 'Ines Marlow' },
  });
  expect(await scanned(page)).toBe(address);
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toContain(address);
  expect(await page.getByRole('link', { name: 'Write a mail' }).getAttribute('href')).toContain(
    encodeURIComponent(address),
  );
  expect(await violations(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar file' }).click();
  const calendar = readFileSync(await (await saving).path(), 'utf8');
  expect(calendar).toMatch(/BEGIN:VALARM/);
  expect(calendar).toMatch(/DTSTART:20990701T20/);

  // Change it: a new link under the same key, the old drill in the archive. Another tab sees it.
  const other = await context.newPage();
  await other.goto('assign/');
  await expect(other.getByRole('list', { name: 'Drills you made' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /^Change: / }).click();
  await page.getByRole('textbox', { name: /^Title/ }).fill('Rush');
  await create(page).click();
  const changed = await drillIn(await link(page).inputValue());
  expect(changed.title).toBe('Rush');
  expect(changed.issuer).toEqual(drill.issuer);
  expect(changed.id).not.toBe(drill.id);
  await expect(other.getByRole('heading', { name: 'Rush' })).toBeVisible();
  await expect(other.getByText('Archive (1)')).toBeVisible();
  await other.getByRole('button', { name: 'Archive: Rush' }).click();
  await expect(other.getByText('Archive (2)')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'Drills you made' })).toBeFocused();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('Archive (1)')).toBeVisible();
  await other.getByRole('button', { name: 'Copy: Rush' }).click();
  await expect(other.getByRole('textbox', { name: /^Title/ })).toHaveValue('Rush');
  await other.getByRole('button', { name: 'Start afresh' }).click();
  await expect(other.getByRole('textbox', { name: /^Title/ })).toHaveValue('');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByRole('form', { name: /drill$/ })).toBeFocused();
  await expect(other.getByRole('textbox', { name: /^Title/ })).toHaveValue('Rush');
});

test('where the browser keeps nothing a link is still made, on a phone, and the page says so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
  });
  await page.goto('assign/');
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('laptop');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await create(page).click();
  expect((await drillIn(await link(page).inputValue())).issuer.name).toBe('Ines');
  await expect(page.getByRole('list', { name: 'Drills you made' }).getByRole('listitem')).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('what the team is weak at leads to the role-plays for it', async ({ page }) => {
  await page.goto('assign/');
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('late parcel');
  await page.getByRole('checkbox', { name: 'Dana Okafor' }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines');
  await create(page).click();
  const token = (await link(page).inputValue()).replace(/^.*#d=/, '');
  const drill = await drillIn(token);
  const keys = await makeKeys();
  const at = drill.createdAt + 60_000;
  const run = { id: 'poor', play: 0, mode: 'assess', silence: true, takenBack: 0, startedAt: at } as const;
  const result = await encodeResult(
    {
      ...{ v: 1, drill: { id: drill.id, digest: await digest(token) }, at },
      ...{ person: { name: 'Rui', key: keys.publicKey }, runs: [{ ...run, moves: await poorMoves(page) }] },
    },
    signerOf(keys.privateKey),
  );
  await page.evaluate(
    (code) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('comeback-team');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('results', 'readwrite');
          tx.objectStore('results').put({ id: 'poor', token: code, receivedAt: 1 });
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    result,
  );
  await page.reload();
  await page.getByRole('button', { name: 'What is my team weak at?' }).click();
  await expect(page.getByText('these cost most')).toBeFocused();
  const weak = page.getByRole('list', { name: 'What the team is weak at' }).getByRole('button').first();
  const title = await weak.textContent();
  await weak.click();
  const principle = page.getByRole('combobox', { name: 'Principle', exact: true });
  await expect(principle.locator('option:checked')).toHaveText(title ?? '');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
});

/** The moves of a conversation in which the least helpful reply is given each time. */
async function poorMoves(page: Page): Promise<string> {
  const given = (await (await page.request.get('practice/data/third-late-parcel.json')).json()) as Given;
  let moves = '';
  let state = startRun(given.scenario, 'dana');
  while (state.ending === null) {
    const replies = stepOf(given.scenario, state.stepId).replies;
    const worths = replies.map(({ id }) => outcomeOf(takeReply(given.scenario, state, id).customer));
    const worst = worths.indexOf(Math.min(...worths));
    moves += String(worst);
    state = takeReply(given.scenario, state, replies[worst]?.id ?? '');
  }
  return moves;
}
