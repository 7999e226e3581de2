import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/build.mjs';
import { examined, none } from './examined';

const folder = 'entrypoints/portal.content/widgets';
const ids = readdirSync(path.join(root, folder))
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => path.basename(name, '.ts'));
const specs = readdirSync(path.join(root, 'tests/e2e'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts'))
  .map((name) => readFileSync(path.join(root, 'tests/e2e', name), 'utf8'));

const fixtureFolder = path.join(root, 'tests/fixtures/widgets');
const fixtures = readdirSync(fixtureFolder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, html: readFileSync(path.join(fixtureFolder, name), 'utf8') }));

/** Left by `npm run new widget` in the spec until somebody asserts the model. */
const openSpec = 'assert the model after a fill here';

/** What a widget file still lacks, as sentences that say what to do. */
function gaps(id: string): string[] {
  const file = path.join(root, folder, `${id}.ts`);
  const code = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const list: string[] = [];
  if (!code.includes(`id: '${id}'`))
    list.push(`${folder}/${id}.ts: set its id to the file name '${id}'.`);
  if (!fixtures.some(({ name, html }) => name === `${id}.html` || html.includes(`/${id}`)))
    list.push(`${folder}/${id}.ts: make tests/fixtures/widgets/${id}.html with the real library.`);
  if (!specs.some((spec) => spec.includes(`'${id}'`) || spec.includes(`${id}.html`)))
    list.push(
      `${folder}/${id}.ts: write a spec in tests/e2e that opens ${id}.html and asserts the library's model.`,
    );
  if (code.includes('not written yet'))
    list.push(`${folder}/${id}.ts: write what npm run new left open (gap).`);
  if (specs.some((spec) => spec.includes(`${id}.html`) && spec.includes(openSpec)))
    list.push(`tests/e2e/widgets-${id}.spec.ts: assert the library's own model after a fill.`);
  return list;
}

describe('widgets', () => {
  it('every file has its id, a fixture of the real library and a spec', () => {
    examined(ids.length, 'widget files');
    none(ids.flatMap(gaps));
  });
  it('a missing proof is named', () => {
    expect(gaps('no-such-library')).toHaveLength(3);
  });
});
