import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Other versions of UI libraries, and libraries that only a test page loads: of each the few
 * files that a browser loads, out of its package on the npm registry. As dependencies they would
 * bring 70,000 files and a minute more of `npm ci`. What to take, with the package's integrity
 * as the registry states it (`npm view NAME@VERSION dist.integrity`), is in
 * tests/fixtures/libraries.json; test pages find it below `/libraries/`.
 */
const root = path.resolve(import.meta.dirname, '../..');
const list = path.join(root, 'tests/fixtures/libraries.json');
export const libraries = path.join(root, 'node_modules/.libraries');

const listed = () => JSON.parse(readFileSync(list, 'utf8'));
const stamp = (name) => path.join(libraries, `${name}.integrity`);
const isThere = ([name, { integrity, files }]) =>
  existsSync(stamp(name)) &&
  readFileSync(stamp(name), 'utf8') === integrity &&
  files.every((file) => existsSync(path.join(libraries, name, file)));

const fileOf = (spec) => `${spec.replace(/^@/, '').replace(/[/@]/g, '-')}.tgz`;

/**
 * Brings what is missing; does nothing where all is there.
 * @returns {number} how many libraries were brought
 * @throws {Error} that names the package, the cause and what to do
 */
export default function bringLibraries() {
  const missing = Object.entries(listed()).filter((one) => !isThere(one));
  if (missing.length === 0) return 0;
  mkdirSync(libraries, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'libraries-'));
  try {
    const specs = missing.map(([, { from }]) => from);
    const { status, stderr } = spawnSync(
      'npm',
      ['pack', ...specs, '--pack-destination', folder, '--loglevel=error', '--ignore-scripts'],
      { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    if (status !== 0)
      throw new Error(
        `Packages of test pages could not be fetched from the npm registry (${specs.join(', ')}); mend the cause below and run again.\n${stderr}`,
      );
    for (const [name, { from, integrity, files }] of missing) {
      const packed = path.join(folder, fileOf(from));
      if (!existsSync(packed))
        throw new Error(`npm pack did not bring ${from}, only ${readdirSync(folder).join(', ')}.`);
      const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
      if (`sha512-${hash}` !== integrity)
        throw new Error(
          `${from} is not the package that tests/fixtures/libraries.json names: sha512-${hash}. Was the version changed? Then state its integrity there.`,
        );
      const to = path.join(libraries, name);
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to);
      const inside = files.map((file) => `package/${file}`);
      execFileSync('tar', ['-xzf', packed, '-C', to, '--strip-components=1', ...inside]);
      writeFileSync(stamp(name), integrity);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return missing.length;
}
