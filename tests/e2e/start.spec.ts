import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { root } from '../run/build.mjs';

test.describe.configure({ timeout: 180_000 });

test('`npm start -- --headless` goes the whole way through the steps of one page', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['tests/run/start.mjs', '--headless'],
    { cwd: root },
  ).catch((failed: { stdout: string }) => failed);
  expect(stdout.match(/^✗ .*$/gm) ?? []).toEqual([]);
  expect(stdout).toContain('everything as expected');
  expect(stdout.match(/^verified in Vue: .* as expected/gm)).toHaveLength(3);
});
