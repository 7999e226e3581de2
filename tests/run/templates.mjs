const today = () => new Date().toISOString().slice(0, 10);
const vitest = 'npx vitest run -c tests/vitest.config.ts';

const pack = (id) => `import type { RulePack } from '../schema';

/** Where the text was read, and which annexes are missing. */
export default {
  id: '${id}',
  title: '',
  number: '',
  issuers: [],
  issuedOn: '',
  region: [],
  year: 0,
  checked: '${today()}',
  categories: [],
  clauses: [],
  stages: [],
  limits: [],
  bounds: [],
  quotas: [],
  materials: [],
  checks: [],
  contacts: [],
  notInNotice: [],
  notes: [],
} satisfies RulePack;
`;

const cases = (
  id,
) => `# One case per state of each clause: met, unmet, unknown. Shape: README.md beside this file.
pack: ${id}
starts: {}
cases: []
`;

const portal = (id) => `import type { Portal } from '../portal';

export default {
  id: '${id}',
  name: '',
  hosts: [],
  matches: [],
  examples: [],
  counterExamples: [],
  packs: [],
  pages: [],
  counting: 'utf16',
  source: '',
  checked: '${today()}',
} satisfies Portal;
`;

const replica = (
  id,
) => `/** Replica of ${id}: origin as in the address bar → folder beside this file. */
export default {
  origins: {
    'https://${id}.example.com': 'site',
  },
};
`;

const page = (title, head = '') => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <title>${title}</title>
${head}</head>
<body>
</body>
</html>
`;

const widget = (id) => `import type { Widget } from '.';

const gap = (): never => {
  throw new Error('${id}: not written yet');
};

export default {
  id: '${id}',
  priority: 50,
  present: () => false,
  find: () => [],
  read: gap,
  state: gap,
  options: () => undefined,
  constraints: () => ({}),
  formItem: () => null,
  write: gap,
  snapshot: gap,
  restore: gap,
  holds: () => false,
} satisfies Widget;
`;

const spec = (id) => `import { expect, PageWorld, serveFixtures, test } from './page-world';

test('${id}: every control is filled in the library’s own model', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/${id}.html');
  const world = await PageWorld.open(page);
  expect(await world.evaluate('typeof assistant')).toBe('object');
  expect(await page.evaluate('window.model'), 'assert the model after a fill here').toEqual({});
});
`;

/** What `npm run new` writes for each kind of unit. */
export const templates = {
  pack: {
    check: `${vitest} tests/contract/packs.test.ts`,
    files: (id) => ({
      [`rules/packs/${id}.ts`]: pack(id),
      [`tests/fixtures/packs/${id}.yaml`]: cases(id),
    }),
  },
  portal: {
    check: `${vitest} tests/contract/portals.test.ts`,
    files: (id) => ({
      [`rules/portals/${id}.ts`]: portal(id),
      [`tests/portals/${id}/replica.mjs`]: replica(id),
      [`tests/portals/${id}/expected.json`]: '{}\n',
      [`tests/portals/${id}/site/index.html`]: page(id),
    }),
  },
  widget: {
    check: `${vitest} tests/contract/widgets.test.ts`,
    files: (id) => ({
      [`entrypoints/portal.content/widgets/${id}.ts`]: widget(id),
      [`tests/fixtures/widgets/${id}.html`]: page(id),
      [`tests/e2e/widgets-${id}.spec.ts`]: spec(id),
    }),
  },
};
