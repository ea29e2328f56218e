/** A drill from a manager to a trainee and back, in two browsers that share nothing, by every way of sending. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { createVerify, digest, makeKeys, signerOf } from '../../src/components/drills/crypto.ts';
import { decodeResult, encodeDrill, encodeResult, type Drill } from '../../src/records/drills/index.ts';
import { camera, drop, dropFolder } from './drills/arriving.ts';
import { assign, drillOf } from './drills/asking.ts';
import { debrief, playToTheEnd, say, withoutChance } from './practice/player.ts';
import { showTheme, violations } from './site/accessibility.ts';

const LATE = 'The third late parcel (Dana Okafor)';

const codes = (page: Page) => page.getByRole('textbox', { name: 'Result codes' });
const results = (page: Page) => page.getByRole('table', { name: 'Team results' });
const row = (page: Page, name: string) =>
  results(page)
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name, exact: true }) });

async function sound(page: Page, stage: string): Promise<void> {
  expect.soft(await violations(page), `${stage}, light`).toEqual([]);
  await showTheme(page, 'dark');
  expect.soft(await violations(page, 'colours'), `${stage}, dark`).toEqual([]);
  await showTheme(page, 'light');
}

/** Adds something and waits until the board has said what came of it. */
async function add(page: Page, text: string, said: string | RegExp): Promise<void> {
  await codes(page).fill(text);
  await page.getByRole('button', { name: 'Add results' }).click();
  await expect(page.getByText(said).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Add results' })).toBeFocused();
}

/** The field is to blame, says why, and has the focus. */
async function refused(field: Locator, why: string | RegExp): Promise<void> {
  await expect(field).toHaveAccessibleDescription(why);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
}

const profile = (context: BrowserContext): Promise<Page> => context.newPage();

test('there and back: asked, played, sent in every way, verified, coached, handed over', async ({
  browser,
  page,
}) => {
  test.setTimeout(300_000);
  const link = await assign(page, 'Late parcels');

  // The trainee opens the link, in a browser of their own.
  const theirs = await browser.newContext({
    ...{ reducedMotion: 'reduce', serviceWorkers: 'block', timezoneId: 'Asia/Tokyo' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const trainee = await profile(theirs);
  await withoutChance(trainee);
  await trainee.addInitScript(() => {
    navigator.share = (data) => {
      Object.assign(window, { shared: data });
      return Promise.resolve();
    };
  });
  await trainee.goto(link);
  await expect(trainee.getByRole('heading', { name: 'Late parcels', level: 1 })).toBeVisible();
  await expect(trainee.getByText('A drill from Ines Marlow')).toBeVisible();
  await expect(trainee.getByText('Wed 1 Jul 2099, 17:00 (America/New York)')).toBeVisible();
  await expect(trainee.getByText('Thu 2 Jul 2099, 06:00 (Asia/Tokyo)')).toBeVisible();
  await trainee.getByText('What your result contains').click();
  await expect(trainee.getByText('It does not prove who sat at the keyboard')).toBeVisible();
  await sound(trainee, 'a drill, asked');
  await trainee.getByRole('button', { name: 'That is me' }).click();
  await expect(trainee.getByText('Your result needs a name')).toBeVisible();
  // The focus is never lost with the button that was pressed.
  const who = trainee.getByRole('combobox', { name: 'Your name' });
  await who.selectOption('Amira Haddad');
  await trainee.getByRole('button', { name: 'That is me' }).click();
  await expect(trainee.getByText('Amira Haddad', { exact: true })).toBeFocused();
  await trainee.getByRole('button', { name: 'Change the name' }).click();
  await expect(who).toBeFocused();
  await trainee.getByRole('button', { name: 'Save the name' }).click();
  await expect(trainee.getByText('Amira Haddad', { exact: true })).toBeFocused();

  // Plays, stops, and goes on.
  await trainee.getByRole('link', { name: /^Play\b/ }).click();
  await expect(trainee.getByText('On your own, for a drill')).toBeVisible();
  await say(trainee, 0);
  await trainee.getByRole('button', { name: /^Leave|Leave this/ }).click();
  await expect(trainee.getByText(/^Begun: 1 repl/)).toBeVisible();
  await trainee.getByRole('link', { name: /^Go on/ }).click();
  await playToTheEnd(trainee, 0);
  await expect(debrief(trainee)).toBeVisible();
  await trainee.getByRole('link', { name: 'Back to the drill' }).first().click();
  await expect(trainee.getByText('1 of 1 done')).toBeVisible();
  const played = trainee.getByRole('listitem').filter({ hasText: 'Play again' });
  const passed = /100, passed/.test(await played.innerText());
  expect(await played.getByText('✓').count(), 'a tick is for a pass').toBe(Number(passed));
  const box = trainee.getByRole('textbox', { name: 'Result code' });
  const code = await box.inputValue();
  await trainee.getByRole('button', { name: 'Show a QR code' }).click();
  const qr = trainee.getByRole('img', { name: 'QR code of your result' });
  const picture = await qr.screenshot();
  await sound(trainee, 'a drill, done');
  // It is a signed list of choices, and nothing in it is a score.
  const read = await decodeResult(code, { verify: createVerify() });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.result).toMatchObject({
    person: { name: 'Amira Haddad' },
    runs: [{ play: 0, mode: 'assess' }],
  });
  expect(JSON.stringify(read.value.result)).not.toMatch(/score|passed/);

  // The same code, by every way; making it again makes the same.
  await trainee.getByRole('button', { name: 'Copy the code' }).click();
  await expect(trainee.getByText('Copied.')).toBeVisible();
  expect(await trainee.evaluate(() => navigator.clipboard.readText())).toBe(code);
  const saving = trainee.waitForEvent('download');
  await trainee.getByRole('button', { name: 'Download as a file' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('drill-result-Amira-Haddad.txt');
  const saved = readFileSync(await file.path());
  await trainee.getByRole('button', { name: 'Share' }).click();
  const shared = await trainee.evaluate(() => (window as unknown as { shared: ShareData }).shared.text ?? '');
  const mail = decodeURIComponent(
    (await trainee.getByRole('link', { name: 'Mail it' }).getAttribute('href')) ?? '',
  );
  await trainee.reload();
  await expect(box).toHaveValue(code);
  await trainee.getByRole('link', { name: 'All drills in this browser' }).click();
  await expect(trainee.getByRole('heading', { name: 'Drills', level: 1 })).toBeFocused();
  await expect(
    trainee.getByRole('list', { name: 'Drills I was asked to do' }).getByRole('listitem'),
  ).toHaveCount(1);
  await sound(trainee, 'my drills');

  // The manager's board: nobody yet, then the mail thread, quoted and broken as mail programs do.
  await page.goto('team/');
  await expect(row(page, 'Ben Cole')).toContainText('No result yet');
  const quoted = mail.replace(/.{1,70}/g, (line) => `> ${line}`);
  await add(page, `On Monday Amira wrote:\n${quoted}`, '1 result added and verified.');
  const again = '1 result was here already.';
  await add(page, code, again);
  await add(page, shared, again);
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: saved });
  await expect(page.getByText(again)).toBeVisible();
  await add(page, 'nothing in here', /There is no result code in this/);
  const folder = mkdtempSync(join(tmpdir(), 'drill-results-'));
  mkdirSync(join(folder, 'from Amira'));
  writeFileSync(join(folder, 'from Amira', 'mail.eml'), quoted);
  await page.evaluate(() => scrollTo(0, 0));
  await dropFolder(page, folder);
  await expect(page.getByText(again)).toBeVisible();
  await add(page, 'nothing in here', /There is no result code in this/);
  await page.getByLabel('Choose a folder').setInputFiles(folder);
  await expect(page.getByText(again)).toBeVisible();
  rmSync(folder, { recursive: true });
  await add(page, 'nothing in here', /There is no result code in this/);
  await drop(page, 'qr.png', 'image/png', picture);
  await expect(page.getByText(again)).toBeVisible();
  await add(page, 'nothing in here', /There is no result code in this/);
  await camera(page, picture);
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  await expect(page.getByText(again)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await camera(page, null);
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  await expect(page.getByText('The browser was told not to use the camera here.')).toBeVisible();
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await page.goto(`team/#r=${code}`);
  await expect(page.getByText('The result from the link was here already.')).toBeVisible();

  // Who is where.
  const amira = row(page, 'Amira Haddad');
  await expect(amira).toContainText(/(Passed|Not passed)\D*\d+/);
  await expect(row(page, 'Ben Cole')).toContainText('No result yet');
  await sound(page, 'the board');
  await results(page).getByRole('button', { name: 'Name' }).click();
  await expect(results(page).getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('ben');
  await expect(results(page).getByRole('row')).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('');
  const exporting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const csv = readFileSync(await (await exporting).path(), 'utf8');
  expect(csv).toContain('"Amira Haddad"');
  await amira.getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: LATE })).toBeVisible();
  await sound(page, 'one person');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(amira.getByRole('button')).toBeFocused();

  // What to coach, and the moment to watch together.
  await page.getByRole('button', { name: 'Work out what to coach' }).click();
  await expect(page.getByRole('heading', { name: 'What to coach' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'By principle' })).toBeVisible({ timeout: 90_000 });
  const advice = await page.getByText(/^Amira Haddad lost most over “/).innerText();
  const costliest = page.getByRole('group', { name: /^By principle/ }).getByRole('columnheader');
  expect(advice, 'what comes first in the table').toContain(`“${await costliest.nth(1).innerText()}”`);
  await page
    .getByRole('button', { name: /^Watch it with/ })
    .first()
    .click();
  await expect(dialog.getByText(/^Turn \d+ of \d+, cost \d+ points of the score$/)).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'What would have kept most' })).toBeVisible();
  await sound(page, 'a moment to watch');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await sound(page, 'what to coach');

  // Handed over with the key: another browser has the board, and drills can be sent from there.
  await page.getByText('Move or hand over the board').click();
  const passphrase = page.getByRole('textbox', { name: /^Passphrase/ });
  const short = 'The passphrase needs at least 12 characters.';
  await passphrase.fill('short');
  await page.getByRole('button', { name: 'Hand over with the key' }).click();
  await refused(passphrase, short);
  await expect(page.getByText(short), 'read with the field alone').not.toHaveRole('alert');
  await passphrase.press('Enter');
  await expect(page.getByRole('alert').getByText(short), 'focus is there already').toBeVisible();
  await passphrase.fill('a long passphrase');
  const handing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hand over with the key' }).click();
  const board = readFileSync(await (await handing).path());
  expect(board.toString()).toContain('cbk1.');
  const heirs = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce' });
  const heir = await profile(heirs);
  await heir.goto('team/');
  await expect(heir.getByText('No drill was sent from this browser yet.')).toBeVisible();
  await heir.getByText('Move or hand over the board').click();
  const given = { name: 'board.json', mimeType: 'application/json', buffer: board };
  await heir.getByLabel('Choose a board’s file').setInputFiles(given);
  const opening = heir.getByRole('textbox', { name: 'Passphrase of the file' });
  await refused(opening, /was handed over with its key/);
  await opening.fill('another passphrase');
  await heir.getByLabel('Choose a board’s file').setInputFiles(given);
  await refused(opening, /That is not the passphrase/);
  await sound(heir, 'a passphrase refused');
  await heir
    .getByLabel('Choose a board’s file')
    .setInputFiles({ ...given, buffer: Buffer.from('{"format":"another"}') });
  await expect(heir.getByRole('alert').getByText('This is another kind of file.')).toBeVisible();
  await expect(opening).toHaveAttribute('aria-invalid', 'false');
  await opening.fill('a long passphrase');
  await heir.getByLabel('Choose a board’s file').setInputFiles(given);
  await expect(heir.getByText('Taken in: 1 drill, 1 result, and the key to send drills with.')).toBeVisible();
  expect(await row(heir, 'Amira Haddad').innerText()).toBe(await amira.innerText());
  await Promise.all([theirs.close(), heirs.close()]);
});

