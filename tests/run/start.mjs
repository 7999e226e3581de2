import { ensureFonts } from './browser.mjs';
import bringLibraries from './libraries.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm start`: a browser with the built extension on the replica of the MIIT
 * platform, a sample company in the profile. `npm start -- --headless` goes the
 * whole way by itself and prints what came of it.
 */
try {
  setUp();
  ensureFonts();
  try {
    bringLibraries();
  } catch (error) {
    // the replica that is opened first does without them
    console.warn(error.message);
  }
  const { withModule } = await import('./load.mjs');
  if (process.argv.includes('--headless')) {
    const right = await withModule('tests/e2e/demo-headless.ts', (module) => module.default());
    process.exitCode = right ? 0 : 1;
  } else await withModule('tests/e2e/demo.ts', (module) => module.default());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
