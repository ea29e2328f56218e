/** One's own progress and the certificate, from a seeded record to a manager's check. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { CertificateGiven } from '../../src/components/certificate/given.ts';
import { stepsOf } from '../../src/records/path/course.ts';
import { fill, missed, played } from './results/seed.ts';
import { showTheme, violations } from './site/accessibility.ts';

const DAY = 86_400_000;

async function accessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await showTheme(page, theme);
    expect(await violations(page, theme === 'light' ? undefined : 'colours')).toEqual([]);
  }
}

test('progress is replayed from the record: what to do next, skills, results and time', async ({ page }) => {
  const now = Date.now();
  await page.goto('./progress/');
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  await accessible(page);

  const old = {
    id: 'older',
    edition: 'older',
    summary: { ending: 'x', score: 62, satisfaction: 1, loyalty: 1 },
  };
  await fill(page, {
    answers: [missed('putting-it-right', 'right-gesture', now - 3 * DAY)],
    runs: [
      ...[-1, 2, 0].map((place, i) => ({
        ...played('wrong-department', place, now - (9 - 3 * i) * DAY),
        id: `own${i}`,
      })),
      { ...played('renewal-call', 1, now - DAY), ...old },
    ],
  });
  await page.reload();
  const results = page.getByRole('table', { name: 'Results by role-play' });
  await expect(results.getByRole('row')).toHaveCount(3);
  await expect(results.getByRole('row', { name: 'Just cancel it, please' })).toContainText('62*');
  await expect(results.getByRole('row', { name: 'You have reached the workshop' })).toContainText('3 ×');
  await expect(page.getByText('played with an older edition')).toBeVisible();
  const skills = page.getByRole('table', { name: 'Where each principle stands' });
  await expect(skills.getByRole('row').nth(1)).toContainText(/\d+%/);
  await expect(page.getByRole('img', { name: /All principles together: .* lately/ })).toBeVisible();
  await page.getByLabel('Show').selectOption({ index: 1 });
  await expect(page.getByRole('img', { name: /kept at first|lately/ })).toBeVisible();
  await page.getByText('The figures of this chart').click();
  await expect(page.getByRole('table', { name: /the latest 3/ }).getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('link', { name: /Review \d+ things you missed/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Time spent' })).toContainText('measured');
  await accessible(page);
});

test('a finished path gives a certificate that fits one page and that a manager can replay', async ({
  page,
}) => {
  const now = Date.now();
  await page.goto('./progress/certificate/');
  await expect(page.getByText('Here is what is left')).toBeVisible();
  await accessible(page);
  const { course } = JSON.parse(
    (await page.locator('#certificate-data').textContent()) ?? '',
  ) as CertificateGiven;
  const path = course.paths.find(({ id }) => id === 'team-lead');
  const steps = path === undefined ? [] : stepsOf(path);
  await fill(page, {
    runs: steps
      .filter(({ kind }) => kind === 'play')
      .map(({ id }, i) => ({ ...played(id, i % 3, now - DAY), id: `play${i}` })),
    lessons: steps
      .filter(({ kind }) => kind === 'lesson')
      .map(({ id }) => ({ lesson: id, sections: {}, tried: {}, changedAt: now - DAY, doneAt: now - DAY })),
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You have finished' })).toBeVisible();
  await page.getByRole('button', { name: 'Make my certificate' }).click();
  await expect(page.getByRole('alert')).toContainText('Type your name first');
  const name = '=HYPERLINK("x") <b>Zoë</b> \u202eOkonkwo';
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Make my certificate' }).click();
  const code = await page.getByLabel('Result code', { exact: true }).inputValue();
  await expect(page.locator('.sheet')).toContainText('self-issued');
  await expect(page.locator('.sheet')).toContainText('<b>Zoë</b>');
  await accessible(page);

  await expect(page.getByRole('img', { name: 'The result code as a QR code' })).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
  }

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(file).toContain(code);

  await page.goto('./team/');
  await page.getByLabel('Certificate code').fill(file);
  await page.getByRole('button', { name: 'Check it' }).click();
  const plays = steps.filter(({ kind }) => kind === 'play').length;
  await expect(page.getByText(`All ${plays} role-plays were played again`)).toBeVisible();
  await page.getByLabel('Certificate code').fill(file.replace(code, code.replace('.', '.A')));
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.locator('.check-certificate [role=status]')).not.toContainText('played again');
});
