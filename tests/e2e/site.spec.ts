/** What must hold on every page: no errors, nothing fetched from elsewhere, accessible in both themes, small. */
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { showTheme, violations } from './site/accessibility.ts';
import { builtPages, type PageKind } from './site/pages.ts';
import { overflowWhenNarrow, record, test } from './site/visit.ts';

const pages = builtPages();

/**
 * Compressed bytes of JavaScript a page may load by itself, before anyone opens search or starts a role-play. Tools are
 * worked with for minutes; most of theirs is Svelte, charts and the replay of what was played.
 */
const scriptBudget: Record<PageKind, number> = { reading: 8_192, practice: 40_960, tool: 90_112 };
const styleBudget = 20_480;
const htmlBudget = 61_440;

for (const { path, html, kind } of pages) {
  test(`/${path}`, async ({ visitor: page, baseURL }) => {
    const address = new URL(path, baseURL);
    const visit = record(page, address.origin);
    try {
      await page.goto(address.href);
      await visit.readThrough();
      const bytes = await visit.bytes();

      await expect.soft(page.locator('h1'), 'one main heading').toHaveCount(1);
      expect.soft(visit.foreign, 'requests to other sites').toEqual([]);
      expect.soft(bytes.document, 'bytes of the page itself').toBeGreaterThan(0);
      expect.soft(bytes.script, `${kind} page: bytes of script`).toBeLessThanOrEqual(scriptBudget[kind]);
      expect.soft(bytes.stylesheet, 'bytes of style').toBeLessThanOrEqual(styleBudget);
      expect.soft(gzipSync(html).length, 'bytes of HTML').toBeLessThanOrEqual(htmlBudget);
      test.info().annotations.push({ type: 'bytes', description: JSON.stringify({ kind, ...bytes }) });

      expect.soft(await overflowWhenNarrow(page), 'sideways scrolling at 320 px').toBeLessThanOrEqual(0);
      expect.soft(await violations(page), 'accessibility, light theme').toEqual([]);
      await showTheme(page, 'dark');
      expect.soft(await violations(page, 'colours'), 'accessibility, dark theme').toEqual([]);
      expect.soft(visit.complaints, 'console and policy').toEqual([]);
    } finally {
      visit.end();
    }
  });
}

test('every page has a title and a description of its own', () => {
  const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
  const descriptions = pages.map(({ html }) => /<meta name="description" content="([^"]+)"/.exec(html)?.[1]);
  expect(titles).not.toContain(undefined);
  expect(descriptions).not.toContain(undefined);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('no page shows the marks of its source: emphasis, placeholders, straight apostrophes, stray spaces', () => {
  const marks = /\*\p{L}[^*\n]*\*|\{\p{L}+\}|\p{L}(?:'|&#39;)\p{L}|\bundefined\b|\bNaN\b|\[object /u;
  for (const { path, html } of pages) {
    const shown = html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>/g, '');
    expect(marks.exec(shown.replace(/<[^>]+>/g, '\n'))?.[0], path).toBeUndefined();
    // A line break of the source before a comma is shown as a space. What stands in one line is read as one text.
    const lines = shown.replace(/<\/?(?:a|b|em|span|strong)\b[^>]*>/g, '').replace(/<[^>]+>/g, '¶');
    expect(/[\p{L}\p{N}”’)]\s+[,;:.](?=[\s¶])/u.exec(lines)?.[0], path).toBeUndefined();
  }
});

test('every page carries its policy before anything it governs', () => {
  for (const { path, html } of pages) {
    const policy = html.indexOf('<meta http-equiv="content-security-policy"');
    const governed = html.search(/<(script|style|link)\b/);
    expect(policy, path).toBeGreaterThan(0);
    expect(policy, path).toBeLessThan(governed);
  }
});

test('an injected script is blocked by the policy and reported', async ({ page }) => {
  await page.goto('./');
  const ran = page.evaluate(() => {
    const reported = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "owned"';
    document.head.append(script);
    return reported;
  });
  expect(await ran).toBe('script-src-elem');
  expect(await page.title()).not.toBe('owned');
});

test('the host rules apply: framing, sniffing, caching, compression, unknown addresses', async ({
  request,
  baseURL,
}) => {
  const start = await request.get('./');
  expect(start.headers()).toMatchObject({
    'content-security-policy': "frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-encoding': 'gzip',
  });
  const asset = /(?:href|src)="([^"]*\/_astro\/[^"]+)"/.exec(await start.text())?.[1] ?? '';
  const hashed = await request.get(new URL(asset, baseURL).href);
  expect(hashed.ok()).toBe(true);
  expect(hashed.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const unknown = await request.get('./no/such/page/');
  expect(unknown.status()).toBe(404);
  expect(await unknown.text()).toContain('data-kind=');
});
