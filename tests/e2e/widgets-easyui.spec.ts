import type { Desired } from '@/rules/plan';
import known from '@/tests/fixtures/widgets/known-failures.json' with { type: 'json' };
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

test('EasyUI: a datagrid row that the page has put into editing', async ({ page }) => {
  const drive = await Drive.open(page, 'easyui');
  await page.evaluate('$("#grid").datagrid("beginEdit", 0), window.editing = 0');
  const css = '#grid ~ * [field=y2022] .textbox, .datagrid-row-editing [field=y2022] .textbox';
  const { ms } = await drive.fill(css, text('25800'));
  await page.evaluate('endEdit()');
  expect(await drive.model('rows()[0]')).toEqual({
    item: '营业收入（万元）',
    y2021: '',
    y2022: '25800.00',
  });
  drive.note('可编辑表格（编辑中的行）', ms);
  // nothing in the DOM tells an editable cell before the page itself starts editing: declared
  expect((await drive.list()).filter((c) => c.name === 'y2022')).toEqual([]);
  const closed = 'easyui / 可编辑表格（未进入编辑的行） / fill';
  expect(known).toHaveProperty([closed]);
  drive.note('可编辑表格（未进入编辑的行）', 0, 'known-failure', 'known-failure', 'known-failure');
  await drive.save();
});