test('what cannot be verified is listed with the reason, kept, and counts for nobody', async ({ page }) => {
  test.setTimeout(180_000);
  const asked = Array.from({ length: 60 }, (_, i) => `Trainee ${i + 1}`);
  const mine = await drillOf(await assign(page, 'The one', asked.join('\n')));
  const keys = await makeKeys();
  const sign = signerOf(keys.privateKey);
  const result = (name: string, moves: string, drill = mine) =>
    encodeResult(
      {
        ...{
          v: 1,
          drill: { id: drill.drill.id, digest: drill.digest },
          person: { name, key: keys.publicKey },
        },
        ...{ at: Date.now(), runs: [] },
        ...(moves === ''
          ? {}
          : {
              runs: [
                {
                  ...{ id: 'r1', play: 0, mode: 'assess', silence: false, takenBack: 0, moves },
                  ...{ startedAt: Date.now() - 60_000, endedAt: Date.now() },
                },
              ],
            }),
      },
      sign,
    );
  const good = await result('Eve', '00');
  const foreign: Drill = { ...mine.drill, issuer: { name: 'Mallory', key: keys.publicKey } };
  const foreignToken = await encodeDrill(foreign, sign);
  const bad: [string, RegExp][] = [
    [await result('Half', '00'), /says that it was finished, but the conversation does not end there/],
    [await result('Made up', '9'), /Choice 1 cannot be made in this role-play/],
    [await result('Empty', ''), /Nothing has been played in it yet/],
    [good.slice(0, -30), /The end of this result code is missing/],
    [good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).slice(0, -1) + '!', /missing|changed/],
    [`${good.slice(0, -86)}${'A'.repeat(86)}`, /changed after it was signed/],
    [good.replace('cbr1.', 'cbr2.'), /made by a newer version of the site/],
    [
      await result('Other', '00', { drill: { ...mine.drill, id: 'elsewhere' }, digest: mine.digest }),
      /for a drill that is not on this board/,
    ],
    [
      await result('Altered', '00', { drill: mine.drill, digest: await digest(foreignToken) }),
      /made for another drill, or for an altered copy of this one/,
    ],
  ];
  await page.goto('team/');
  await add(
    page,
    bad.map(([code]) => code).join('\n'),
    `${bad.length} results could not be verified: see below.`,
  );
  await expect(page.getByRole('alert').getByText('could not be verified: see below.')).toBeVisible();
  const list = page.getByRole('list', { name: 'Results that could not be verified' });
  for (const [, reason] of bad) await expect(list.getByText(reason).first()).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(bad.length);
  await expect(row(page, 'Half')).toContainText('Could not be verified');
  await sound(page, 'results that could not be verified');

  // A page of the table at a time; on paper everyone.
  await expect(results(page).getByRole('row')).toHaveCount(51);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(results(page).getByRole('row')).toHaveCount(65);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByText('51 to 64 of 64 people')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.getByRole('button', { name: 'Previous' }).press('Enter');

  await add(page, `cbd1 ${'x='.repeat(500_000)}`, 'There is no result code in this (1,000,005 characters).');
  await add(page, foreignToken, /signed with a key that this board does not hold/);
  await page.reload();
  await expect(list.getByRole('listitem')).toHaveCount(bad.length);
  await page.getByRole('button', { name: 'Remove this result of Half' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(bad.length - 1);
  await expect(row(page, 'Half')).toHaveCount(0);
  await expect(page.locator('button:focus')).toHaveAccessibleName(/^Remove this result of/);
});

test('links that do not lead to a drill say why and what to do', async ({ page }) => {
  const { publicKey, privateKey } = await makeKeys();
  const index = (await (await page.request.get('practice/data/index.json')).json()) as {
    scenarios: { slug: string; title: string; edition: string; customers: { id: string }[] }[];
  };
  const [first, second] = index.scenarios;
  const drill: Drill = {
    ...{ v: 1, id: 'dr1', issuer: { name: 'Ines', key: publicKey }, mode: 'coach', pass: 70, counts: 'best' },
    ...{ createdAt: Date.now(), due: { at: Date.now() - 86_400_000, zone: 'Europe/London' } },
    plays: [
      { scenario: first?.slug ?? '', customer: first?.customers[0]?.id ?? '', edition: 'ano1heredit' },
      {
        scenario: second?.slug ?? '',
        customer: second?.customers[0]?.id ?? '',
        edition: second?.edition ?? '',
      },
      { scenario: 'long-gone', customer: 'nobody', edition: 'ano1heredit' },
    ],
  };
  const token = await encodeDrill(drill, signerOf(privateKey));
  const says = async (fragment: string, words: RegExp) => {
    await page.goto(`drill/${fragment}`);
    await page.reload();
    await expect(page.getByRole('alert').getByText(words).first()).toBeVisible();
  };
  await says('#d=', /There is no drill link here/);
  await says('#d=hello', /This is not a drill link/);
  await says(`#d=${token.slice(0, -50)}`, /The end of this drill link is missing/);
  await says(`#d=${token.slice(0, -86)}${'A'.repeat(86)}`, /changed after it was signed/);
  await says(`#d=${token.replace('cbd1', 'cbd9')}`, /made by a newer version/);
  await says('#my=unknown', /This browser has not kept that drill/);
  await sound(page, 'a bad link');
  // The whole mail, pasted, with the link broken over lines.
  const broken = `Hi,\n${token.replace(/.{60}/g, '$&=\r\n')}\nBye`;
  await page.getByRole('textbox', { name: 'Drill link' }).fill(broken);
  await page.getByRole('button', { name: 'Open the drill' }).click();
  await expect(page.getByText('This role-play was changed since the drill was made.')).toBeVisible();
  await expect(page.getByText('This site no longer has this role-play')).toBeVisible();
  await expect(page.getByText('You can still do it; it will show as late.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Play\b/ })).toHaveCount(2);
  // Untitled, it has one name on every page.
  const name = `${first?.title ?? ''} and 2 more`;
  await expect(page.getByRole('heading', { name, level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'All drills in this browser' }).click();
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});
