/** axe over a loaded page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { markTexts } from './looks.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'link-in-text-block'];
const offColours = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));

/** Looks of text whose colours this worker has checked. The colours are part of the look, so themes keep apart. */
const seen = new Set<string>();

/** Violations in the theme shown now, one line for each element. */
export async function violations(page: Page, only?: 'colours'): Promise<string[]> {
  await page.evaluate(hold);
  const found =
    only === 'colours'
      ? []
      : await run(page, { runOnly: { type: 'tag', values: standards }, rules: offColours });
  const wrong = [...found, ...(await colourViolations(page))];
  await page.evaluate(letGo);
  return wrong;
}

/**
 * Runs in the page: ends what moves, and takes what sticks to an edge back to its place. Else colours that are changing
 * are taken for those they pass through, and what a bar happens to cover for hidden, though one scrolls and it is there.
 */
function hold(): void {
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  const sticks = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => getComputedStyle(element).position === 'sticky',
  );
  for (const { style, dataset } of sticks) {
    dataset['held'] = '';
    style.position = 'relative';
    style.inset = 'auto';
  }
}

function letGo(): void {
  for (const { style, dataset } of document.querySelectorAll<HTMLElement>('[data-held]')) {
    style.removeProperty('position');
    style.removeProperty('inset');
    delete dataset['held'];
  }
}

/**
 * Violations of the rules about colours among texts that look like none seen before. Most texts of a page have the
 * place, the colours and the grounds of others on pages already looked at; looking at each of them again is most of
 * what axe takes its time for. A look with a violation is not remembered: it is found on every page that has it.
 */
async function colourViolations(page: Page): Promise<string[]> {
  const looks = await page.evaluate(markTexts, null);
  const fresh = looks.flatMap((look, index) => (seen.has(look) ? [] : [index]));
  if (fresh.length === 0) return [];
  await page.evaluate(markTexts, fresh);
  const found = await run(page, { runOnly: { type: 'rule', values: colours } }, '[data-fresh-look]');
  if (found.length === 0) for (const look of looks) seen.add(look);
  return found;
}

/**
 * Passes are not brought back from the page: gathering and sending them takes longer than many a rule.
 * `within` selects what is looked at; null is the whole document.
 */
async function run(page: Page, options: RunOptions, within: string | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([selector, chosen]) => {
      const { axe } = window as unknown as {
        axe: { run: (within: object, options: RunOptions) => Promise<AxeResults> };
      };
      const where = selector === null ? document : { include: [[selector]] };
      const { violations: found } = await axe.run(where, { ...chosen, resultTypes: ['violations'] });
      return found.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
      );
    },
    [within, options] as const,
  );
}

/** Shows the page in a theme, as the theme menu does. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}
