import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setUp } from './setup.mjs';

/** `npm run bench [name …]`: every tests/bench/*.ts exports `run(): Promise<Row[]>`. */
const folder = path.resolve(import.meta.dirname, '../bench');

function print(rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cell = (value) =>
    typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value ?? '');
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => cell(row[column]).length)),
  );
  const line = (cells) =>
    cells
      .map((text, at) => text.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((column) => cell(row[column]))));
}

try {
  setUp();
  const { withModule } = await import('./load.mjs');
  const asked = process.argv.slice(2);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => asked.length === 0 || asked.some((part) => name.includes(part)));
  const rows = [];
  for (const name of names.sort()) {
    await withModule(`tests/bench/${name}`, async ({ run }) => {
      if (typeof run !== 'function') return;
      process.stderr.write(`${name} …\n`);
      for (const row of await run()) rows.push({ bench: name.replace(/\.ts$/, ''), ...row });
    });
  }
  if (rows.length === 0) throw new Error('No tests/bench/*.ts with a run() was found.');
  print(rows);
} catch (error) {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
}
