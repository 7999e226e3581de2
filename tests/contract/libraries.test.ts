import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const fixtures = path.join(root, 'tests/fixtures');
const listed: Record<string, { from: string; integrity: string; files: string[] }> = JSON.parse(
  readFileSync(path.join(fixtures, 'libraries.json'), 'utf8'),
);

test('test pages load only what libraries.json brings, and it brings nothing that none uses', () => {
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
  expect([...loaded].filter((file) => !brought.includes(file))).toEqual([]);
  // a version beside its library is put in by the spec
  const specs = readdirSync(path.join(root, 'tests/e2e'))
    .map((file) => readFileSync(path.join(root, 'tests/e2e', file), 'utf8'))
    .join('\n');
  const used = (name: string) =>
    specs.includes(`/libraries/${name}/`) ||
    [...loaded].some((file) => file.startsWith(`${name}/`));
  expect(Object.keys(listed).filter((name) => !used(name))).toEqual([]);
  for (const { from, integrity } of Object.values(listed)) {
    expect(from).toMatch(/^(?:@[\w-]+\/)?[\w-]+@\d+\.\d+\.\d+(?:-[a-z]+)?$/);
    expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
  }
});
