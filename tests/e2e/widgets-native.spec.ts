import { expect, PageWorld, serveFixtures, test } from './page-world';
import { type WidgetCase, widgetSuite } from './widget-suite';

const text = (control: string, label: string, prop: string, value: string): WidgetCase => ({
  control,
  label,
  prop,
  desired: { type: 'text', text: value },
  expected: value,
});

widgetSuite(
  'native',
  [
    text('单行文本', '企业名称', 'name', '示例制造有限公司'),
    text('网址', '企业网址', 'site', 'https://www.example.com/'),
    text('带格式文本', '邮政编码', 'postcode', '210000'),
    text('多行文本', '企业简介', 'intro', '第一段。\n第二段。'),
    text('数字', '职工人数', 'staff', '320'),
    {
      control: '下拉',
      label: '企业规模',
      prop: 'scale',
      desired: { type: 'choice', options: ['中型企业', '中型'] },
      expected: 'M',
    },
    {
      control: '下拉（多选）',
      label: '产品类别',
      prop: 'products',
      desired: { type: 'choices', options: [['软件'], ['平台']] },
      expected: ['软件', '平台'],
    },
    {
      control: '日期',
      label: '成立日期',
      prop: 'established',
      desired: { type: 'date', date: '2015-03-02', precision: 'day' },
      expected: '2015-03-02',
    },
    {
      control: '月份',
      label: '申报月份',
      prop: 'month',
      desired: { type: 'date', date: '2022-06', precision: 'month' },
      expected: '2022-06',
    },
    {
      control: '单选',
      label: '是否上市',
      prop: 'listed',
      desired: { type: 'bool', value: false },
      expected: '0',
    },
    {
      control: '单选（文字在前）',
      label: '是否规上',
      prop: 'above',
      desired: { type: 'choice', options: ['否'] },
      expected: '0',
    },
    {
      control: '多选框组',
      label: '资质',
      prop: 'honors',
      desired: { type: 'choices', options: [['高新技术企业'], ['专精特新']] },
      expected: ['a', 'b'],
    },
    {
      control: '单个复选框',
      label: '承诺属实',
      prop: 'promise',
      desired: { type: 'bool', value: true },
      expected: 'yes',
    },
    text('自动补全', '开户银行', 'bank', '示例银行'),
  ],
  'dialog',
);

test('native: states and linked selects with late options', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/native.html');
  const world = await PageWorld.open(page);
  const state = async (label: string) =>
    (await world.call<{ state: string }>('describeControl', 'native', label)).state;
  expect(await state('锁定项')).toBe('locked');
  expect(await state('禁用项')).toBe('disabled');
  expect(await state('登录密码')).toBe('forbidden');
  expect(await state('图形校验')).toBe('forbidden');
  expect(await state('附件')).toBe('unsupported');
  expect(await state('企业名称')).toBe('open');

  const lines = await world.call('planFor', {
    所在市: { type: 'choice', options: ['苏州市'] },
    所在省: { type: 'choice', options: ['江苏省'] },
    企业规模: { type: 'choice', options: ['微型'] },
  });
  const run = await world.call<{ outcomes: { label: string; status: string; reason?: string }[] }>(
    'applyPlan',
    lines,
  );
  expect(run.outcomes.map((each) => [each.label, each.status])).toEqual([
    ['企业规模', 'refused'],
    ['所在省', 'filled'],
    ['所在市', 'filled'],
  ]);
  expect(await page.evaluate('window.model()')).toMatchObject({ province: '32', city: '苏州市' });
  expect(await page.evaluate('window.submitted')).toBe(0);
});

test('native: a box that is not drawn is a field where its label is all of it, and a trap beside another', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets', {
    '/undrawn.html': `<!doctype html><meta charset="utf-8"><form>
      <p><label>本单位承诺属实<input type="checkbox" name="promise" style="display:none"></label></p>
      <p><label>企业名称<input name="name"><input type="checkbox" name="trap" style="display:none"></label></p></form>`,
  });
  await page.goto('http://fixture.test/undrawn.html');
  const world = await PageWorld.open(page);
  const { fields } = await world.call<{ fields: { kind: string; state: string }[] }>('readPage');
  expect(fields.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'checkbox open',
    'text open',
    'checkbox hidden',
  ]);
});
