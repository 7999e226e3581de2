import type { Desired } from '@/rules/plan';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

type Model = Record<string, string | string[]>;
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });
const one = (...options: string[]): Desired => ({ type: 'choice', options });

const libraries: Record<string, [control: string, css: string, desired: Desired, after: Model][]> =
  {
    select2: [
      ['下拉', '[name=ownership]', one('民营', '民营企业'), { ownership: '2' }],
      ['下拉（可搜索）', '[name=industry]', one('专用设备制造业'), { industry: 'C35' }],
      [
        '下拉（多选）',
        '[name=directions]',
        { type: 'choices', options: [['大数据'], ['工业互联网']] },
        { directions: ['big', 'net'] },
      ],
      ['下拉（远程搜索）', '[name=host]', one('示例软件有限公司'), { host: 'h80' }],
    ],
    'bootstrap-datepicker': [
      ['只读日期', '[name=foundedOn]', day('2008-03-05'), { foundedOn: '2008-03-05' }],
      [
        '日期（中文格式，带图标）',
        '[name=recognisedOn]',
        day('2021-12-31'),
        { recognisedOn: '2021年12月31日' },
      ],
      [
        '月份',
        '[name=month]',
        { type: 'date', date: '2019-07', precision: 'month' },
        { month: '2019-07' },
      ],
      ['年份', '[name=year]', { type: 'date', date: '1998', precision: 'year' }, { year: '1998' }],
      [
        '日期范围',
        '[name=from]',
        { type: 'range', from: '2020-01-15', to: '2022-11-30' },
        { from: '2020-01-15', to: '2022-11-30' },
      ],
    ],
  };

for (const [library, cases] of Object.entries(libraries))
  test(`${library}: every control, model after fill, undo and reset`, async ({ page }) => {
    const drive = await Drive.open(page, library);
    const initial = await drive.model<Model>('model()');
    for (const [control, css, desired, after] of cases) {
      const written = await drive.fill(css, desired);
      expect(await drive.model('model()'), control).toEqual({ ...initial, ...after });
      await drive.takeBack(css);
      expect(await drive.model('model()'), `${control} undone`).toEqual(initial);
      await drive.fill(css, desired);
      await page.evaluate(
        'document.getElementById("apply").reset(), $("select").trigger("change"), $("input[name]").trigger("keyup")',
      );
      await drive.fill(css, desired);
      expect(await drive.model('model()'), `${control} after a reset`).toEqual({
        ...initial,
        ...after,
      });
      await drive.takeBack(css);
      drive.note(control, written.ms);
    }
    await drive.save();
  });

test('select2 4.1: several options, and what is searched for', async ({ page }) => {
  const drive = await Drive.open(page, 'select2', false, 'select2', {
    library: 'select2',
    name: 'select2 4.1',
    edits: [['/node_modules/select2/', '/libraries/select2-41/']],
  });
  const initial = await drive.model<Model>('model()');
  for (const [control, css, desired, after] of libraries.select2?.slice(2) ?? []) {
    const { ms } = await drive.fill(css, desired);
    expect(await drive.model('model()'), control).toEqual({ ...initial, ...after });
    await drive.takeBack(css);
    expect(await drive.model('model()'), `${control} undone`).toEqual(initial);
    drive.note(control, ms);
  }
  await drive.save();
});

test('select2: linked, late and missing options; handlers; what is claimed', async ({ page }) => {
  const drive = await Drive.open(page, 'select2');
  await drive.fill('[name=province]', one('江苏省'));
  const { ms } = await drive.fill('[name=city]', one('苏州市'));
  expect(await drive.model('model()')).toMatchObject({ province: '32', city: '3205' });
  const heard = await drive.model<unknown[][]>('events.map((e) => e.slice(0, 3))');
  expect(heard).toContainEqual(['select2:select', 'city', '3205']);
  expect(heard).toContainEqual(['change', 'city', '3205']);
  drive.note('联动下拉', ms);
  const refused = await drive.write('[name=ownership]', one('合伙企业'));
  expect(refused).toMatchObject({ ok: false, restored: true });
  expect(refused.reason).toContain('国有企业、民营企业、外资企业');
  const found = await drive.list();
  expect(found.find((c) => c.name === 'ownership')).toMatchObject({
    label: '企业性质',
    kind: 'select',
  });
  expect(found.find((c) => c.name === 'directions')).toMatchObject({ kind: 'multiselect' });
  expect(found.find((c) => c.name === 'locked')).toMatchObject({
    state: 'disabled',
    value: '甲类',
  });
  expect(found.map((c) => c.name)).not.toContain('plain');
  expect(await drive.claimedTwice()).toEqual([]);
  await drive.save();
});

test('bootstrap-datepicker: the library itself holds the date, its handlers hear of it', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'bootstrap-datepicker');
  await drive.fill('[name=foundedOn]', day('2008-03-05'));
  await drive.fill('[name=recognisedOn]', day('2021-12-31'));
  const dates = await drive.model<Record<string, string>>('dates()');
  expect(dates.foundedOn).toContain('Mar 05 2008');
  expect(dates.recognisedOn).toContain('Dec 31 2021');
  expect(await drive.model('events.filter((e) => e[0] === "changeDate")')).toEqual([
    ['changeDate', '2008-03-05'],
    ['changeDate', '2021年12月31日'],
  ]);
  const found = await drive.list();
  expect(found.map((c) => [c.name, c.kind, c.state])).toEqual([
    ['foundedOn', 'date', 'open'],
    ['recognisedOn', 'date', 'open'],
    ['month', 'month', 'open'],
    ['year', 'year', 'open'],
    ['from', 'daterange', 'open'],
  ]);
});
