import type { Desired } from '@/rules/plan';
import { expect, test } from './page-world';
import type { Version } from './version-page';
import { Drive } from './widget-driver';

const model = 'model()';
type Model = Record<string, string | undefined>;

const cases: { control: string; css: string; desired: Desired; after: Model; shows?: string }[] = [
  {
    control: '文本',
    css: '[name=companyName]',
    desired: { type: 'text', text: '南京示例精密机械有限公司' },
    after: { companyName: '南京示例精密机械有限公司' },
  },
  {
    control: '数字',
    css: '[name=capital]',
    desired: { type: 'text', text: '3500.5' },
    after: { capital: '3500.50' },
  },
  {
    control: '多行文本',
    css: '[name=intro]',
    desired: { type: 'text', text: '第一段。\n第二段。' },
    after: { intro: '第一段。\n第二段。' },
  },
  {
    control: '下拉',
    css: 'select[name=ownership]',
    desired: { type: 'choice', options: ['民营', '民营企业'] },
    after: { ownership: '2' },
  },
  {
    control: '可搜索下拉',
    css: 'select[name=industry]',
    desired: { type: 'choice', options: ['专用设备制造业'] },
    after: { industry: 'C35' },
  },
  {
    control: '日期',
    css: '#foundedOn',
    desired: { type: 'date', date: '2008-03-05', precision: 'day' },
    after: { foundedOn: '2008-03-05' },
  },
  {
    control: '日期（中文格式）',
    css: '#recognisedOn',
    desired: { type: 'date', date: '2021-12-31', precision: 'day' },
    after: { recognisedOn: '2021年12月31日' },
  },
  {
    control: '月份',
    css: '#month',
    desired: { type: 'date', date: '2019-07', precision: 'month' },
    after: { month: '2019-07' },
  },
  {
    control: '年份',
    css: '#year',
    desired: { type: 'date', date: '2004', precision: 'year' },
    after: { year: '2004' },
  },
  {
    control: '日期范围',
    css: '#period',
    desired: { type: 'range', from: '2020-01-15', to: '2022-11-30' },
    after: { period: '2020-01-15 - 2022-11-30' },
  },
  {
    control: '日期范围（两框）',
    css: '#contract',
    desired: { type: 'range', from: '2021-06-01', to: '2024-05-31' },
    after: { contractFrom: '2021-06-01', contractTo: '2024-05-31' },
  },
  {
    control: '单选',
    css: '#listing',
    desired: { type: 'bool', value: false },
    after: { listed: 'N' },
  },
  {
    control: '多选',
    css: '#certificates',
    desired: { type: 'choices', options: [['专精特新'], ['高新技术企业']] },
    after: { 'cert[0]': 'hi', 'cert[1]': 'sme' },
  },
  {
    control: '开关',
    css: '[name=soe]',
    desired: { type: 'bool', value: true },
    after: { soe: 'on' },
  },
];

/** As their users write the page: 2.6 does not round, 2.13 lists may float in body. */
const versions: (Version | undefined)[] = [
  undefined,
  {
    library: 'layui',
    name: 'layui 2.6',
    edits: [
      ['/node_modules/layui/', '/node_modules/layui26/'],
      [' lay-affix="number" step="0.01"', ' step="0.01"'],
    ],
  },
  {
    library: 'layui',
    name: 'layui 2.13',
    edits: [
      ['/node_modules/layui/', '/node_modules/layui213/'],
      ['name="industry" lay-search', 'name="industry" lay-search lay-append-to="body"'],
      ["elem: '#period', range: true", "elem: '#period', range: true, rangeLinked: true"],
      [
        'title="高新技术企业" lay-skin="primary" lay-filter="cert">',
        'lay-skin="tag" lay-filter="cert"><div lay-checkbox>高新技术企业</div>',
      ],
    ],
  },
];
const given = { 'layui 2.6': { 数字: { capital: '3500.5' } } } as Record<
  string,
  Record<string, Model>
>;

for (const version of versions)
  test(`${version?.name ?? 'layui'}: every control is written into form.val and taken back`, async ({
    page,
  }) => {
    const drive = await Drive.open(page, 'layui', false, 'layui', version);
    for (const each of cases) {
      const one = { ...each, after: given[version?.name ?? '']?.[each.control] ?? each.after };
      const initial = await drive.model<Model>(model);
      const written = await drive.fill(one.css, one.desired);
      expect(await drive.model(model), one.control).toEqual({ ...initial, ...one.after });
      await drive.takeBack(one.css);
      expect(await drive.model(model), `${one.control} undone`).toEqual(initial);
      drive.note(one.control, written.ms);
    }
    expect(await drive.model('window.submitted')).toBeUndefined();
    await drive.save();
  });

