/** A drill as a manager makes it, and what its link holds. */
import type { Page } from '@playwright/test';
import { createVerify, digest } from '../../../src/components/drills/crypto.ts';
import { decodeDrill, type Drill } from '../../../src/records/drills/index.ts';

/** A drill of one role-play, asked of these people. Answers its link. */
export async function assign(page: Page, title: string, names = 'Amira Haddad\nBen Cole'): Promise<string> {
  await page.goto('assign/');
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('late parcel');
  await page.getByRole('checkbox', { name: 'Dana Okafor' }).check();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Marlow');
  await page.getByRole('textbox', { name: /^Title/ }).fill(title);
  await page.getByRole('textbox', { name: /^Names/ }).fill(names);
  await page.getByLabel('Due', { exact: true }).fill('2099-07-01T17:00');
  await page.getByRole('combobox', { name: 'Time zone', exact: true }).selectOption('America/New_York');
  await page.getByRole('button', { name: 'Create link' }).click();
  return page.getByRole('textbox', { name: 'Drill link' }).inputValue();
}

export async function drillOf(link: string): Promise<{ drill: Drill; digest: string }> {
  const read = await decodeDrill(link.replace(/^.*#d=/, ''), { verify: createVerify(), digest });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}
