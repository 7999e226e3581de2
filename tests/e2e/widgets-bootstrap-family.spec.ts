import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

/** What pages made with Bootstrap put in the place of native lists and date boxes. */

type Picked = Record<string, string[]>;
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
const one = (...options: string[]): Desired => ({ type: 'choice', options });
const many = (...names: string[]): Desired => ({ type: 'choices', options: names.map((n) => [n]) });

/** A whole run by labels and its undo, as the panel would have them. */
async function run(drive: Drive, wanted: Record<string, Desired>) {
  const lines = await drive.world.call<ApplyLine[]>('planFor', wanted);
  const { outcomes, journal } = await drive.world.call<{
    outcomes: Outcome[];
    journal: JournalEntry[];
  }>('applyPlan', lines);
  const said = (all: Outcome[]) => all.map(({ status, reason }) => reason ?? status);
  expect(said(outcomes)).toEqual(lines.map(() => 'filled'));
  const filled = await drive.model('model()');
  const undone = await drive.world.call<Outcome[]>('undoRun', journal);
  expect(said(undone)).toEqual(lines.map(() => 'filled'));
  return filled;
}

test('bootstrap-select: one control, the list, what is drawn and what the page hears', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'bootstrap-select');
  const initial = await drive.model('model()');
  expect(await run(drive, { 企业性质: one('国有企业'), 技术方向: many('大数据') })).toEqual({
    ...(initial as object),
    ownership: '1',
    directions: ['big'],
  });
  expect(await drive.model('model()')).toEqual(initial);
  await drive.model('events.splice(0)');
  for (const [control, name, desired, value, drawn, listed] of [
    ['下拉', 'ownership', one('民营', '民营企业'), '2', '民营企业', ['民营企业']],
    [
      '下拉（可搜索）',
      'industry',
      one('专用设备制造业'),
      'C35',
      '专用设备制造业',
      ['专用设备制造业'],
    ],
    [
      '下拉（多选）',
      'directions',
      many('大数据', '人工智能'),
      ['ai', 'big'],
      '人工智能, 大数据',
      ['人工智能', '大数据'],
    ],
  ] as const) {
    const css = `select[name=${name}]`;
    const before = await drive.model(`drawn('${name}')`);
    const { ms } = await drive.fill(css, desired);
    expect(await drive.model('model()')).toEqual({ ...(initial as object), [name]: value });
    expect(await drive.model(`drawn('${name}')`)).toBe(drawn);
    expect(await drive.model(`listed('${name}')`)).toEqual(listed);
    expect(await drive.model('events.splice(0)')).toEqual([['changed', name, value]]);
    await drive.takeBack(css);
    expect(await drive.model('model()')).toEqual(initial);
    expect(await drive.model(`drawn('${name}')`)).toBe(before);
    await drive.model('events.splice(0)');
    drive.note(control, ms);
  }
  await drive.fill('[name=province]', one('江苏省'));
  const { ms } = await drive.fill('[name=city]', one('苏州市'));
  expect(await drive.model('model()')).toMatchObject({ province: '32', city: '3205' });
  expect(await drive.model('drawn("city")')).toBe('苏州市');
  drive.note('联动下拉', ms);
  for (const [name, desired, reason] of [
    ['ownership', one('合伙企业'), /国有企业、民营企业/],
    ['ownership', one('外资企业'), /禁用/],
    ['products', many('机床', '机器人', '传感器'), /最多选 2 项/],
  ] as const) {
    const refused = await drive.write(`select[name=${name}]`, desired);
    expect(refused).toMatchObject({ ok: false, restored: true });
    expect(refused.reason).toMatch(reason);
  }
  const found = await drive.list();
  expect(found.map(({ name, kind, state, label }) => [name, kind, state, label])).toEqual([
    ['ownership', 'select', 'open', '企业性质'],
    ['industry', 'select', 'open', '所属行业'],
    ['directions', 'multiselect', 'open', '技术方向'],
    ['products', 'multiselect', 'open', '重点产品'],
    ['province', 'select', 'open', '注册地'],
    ['city', 'select', 'open', '注册地'],
    ['locked', 'select', 'disabled', '锁定下拉'],
  ]);
  expect(await drive.claimedTwice()).toEqual([]);
  const read = await drive.world.evaluate<string[]>(
    'assistant.readPage().fields.map((f) => f.label + "/" + f.kind + "/" + f.state)',
  );
  expect(read).toEqual([
    '企业名称/text/open',
    '企业性质/select/open',
    '所属行业/select/open',
    '技术方向/multiselect/open',
    '重点产品/multiselect/open',
    '注册地/select/open',
    '注册地/select/open',
    '锁定下拉/select/disabled',
  ]);
  await drive.save();
});

