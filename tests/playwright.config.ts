import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'e2e/**/*.spec.ts',
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
