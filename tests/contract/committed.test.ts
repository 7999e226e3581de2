import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/build.mjs';
import { missingOptional } from '../run/lock.mjs';
import { examined, none } from './examined';

const isText = (file: string) => !/\.(png|jpe?g|gif|ico|woff2?|ttf|xlsx|zip|bin)$/.test(file);
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) => file && existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile(),
  );

/** The number printed as an example in GB 11643-1999 itself. */
const printedExample = '11010519491231002X';

/** GB 11643: weights and check characters of an 18-digit citizen number. */
function isCitizenNumber(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  const month = Number(text.slice(10, 12));
  return (
    '10X98765432'[sum % 11] === text[17] &&
    /^(19|20)/.test(text.slice(6)) &&
    month > 0 &&
    month < 13
  );
}

/** Things that must not be committed, each as [what, finder]. */
const finders: [string, (text: string) => string[]][] = [
  [
    'path of a machine',
    (text) => text.match(/(?<![\w.])\/(?:home|root|Users|work|var\/folders)\/[\w.-]+\/?/g) ?? [],
  ],
  [
    'registry host',
    (text) =>
      text.match(/(?:registry\.[\w.-]+\.\w+|npmmirror\.com|artifactory[\w.-]*|"resolved": ")/g) ??
      [],
  ],
  [
    'mobile number that could be real (use 138-0000-xxxx)',
    (text) =>
      (text.match(/(?<![\d.])1[3-9]\d{9}(?!\d)/g) ?? []).filter(
        (one) => !/^1[3-9]\d0000/.test(one),
      ),
  ],
  [
    'citizen number',
    (text) =>
      (text.match(/(?<!\w)[1-9]\d{16}[\dX](?!\w)/g) ?? []).filter(
        (one) => one !== printedExample && isCitizenNumber(one),
      ),
  ],
];

describe('committed files', () => {
  it('the finders find', () => {
    const bad = [
      'see /home/someone/x',
      'https://registry.npmjs.org/x',
      '手机 13912345678',
      '320583199001010010',
    ];
    finders.forEach(([what, find], at) => {
      expect(find(bad[at] ?? ''), what).toHaveLength(1);
    });
  });
  it('hold no machine path, registry host or personal number', () => {
    const texts = files.filter(
      (file) => isText(file) && file !== 'tests/contract/committed.test.ts',
    );
    examined(texts.length, 'committed text files');
    const hits = texts.flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return finders.flatMap(([what, find]) => find(text).map((hit) => `${file}: ${what}: ${hit}`));
    });
    none(hits);
  });
  it('the lock file names the optional packages of every platform', () => {
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    examined(Object.keys(packages).length, 'locked packages');
    expect(
      missingOptional({ '': { optionalDependencies: { none: '1.0.0' } } }),
      'a missing one must be found',
    ).toHaveLength(1);
    expect(missingOptional(packages), 'npm ci would refuse: node tests/run/lock.mjs').toEqual([]);
  });
  it('the root holds only what the card lists', () => {
    const folders = new Set(
      files.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/'))),
    );
    examined(folders.size, 'root folders');
    const allowed = [
      '.ci',
      '.github',
      'components',
      'entrypoints',
      'public',
      'rules',
      'storage',
      'tests',
    ];
    none([...folders].filter((folder) => !allowed.includes(folder)));
  });
  it('no test is skipped, focused or asleep', () => {
    const tests = files.filter((file) => /^tests\/.*\.(test|spec)\.tsx?$/.test(file));
    examined(tests.length, 'test files');
    const lazy = /\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b|waitForTimeout\(/;
    const hits = tests.filter(
      (file) =>
        file !== 'tests/contract/committed.test.ts' &&
        lazy.test(readFileSync(path.join(root, file), 'utf8')),
    );
    none(hits);
  });
});
