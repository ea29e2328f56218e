import { defineConfig } from '@playwright/test';
import { rememberedBrowser } from './tools/setup/browser.mjs';

/** Not 4321, so that `npm test` and `npm start` can run side by side. */
const port = process.env['E2E_PORT'] ?? '4322';
const base = process.env['SITE_BASE'] ?? '/';
const baseURL = `http://localhost:${port}${base}`;
const executablePath = rememberedBrowser();

/** End-to-end tests run against what was built (`dist`), served with the header rules that a host would apply. */
export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './reports/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // A busy machine is not a wrong page: nothing here measures time, so what is awaited may take its time.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: './reports/playwright.json' }]],
  webServer: {
    command: `node tools/serve.ts --port ${port} --base ${base}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
  use: {
    baseURL,
    // Else every test would first fetch the whole site for offline use; offline.spec.ts allows it.
    serviceWorkers: 'block',
    // What moves is looked at where that is the point.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
