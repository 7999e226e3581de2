import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateCases, dateCasesOf } from '../e2e/date-cases';
import { drawnCases } from '../e2e/drawn-cases';
import { antMore, elementMore } from '../e2e/more-cases';
import { regionCases } from '../e2e/region-cases';
import { antCases, casesFor } from '../e2e/widget-cases';
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

/** Library → controls its spec declares: the common cases, and what stands in the spec itself. */
function declaredControls(): [string, string][] {
  const common: Record<string, { control: string }[]> = {
    'element-ui': [...casesFor(), ...dateCases, ...regionCases, ...elementMore],
    'element-plus': [...casesFor(), ...dateCases, ...regionCases, ...elementMore],
    'view-design': [...casesFor(), ...dateCasesOf({}, ['months']), ...regionCases],
    antd: [...antCases, ...dateCases, ...regionCases, ...antMore],
    'ant-design-vue': [...antCases, ...dateCases, ...regionCases],
    arco: drawnCases,
    'naive-ui': drawnCases,
    tdesign: drawnCases,
  };
  return ids.flatMap((id) => {
    const file = path.join(root, `tests/e2e/widgets-${id}.spec.ts`);
    const spec = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const own = [...spec.matchAll(/(?:control:|\.note\()\s*'([^']+)'/g)].map((hit) => hit[1] ?? '');
    const names = new Set([...(common[id] ?? []).map((each) => each.control), ...own]);
    return [...names].map((name): [string, string] => [id, name]);
  });
}

/** Cells of the table in tests/README.md that are empty though a spec declares the control. */
function missingCells(readme: string, declared: [string, string][]): string[] {
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const libraries = rows.find((row) => row[1] === '控件') ?? [];
  return declared.flatMap(([library, control]) => {
    const at = libraries.indexOf(library);
    return at > 0 && rows.find((row) => row[1] === control)?.[at]
      ? []
      : [
          `tests/README.md: no result for ${library} × ${control}: run tests/e2e/widgets-*.spec.ts, then node tests/run/widget-table.mjs.`,
        ];
  });
}

describe('widgets', () => {
  it('tests/README.md has a result for every control that a spec declares', () => {
    const readme = readFileSync(path.join(root, 'tests/README.md'), 'utf8');
    const declared = declaredControls();
    examined(declared.length, 'library × control');
    none(missingCells(readme, declared));
    expect(missingCells(readme, [['element-ui', '没有的控件']])).toHaveLength(1);
    expect(missingCells(readme, [['no-such-library', '下拉']])).toHaveLength(1);
  });
  it('every file has its id, a fixture of the real library and a spec', () => {
    examined(ids.length, 'widget files');
    none(ids.flatMap(gaps));
  });
  it('a missing proof is named', () => {
    expect(gaps('no-such-library')).toHaveLength(3);
  });
});
