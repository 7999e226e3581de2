import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'tests/fixtures');
const listed: Record<string, { from: string; integrity: string; files: string[] }> = JSON.parse(
  readFileSync(path.join(fixtures, 'libraries.json'), 'utf8'),
);

test('test pages load what libraries.json brings, and it brings nothing else', () => {
  const loaded = new Set<string>();
  for (const file of readdirSync(fixtures, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const text = readFileSync(path.join(fixtures, file), 'utf8');
    for (const [, name] of text.matchAll(/\/libraries\/([^\s"'`$]+)/g)) loaded.add(name ?? '');
  }
  const brought = Object.entries(listed).flatMap(([name, { files }]) =>
    files.map((file) => `${name}/${file}`),
  );
  console.log(`examined: ${brought.length} files of ${Object.keys(listed).length} libraries`);
  expect([...loaded].sort()).toEqual(brought.sort());
  for (const { from, integrity } of Object.values(listed)) {
    expect(from).toMatch(/^(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+$/);
    expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
  }
});