test('layui: handlers of the page fire as for a person', async ({ page }) => {
  const drive = await Drive.open(page, 'layui');
  await drive.write('select[name=ownership]', { type: 'choice', options: ['国有企业'] });
  await drive.write('#listing', { type: 'choice', options: ['是'] });
  await drive.write('[name=soe]', { type: 'bool', value: true });
  await drive.write('#foundedOn', { type: 'date', date: '2010-10-01', precision: 'day' });
  expect(await drive.model('events')).toEqual([
    ['select', 'ownership', '1'],
    ['radio', 'listed', 'Y'],
    ['switch', 'soe', true],
    ['date', 'foundedOn', '2010-10-01'],
  ]);
});

test('layui: linked selects with late options, a missing option, a disabled one', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'layui');
  await drive.fill('select[name=late]', { type: 'choice', options: ['工厂类'] });
  for (const [css, option] of [
    ['select[name=province]', '江苏省'],
    ['select[name=city]', '苏州市'],
    ['select[name=county]', '吴中区'],
  ] as const)
    await drive.fill(css, { type: 'choice', options: [option] });
  expect(await drive.model(model)).toMatchObject({
    late: 'f',
    province: '320000',
    city: '320500',
    county: '320506',
  });
  drive.note('联动下拉', 0);
  const refused = await drive.write('select[name=ownership]', {
    type: 'choice',
    options: ['合伙企业'],
  });
  expect(refused).toMatchObject({ ok: false, restored: true });
  expect(refused.reason).toContain('国有企业、民营企业、外资企业');
  expect(
    await drive.write('select[name=ownership]', { type: 'choice', options: ['外资企业'] }),
  ).toMatchObject({ ok: false });
  expect(await drive.model(model)).toMatchObject({ ownership: '' });
  await drive.save();
});

test('layui: an editable table cell reaches table.cache', async ({ page }) => {
  const drive = await Drive.open(page, 'layui');
  const css = 'tr[data-index="0"] td[data-field=y2022]';
  expect(await drive.write(css, { type: 'text', text: '25800' })).toMatchObject({
    ok: true,
    value: '25800',
  });
  expect(await drive.model('rows()')).toEqual([
    { item: '营业收入（万元）', y2021: '', y2022: '25800' },
    { item: '利润总额（万元）', y2021: '10', y2022: '' },
  ]);
  expect(await drive.undo(css)).toMatchObject({ ok: true, value: '' });
  expect(await drive.model('rows()[0].y2022')).toBe('');
  drive.note('可编辑表格单元格', 0);
  await drive.save();
});

test('layui: labels, states, and a page-side reset', async ({ page }) => {
  const drive = await Drive.open(page, 'layui');
  const found = await drive.list();
  const by = (name: string) => found.find((c) => c.name === name);
  expect(by('companyName')).toMatchObject({ label: '企业名称', required: true, kind: 'text' });
  expect(by('ownership')).toMatchObject({
    label: '企业性质',
    options: ['国有企业', '民营企业', '外资企业'],
  });
  expect(by('capital')).toMatchObject({ label: '注册资本（万元）', kind: 'number' });
  expect(by('period')).toMatchObject({ kind: 'daterange' });
  expect(by('foundedOn')).toMatchObject({ state: 'open', kind: 'date' });
  expect(by('month')).toMatchObject({ kind: 'month' });
  expect(by('year')).toMatchObject({ kind: 'year' });
  expect(by('locked')).toMatchObject({ state: 'locked', value: '已登记' });
  expect(by('lockedType')).toMatchObject({ state: 'disabled' });
  expect(await drive.claimedTwice()).toEqual([]);
  await drive.write('select[name=ownership]', { type: 'choice', options: ['国有企业'] });
  await drive.write('#listing', { type: 'choice', options: ['是'] });
  await page.evaluate('document.querySelector("#apply").reset(), layui.form.render()');
  expect(await drive.read('select[name=ownership]')).toBe('');
  expect(await drive.read('#listing')).toBe('');
  await drive.fill('select[name=ownership]', { type: 'choice', options: ['国有企业'] });
  expect(await drive.model(model)).toMatchObject({ ownership: '1' });
});