test('flatpickr: the library itself holds the date, whatever it shows; what it cannot is refused', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'flatpickr');
  const model = await drive.model('model()');
  const initial = await drive.model<Picked>('picked()');
  expect(
    await run(drive, {
      企业名称: { type: 'text', text: '示例制造有限公司' },
      企业规模: one('中型'),
      注册资本: { type: 'text', text: '3500.5' },
      是否上市: one('否'),
      申报类型: one('场景'),
      同意公示: { type: 'bool', value: true },
      发证日期: day('2021-11-30'),
    }),
  ).toEqual({
    ...(model as object),
    ...{ company: '示例制造有限公司', scale: 'M', capital: '3500.5', listed: 'N', kind: '2' },
    ...{ publish: 'on', certified: '2021-11-30' },
  });
  await drive.model('events.splice(0)');
  for (const [control, css, desired, after] of [
    ['日期', '#founded', day('2015-03-02'), { founded: ['2015-03-02'] }],
    ['日期（另显格式）', '#certified + input', day('2021-11-30'), { certified: ['2021-11-30'] }],
    ['日期（带图标）', '#checked input', day('2024-02-29'), { checked: ['2024-02-29'] }],
    ['日期（可输入）', '#typed', day('2008-08-08'), { typed: ['2008-08-08'] }],
    [
      '月份',
      '#month',
      { type: 'date', date: '2022-06', precision: 'month' },
      { month: ['2022-06-01'] },
    ],
    [
      '日期范围',
      '#period',
      { type: 'range', from: '2021-01-01', to: '2022-12-31' },
      { period: ['2021-01-01', '2022-12-31'] },
    ],
    ['日期时间', '#started', day('2020-05-01'), { started: ['2020-05-01 10:30'] }],
  ] as [string, string, Desired, Picked][]) {
    const { ms } = await drive.fill(css, desired);
    expect(await drive.model('picked()'), control).toEqual({ ...initial, ...after });
    expect(await drive.model('events.splice(0).at(-1)[0]'), control).toBe(Object.keys(after)[0]);
    await drive.takeBack(css);
    expect(await drive.model('picked()'), `${control} undone`).toEqual(initial);
    expect(await drive.model('model()'), `${control} undone`).toEqual(model);
    drive.note(control, ms);
  }
  await drive.fill('#founded', day('2015-03-02'));
  expect(await drive.model('picked()')).toMatchObject({ founded: ['2015-03-02'] });
  for (const [css, desired, reason] of [
    ['#founded', day('2027-01-01'), /翻不到|不能选/],
    ['#founded', { type: 'range', from: '2021-01-01', to: '2022-12-31' }, /只能填一个日期/],
    ['#period', day('2020-01-01'), /起止两个日期/],
    ['#many', day('2020-05-01'), /多个日期/],
    ['#clock', day('2020-05-01'), /时间/],
  ] as [string, Desired, RegExp][]) {
    const before = await drive.model('picked()');
    const refused = await drive.write(css, desired);
    expect(refused, css).toMatchObject({ ok: false, restored: true });
    expect(refused.reason).toMatch(reason);
    expect(await drive.model('picked()'), css).toEqual(before);
  }
  expect(await page.locator('.flatpickr-calendar.open').count()).toBe(0);
  const read = await drive.world.evaluate<string[]>(
    'assistant.readPage().fields.filter((f) => f.state !== "hidden").map((f) => [f.label, f.kind, f.state, f.unit].filter(Boolean).join("/"))',
  );
  expect(read).toEqual([
    '企业名称/text/open',
    '企业规模/select/open',
    '企业简介/textarea/open',
    '注册资本/number/open/万元',
    '联系电话/text/open',
    '企业性质/select/open',
    '是否上市/radio/open',
    '申报类型/radio/open',
    '同意公示/checkbox/open',
    '成立日期/date/open',
    '发证日期/date/open',
    '验收日期/date/open',
    '认定日期/date/open',
    '申报月份/month/open',
    '建设起止/daterange/open',
    '开工时间/date/open',
    '停产日期/date/open',
    '上班时间/date/open',
    '停用日期/date/disabled',
  ]);
  expect(await drive.claimedTwice()).toEqual([]);
  await drive.save();
});
