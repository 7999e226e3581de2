import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { templates } from './templates.mjs';

/** `npm run new pack|portal|widget NAME`: the unit's file and its proof, with gaps the contract refuses. */
const root = path.resolve(import.meta.dirname, '../..');
const [kind = '', name = ''] = process.argv.slice(2);
const usage =
  'Usage: npm run new pack|portal|widget NAME   (NAME in kebab-case, e.g. zhejiang-2024-x)';

function make() {
  const template = templates[kind];
  if (!template || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(usage);
  const files = Object.entries(template.files(name));
  const there = files.map(([file]) => file).find((file) => existsSync(path.join(root, file)));
  if (there) throw new Error(`${there} exists: choose another name or edit that file.`);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  console.log(`Fill the gaps, then: ${template.check}`);
}

try {
  make();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
