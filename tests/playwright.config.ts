import { defineConfig } from '@playwright/test';

/** What measures time: run with no more of the rest beside it than there are cores. */
const timed = /(?:hostile-load|hostile-many-frames|fill-hostile|ui-panel-load)\.spec\.ts$/;
/** Single tests of half a minute: begun last they would run alone. */
const long = /[\\/](?:forms|firefox|start|ui-options|widgets-[\w-]+)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  testMatch: 'e2e/**/*.spec.ts',
  // a spec run by itself finds what its page loads as well
  globalSetup: './run/libraries.mjs',
  projects: [
    // most of it waits for the libraries' own animations: four side by side keep two cores busy
    { name: 'long', testMatch: long },
    { name: 'browser', testIgnore: [timed, long] },
    // a limit in seconds may be missed once where other work shares the cores; the runner names it
    { name: 'timed', testMatch: timed, retries: 1 },
  ],
  outputDir: '../.e2e/results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try only is a finding, not a pass.
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../.e2e/playwright.json' }]],
});
