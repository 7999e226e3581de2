import { defineConfig } from '@playwright/test';

/** What measures time: run with no more of the rest beside it than there are cores. */
const timed = /(?:hostile-load|hostile-many-frames|fill-hostile|hostile-style|ui-panel)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  testMatch: 'e2e/**/*.spec.ts',
  projects: [
    // most of it waits for the libraries' own animations: three side by side keep two cores busy
    { name: 'browser', testIgnore: timed },
    { name: 'timed', testMatch: timed },
  ],
  outputDir: '../.e2e/results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  // A busy machine may starve a real browser once; what needed it is named as flaky by the runner.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.e2e/playwright.json' }]],
});
