/** Starts the browser named by the first argument (none: Playwright's own) and loads an empty page. */
import { chromium } from '@playwright/test';

const executablePath = process.argv[2];
try {
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    timeout: 45_000,
  });
  await (await browser.newPage()).goto('about:blank');
  await browser.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
