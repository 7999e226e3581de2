import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

const packagesOf = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** Does node_modules hold what package-lock.json asks for? */
export function installed() {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(path.join(root, hidden))) return false;
  const have = packagesOf(hidden);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([name, { version, optional, peer, link }]) =>
      name === '' || optional || peer || link || have[name]?.version === version,
  );
}

/**
 * Makes a fresh clone runnable: Node's version, packages, WXT's generated types.
 * @throws {Error} saying what to do
 */
export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  const npm = (...args) =>
    spawnSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (!installed()) {
    console.log('Installing packages (npm ci) …');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const clean = npm('ci', ...quiet);
    if (clean.status !== 0) {
      console.log('npm ci refused; trying npm install --no-save …');
      const { status, stdout, stderr } = npm('install', '--no-save', ...quiet);
      if (status !== 0)
        throw new Error(
          `Packages could not be installed; mend the cause below and run again.\n${clean.stderr}\n${stdout}\n${stderr}`,
        );
    }
  }
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const prepare = spawnSync(process.execPath, [wxt, 'prepare'], { cwd: root, encoding: 'utf8' });
  if (prepare.status !== 0)
    throw new Error(
      `wxt prepare failed; mend the cause below.\n${prepare.stdout}${prepare.stderr}`,
    );
}
