import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureFonts, findChromium, findFirefox } from './browser.mjs';
import { buildExtension } from './build.mjs';
import bringLibraries from './libraries.mjs';
import { setUp } from './setup.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const logs = path.join(root, '.e2e');
const totals = { passed: 0, failed: 0 };

function report(name, passed, failed, startedAt, details = []) {
  totals.passed += passed;
  totals.failed += failed;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name.padEnd(18)} ${passed} passed, ${failed} failed  (${seconds} s)`);
  for (const line of details) console.log(`  ${line.replaceAll('\n', '\n  ')}`);
}

/** Runs a tool of node_modules with its output in .e2e/<name>.log. */
function run(name, file, args) {
  const log = createWriteStream(path.join(logs, `${name}.log`));
  let text = '';
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk;
        log.write(chunk);
      });
    child.on('close', (code) => {
      log.end();
      resolve({ code: code ?? 1, text });
    });
  });
}

const tail = (text) => text.trim().split('\n').slice(-40);

async function tool(name, file, args) {
  const startedAt = Date.now();
  const { code, text } = await run(name, file, args);
  report(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, startedAt, code === 0 ? [] : tail(text));
}

async function step(name, work) {
  const startedAt = Date.now();
  try {
    const detail = await work();
    report(name, 1, 0, startedAt, detail ? [detail] : []);
  } catch (error) {
    report(name, 0, 1, startedAt, tail(error.message));
  }
}

const firstLines = (message) => (message ?? '').split('\n').slice(0, 12).join('\n');

async function vitest(name, folder) {
  const startedAt = Date.now();
  const file = path.join(logs, `${name}.json`);
  rmSync(file, { force: true });
  const { text } = await run(name, 'vitest/vitest.mjs', [
    ...['run', '-c', 'tests/vitest.config.ts', folder],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  if (!existsSync(file)) return report(name, 0, 1, startedAt, tail(text));
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
  const details = [...text.matchAll(/^examined: .+$/gm)].map(([line]) => line);
  let passed = 0;
  let failed = 0;
  for (const { name: where, status, message, assertionResults } of testResults) {
    const place = path.relative(root, where);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else {
        failed += 1;
        const why = firstLines(test.failureMessages[0]) || `not run (${test.status})`;
        details.push(`✗ ${place} › ${test.fullName}\n${why}`);
      }
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      failed += 1;
      details.push(`✗ ${place}\n${firstLines(message)}`);
    }
  }
  if (passed + failed === 0) failed = 1;
  report(name, passed, failed, startedAt, details);
}

function* specsOf(suite, place = suite.file) {
  for (const spec of suite.specs ?? []) yield { place, spec };
  for (const inner of suite.suites ?? []) yield* specsOf(inner, inner.file ?? place);
}

/** The browser tests of projects of tests/playwright.config.ts, in this order. */
async function playwright(name, projects, workers) {
  const startedAt = Date.now();
  const file = path.join(logs, 'playwright.json');
  rmSync(file, { force: true });
  const { text } = await run(name.replace(' ', '-'), '@playwright/test/cli.js', [
    ...['test', '-c', 'tests/playwright.config.ts', `--workers=${workers}`],
    ...projects.map((project) => `--project=${project}`),
  ]);
  if (!existsSync(file)) return report(name, 0, 1, startedAt, tail(text));
  const { suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const details = errors.map(({ message }) => `✗ ${firstLines(message)}`);
  let passed = 0;
  let failed = errors.length;
  for (const { place, spec } of suites.flatMap((suite) => [...specsOf(suite)]))
    for (const { status, results } of spec.tests) {
      if (status === 'expected') passed += 1;
      else if (status === 'flaky') {
        passed += 1;
        details.push(`~ flaky, passed at the second try: ${place} › ${spec.title}`);
      } else {
        failed += 1;
        const why = results.at(-1)?.error?.message ?? `not run (${status})`;
        details.push(`✗ ${place} › ${spec.title}\n${firstLines(why)}`);
      }
    }
  if (passed + failed === 0) failed = 1;
  report(name, passed, failed, startedAt, details);
}

mkdirSync(logs, { recursive: true });
await step('set-up', setUp);
await step('browser', async () => {
  ensureFonts();
  return findChromium();
});
await step('firefox', findFirefox);
await Promise.all([
  tool('format+lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  tool('types', 'typescript/bin/tsc', ['--noEmit']),
  step('libraries', async () => `${bringLibraries()} brought`),
]);

/** One build after the other, since both write WXT's types; each keeps little more than one core busy. */
async function builds() {
  await step('build chromium', async () => path.relative(root, await buildExtension('chrome')));
  await step('build firefox', async () => path.relative(root, await buildExtension('firefox')));
}
await Promise.all([
  builds().then(() => vitest('contract', 'tests/contract')),
  vitest('unit', 'tests/unit'),
]);
await playwright('e2e', ['long', 'browser'], 4);
await playwright('e2e timed', ['timed'], 2);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;
