/** axe over a loaded page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations in the theme shown now, one line for each element. */
export async function violations(page: Page, only?: 'colours'): Promise<string[]> {
  // Legacy mode: without frames there is nothing to gain from the second page axe would otherwise open each time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations: found } = await (
    only === 'colours' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(standards)
  ).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}\n${node.failureSummary ?? ''}`),
  );
}

/** Shows the page in a theme, as the theme menu does. */
export async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}
