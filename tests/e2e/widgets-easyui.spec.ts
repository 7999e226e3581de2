import type { Desired } from '@/rules/plan';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

type Model = Record<string, unknown>;
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
const one = (...options: string[]): Desired => ({ type: 'choice', options });
const text = (text: string): Desired => ({ type: 'text', text });

const cases: [control: string, css: string, desired: Desired, after: Model][] = [
  ['文本', '#company', text('南京示例精密机械有限公司'), { company: '南京示例精密机械有限公司' }],
  ['数字（千分位）', '#capital', text('3500.5'), { capital: '3500.50' }],
  ['数字微调', '#staff', text('320'), { staff: '320' }],
  ['多行文本', '#intro', text('第一段。\n第二段。'), { intro: '第一段。\n第二段。' }],
  ['下拉', '#ownership', one('民营', '民营企业'), { ownership: '2' }],
  ['下拉（可输入）', '#industry', one('专用设备制造业'), { industry: 'C35' }],
  [
    '下拉（多选）',
    '#directions',
    { type: 'choices', options: [['大数据'], ['工业互联网']] },
    { directions: ['big', 'net'] },
  ],
  [
    '树形下拉',
    '#department',
    { type: 'path', levels: [['省工信厅'], ['装备处']] },
    { department: '12' },
  ],
  ['表格下拉', '#platform', one('示例工业平台'), { platform: 'p2' }],
  ['日期', '#foundedOn', day('2008-03-05'), { foundedOn: '2008-03-05' }],
  [
    '日期（中文格式，不可输入）',
    '#recognisedOn',
    day('2021-12-31'),
    { recognisedOn: '2021年12月31日' },
  ],
  ['开关', '#listed', { type: 'bool', value: true }, { listed: true }],
];

/** EasyUI's own reset leaves `['']` where nothing is chosen. */
const model = `Object.fromEntries(Object.entries(model()).map(([k, v]) => [k, Array.isArray(v) ? v.filter(Boolean) : v]))`;

test('EasyUI: every control, its getValue after fill, undo and reset', async ({ page }) => {
  const drive = await Drive.open(page, 'easyui');
  const initial = await drive.model<Model>(model);
  for (const [control, css, desired, after] of cases) {
    const written = await drive.fill(css, desired);
    expect(await drive.model(model), control).toEqual({ ...initial, ...after });
    await drive.takeBack(css);
    expect(await drive.model(model), `${control} undone`).toEqual(initial);
    await drive.fill(css, desired);
    await page.evaluate('$("#apply").form("reset")');
    expect(await drive.model(model), `${control} reset by the page`).toEqual(initial);
    await drive.fill(css, desired);
    expect(await drive.model(model), `${control} after a reset`).toEqual({
      ...initial,
      ...after,
    });
    await page.evaluate('$("#apply").form("reset")');
    drive.note(control, written.ms);
  }
  expect(await drive.model('window.clicked')).toBeUndefined();
  await drive.save();
});

test('EasyUI: a list that offers to choose nothing is emptied by that, in its box as well', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'easyui');
  const said = () =>
    drive.model<string[]>(
      `['getValue', 'getText'].map((ask) => $('#ownership').combobox(ask)).concat($('#ownership').next().find('.textbox-text').val())`,
    );
  const before = await said();
  await drive.fill('#ownership', one('民营企业'));
  expect(await said()).toEqual(['2', '民营企业', '民营企业']);
  await drive.takeBack('#ownership');
  expect(await said()).toEqual(before);
  expect(before).toEqual(['', '-请选择-', '-请选择-']);
});

test('EasyUI: time of day, linked and late options, handlers, refusals, states', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'easyui');
  const { ms } = await drive.fill('#filledAt', day('2023-08-31'));
  expect(await drive.model<string>('model().filledAt')).toMatch(/^2023-08-31 \d\d:\d\d:\d\d$/);
  drive.note('日期时间', ms);
  await drive.fill('#province', one('江苏省'));
  const late = await drive.fill('#city', one('苏州市'));
  expect(await drive.model('model()')).toMatchObject({ province: '32', city: '3205' });
  expect(await drive.model('events')).toContainEqual(['select', 'city', '3205']);
  drive.note('联动下拉', late.ms);
  const refused = await drive.write('#ownership', one('合伙企业'));
  expect(refused).toMatchObject({ ok: false, restored: true });
  expect(refused.reason).toContain('国有企业、民营企业');
  expect(await drive.model('model().ownership')).toBe('');
  const found = await drive.list();
  const kinds = Object.fromEntries(found.map((c) => [c.name, c.kind]));
  expect(found.filter((c) => c.state === 'locked')).toHaveLength(1);
  expect(found.filter((c) => c.state === 'disabled')).toHaveLength(1);
  expect(Object.values(kinds)).not.toContain('unknown');
  expect(await drive.claimedTwice()).toEqual([]);
  await drive.save();
});

