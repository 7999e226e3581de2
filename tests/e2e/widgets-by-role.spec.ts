import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Controls that a portal drew itself: what they say by ARIA is all there is to go by. */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: import('@playwright/test').Page) {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/by-role.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const model = () => page.evaluate<Record<string, unknown>>('window.model()');
  const run = async (wanted: Record<string, Desired>) =>
    world.call<Run>('applyPlan', await world.call<ApplyLine[]>('planFor', wanted));
  return { world, model, run };
}

test('controls known by ARIA alone are read, filled and undone in the page’s model', async ({
  page,
}) => {
  const { world, model, run } = await open(page);
  const initial = await model();
  const { fields } = await world.call<{ fields: Record<string, string>[] }>('readPage');
  expect(fields.map(({ label, kind, state, value }) => [label, kind, state, value])).toEqual([
    ['企业名称', 'text', 'open', ''],
    ['企业规模', 'select', 'open', ''],
    ['所属行业', 'select', 'open', ''],
    ['企业性质', 'select', 'open', '国有'],
    ['是否上市', 'radio', 'open', ''],
    ['资质', 'checkbox', 'open', ''],
    ['是否公示', 'switch', 'open', '否'],
    ['所在园区', 'select', 'open', ''],
  ]);
  const filled = await run({
    企业名称: { type: 'text', text: '示例制造有限公司' },
    企业规模: { type: 'choice', options: ['中型企业', '中型'] },
    所属行业: { type: 'choice', options: ['行业47'] },
    企业性质: { type: 'choice', options: ['民营'] },
    是否上市: { type: 'choice', options: ['否'] },
    资质: { type: 'choices', options: [['专精特新']] },
    是否公示: { type: 'bool', value: true },
    所在园区: { type: 'choice', options: ['经开区'] },
  });
  expect(filled.outcomes.map(({ status }) => status)).toEqual(Array(8).fill('filled'));
  expect(await model()).toEqual({
    name: '示例制造有限公司',
    scale: 'M',
    industry: '行业47',
    ownership: '民营',
    listed: '否',
    honors: ['专精特新'],
    publish: true,
    park: '经开区',
  });
  expect(await page.locator('[role="listbox"]').count()).toBe(0);

  // what has no gesture for "none" says so, the rest is as it was
  const undone = await world.call<Outcome[]>('undoRun', filled.journal);
  expect(undone.filter(({ status }) => status !== 'filled').map(({ reason }) => reason)).toEqual([
    expect.stringContaining('不能恢复为未选'),
    expect.stringContaining('不能恢复为未选'),
    expect.stringContaining('不能恢复为未选'),
    expect.stringContaining('不能恢复为未选'),
  ]);
  expect(await model()).toEqual({
    ...initial,
    scale: 'M',
    industry: '行业47',
    listed: '否',
    park: '经开区',
  });
  expect(await page.evaluate('window.submitted')).toBe(0);
});

test('what the list does not hold is not left in the box as text', async ({ page }) => {
  const { model, run } = await open(page);
  const initial = await model();
  const refused = await run({
    企业规模: { type: 'choice', options: ['微型'] },
    所属行业: { type: 'choice', options: ['行业99'] },
    资质: { type: 'choices', options: [['单项冠军']] },
  });
  expect(refused.outcomes.map(({ status }) => status)).toEqual(['refused', 'refused', 'refused']);
  for (const { reason } of refused.outcomes) expect(reason).toMatch(/没有选项|禁用/);
  expect(await model()).toEqual(initial);
  expect(await page.locator('#industry').inputValue()).toBe('');
  expect(await page.locator('[role="listbox"]').count()).toBe(0);
});

test('what would send its form when pressed is never pressed, whatever it says it is', async ({
  page,
}) => {
  const named = (name: string, drawn: string) => `<p><span id="${name}">${name}</span>${drawn}</p>`;
  serveFixtures('tests/fixtures/widgets', {
    '/sends.html': `<!doctype html><meta charset="utf-8"><form id="form">
      <p><label>企业名称 <input id="name"></label></p>
      ${named('企业规模', '<button aria-haspopup="listbox" aria-labelledby="企业规模">请选择</button>')}
      ${named('是否公示', '<button role="switch" aria-checked="false" aria-labelledby="是否公示"></button>')}
      ${named('是否上市', '<span role="radiogroup" aria-labelledby="是否上市"><button role="radio" aria-checked="false">是</button><button role="radio" aria-checked="false">否</button></span>')}
      ${named('资质', '<span role="group" aria-labelledby="资质"><button role="checkbox" aria-checked="false">专精特新</button></span>')}
    </form>
    <button form="form" role="checkbox" aria-checked="false">高新技术企业</button>
    <script>
      window.submitted = 0;
      form.addEventListener('submit', (event) => { event.preventDefault(); window.submitted += 1; });
    </script>`,
  });
  await page.goto('http://fixture.test/sends.html');
  const world = await PageWorld.open(page);
  const desires: Record<string, Desired> = {
    企业名称: { type: 'text', text: '示例制造有限公司' },
    企业规模: { type: 'choice', options: ['中型'] },
    是否公示: { type: 'bool', value: true },
    是否上市: { type: 'choice', options: ['是'] },
    资质: { type: 'choices', options: [['专精特新']] },
    高新技术企业: { type: 'bool', value: true },
  };
  const { fields } = await world.call<{ fields: { label: string }[] }>('readPage');
  const known = new Set(fields.map(({ label }) => label));
  const wanted = Object.entries(desires).filter(([label]) => known.has(label));
  await world.call<Run>(
    'applyPlan',
    await world.call<ApplyLine[]>('planFor', Object.fromEntries(wanted)),
  );
  expect(await page.evaluate('window.submitted')).toBe(0);
  expect(await page.locator('#name').inputValue()).toBe('示例制造有限公司');
});
