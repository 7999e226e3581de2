import { ensureFonts } from './browser.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm start`: a browser with the built extension on the replica of the MIIT
 * platform, a sample company in the profile. `npm start -- --headless` goes the
 * whole way by itself and prints what came of it.
 */
try {
  setUp();
  ensureFonts();
  const { load } = await import('./load.mjs');
  if (process.argv.includes('--headless')) {
    const { default: walk } = await load('tests/e2e/demo-headless.ts');
    process.exitCode = (await walk()) ? 0 : 1;
  } else {
    const { default: show } = await load('tests/e2e/demo.ts');
    await show();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