test('EasyUI: a datagrid whose columns say their editors is filled cell by cell', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'easyui');
  const initial = await drive.model<Model[]>('goods()');
  const row = (index: number, field: string) =>
    `.datagrid-row[datagrid-row-index="${index}"] > td[field=${field}]:not([field=y2022])`;
  const cells: [index: number, field: string, desired: Desired, held: string][] = [
    [0, 'name', text('五轴加工中心'), '五轴加工中心'],
    [0, 'sales', text('25800.5'), '25800.50'],
    [1, 'name', text('减速器'), '减速器'],
    [1, 'on', day('2021-06-30'), '2021-06-30'],
    [1, 'kind', one('零部件'), '零部件'],
    [1, 'note', text('自产'), '自产'],
  ];
  for (const [index, field, desired, held] of cells) {
    const { ms } = await drive.fill(row(index, field), desired);
    const wanted = initial.map((each, at) => (at === index ? { ...each, [field]: held } : each));
    expect(await drive.model('goods()'), `${index} ${field}`).toEqual(wanted);
    await drive.takeBack(row(index, field));
    expect(await drive.model('goods()'), `${index} ${field} undone`).toEqual(initial);
    drive.note('可编辑表格（未进入编辑的行）', ms);
  }
  // a grid without editors is no form, and a cell without one is no field
  const labels = (await drive.world.call<{ fields: { label: string }[] }>('readPage')).fields.map(
    ({ label }) => label,
  );
  expect(labels.filter((label) => label.includes('销售收入'))).toHaveLength(2);
  expect(labels.filter((label) => /材料名称|份数|序号/.test(label))).toEqual([]);
  await drive.save();
});

test('EasyUI: a datagrid run by the engine, rows left as the page’s own editing leaves them', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'easyui');
  const initial = await drive.model('goods()');
  const { fields } = await drive.world.call<{
    fields: { signature: string; label: string; value: string }[];
  }>('readPage');
  const wanted = ['数控磨床', '1200'];
  const lines = ['产品名称', '销售收入'].map((label, at) => {
    const field = fields.find((each) => each.label.includes(label));
    if (!field) throw new Error(`no field ${label}`);
    return {
      lineId: `l${at}`,
      signature: field.signature,
      label: field.label,
      before: field.value,
      desired: text(wanted[at] ?? ''),
      newRow: false,
    };
  });
  const run = await drive.world.call<{
    outcomes: { status: string; reason?: string }[];
    journal: object[];
  }>('applyPlan', lines);
  expect(run.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
    ['filled', undefined],
    ['filled', undefined],
  ]);
  expect(await drive.model('goods()[0]')).toMatchObject({ name: '数控磨床', sales: '1200.00' });
  await drive.world.call('undoRun', run.journal);
  expect(await drive.model('goods()')).toEqual(initial);
});

test('EasyUI: a datagrid row that the page has put into editing', async ({ page }) => {
  const drive = await Drive.open(page, 'easyui');
  await page.evaluate('$("#grid").datagrid("beginEdit", 0), window.editing = 0');
  const css = '.datagrid-row[datagrid-row-index="0"] > td[field=y2022]';
  const { ms } = await drive.fill(css, text('25800'));
  await page.evaluate('endEdit()');
  expect(await drive.model('rows()[0]')).toEqual({
    item: '营业收入（万元）',
    y2021: '',
    y2022: '25800.00',
  });
  drive.note('可编辑表格（编辑中的行）', ms);
  // once one row has shown them, the columns of the others are known too
  const other = '.datagrid-row[datagrid-row-index="1"] > td[field=y2021]';
  await drive.fill(other, text('12'));
  expect(await drive.model('rows()[1]')).toMatchObject({ y2021: '12' });
  await drive.takeBack(other);
  expect(await drive.model('rows()[1]')).toMatchObject({ y2021: '10' });
  await drive.save();
});
