import type { Desired } from '@/rules/plan';
import { expect, test } from './page-world';
import { Drive } from './widget-driver';

type Model = Record<string, string>;
const day = (date: string): Desired => ({ type: 'date', date, precision: 'day' });

const cases: { control: string; css: string; desired: Desired; after: Model }[] = [
  {
    control: '只读日期（点击）',
    css: '[name=foundedOn]',
    desired: day('2008-03-05'),
    after: { foundedOn: '2008-03-05' },
  },
  {
    control: '日期（聚焦，中文格式）',
    css: '[name=recognisedOn]',
    desired: day('2021-12-31'),
    after: { recognisedOn: '2021年12月31日' },
  },
  {
    control: '日期（短格式）',
    css: '[name=registeredOn]',
    desired: day('2020-02-29'),
    after: { registeredOn: '2020/2/29' },
  },
  {
    control: '月份',
    css: '[name=month]',
    desired: { type: 'date', date: '2019-07', precision: 'month' },
    after: { month: '2019-07' },
  },
  {
    control: '年份',
    css: '[name=year]',
    desired: { type: 'date', date: '2012', precision: 'year' },
    after: { year: '2012' },
  },
  {
    control: '图标触发',
    css: '[name=byIcon]',
    desired: day('2022-10-08'),
    after: { byIcon: '2022-10-08' },
  },
  {
    control: '已有日期',
    css: '[name=preset]',
    desired: day('2023-01-31'),
    after: { preset: '2023-01-31' },
  },
  {
    control: '范围内日期',
    css: '[name=limited]',
    desired: day('2023-04-10'),
    after: { limited: '2023-04-10' },
  },
];

test('My97: readonly dates are picked in the picker and taken back', async ({ page }) => {
  const drive = await Drive.open(page, 'my97');
  const initial = await drive.model<Model>('model()');
  for (const one of cases) {
    const written = await drive.fill(one.css, one.desired);
    expect(await drive.model('model()'), one.control).toEqual({ ...initial, ...one.after });
    await drive.takeBack(one.css);
    expect(await drive.model('model()'), `${one.control} undone`).toEqual(initial);
    drive.note(one.control, written.ms);
  }
  expect(await drive.model('events.filter((e) => e[0] === "picked")')).toEqual([
    ['picked', 'recognisedOn', '2021年12月31日'],
    ['picked', 'registeredOn', '2020/2/29'],
  ]);
  await drive.save();
});

test('My97: time of day, pairs bound to each other, and dates outside the bounds', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'my97');
  await drive.fill('[name=filledAt]', day('2023-08-31'));
  expect(await drive.model<string>('model().filledAt')).toMatch(/^2023-08-31 \d\d:\d\d:\d\d$/);
  drive.note('日期时间', 0);
  await drive.fill('#from', day('2021-01-01'));
  await drive.fill('#to', day('2022-12-31'));
  expect(await drive.model('model()')).toMatchObject({ from: '2021-01-01', to: '2022-12-31' });
  drive.note('起止两框', 0);
  await drive.fill('[name=acceptedAt]', day('2024-05-06'));
  expect(await drive.model<string>('model().acceptedAt')).toMatch(/^2024-05-06 /);
  await drive.takeBack('[name=acceptedAt]');
  expect(await drive.model('model().acceptedAt')).toBe('2023-02-03 04:05:06');
  const refused = await drive.write('[name=limited]', day('2024-02-01'));
  expect(refused).toMatchObject({ ok: false, restored: true, value: '' });
  expect(refused.reason).toContain('2024-2-1');
  await drive.save();
});

test('My97: a readonly box is open only where a picker hangs on it', async ({ page }) => {
  const drive = await Drive.open(page, 'my97');
  const found = await drive.list();
  expect(found.map((c) => c.name)).not.toContain('locked');
  expect(found.map((c) => c.name)).not.toContain('name');
  expect(found).toHaveLength(12);
  expect(new Set(found.map((c) => c.state))).toEqual(new Set(['open']));
  expect(found.find((c) => c.name === 'month')?.kind).toBe('month');
  await drive.write('[name=foundedOn]', day('2008-03-05'));
  await page.evaluate('document.getElementById("apply").reset()');
  expect(await drive.read('[name=foundedOn]')).toBe('');
  await drive.fill('[name=foundedOn]', day('2009-04-06'));
});

test('My97 in an iframe: its panel stands in the outer page and is found there', async ({
  page,
}) => {
  const drive = await Drive.open(page, 'my97', true);
  for (const [css, name] of [
    ['[name=foundedOn]', 'foundedOn'],
    ['[name=preset]', 'preset'],
  ] as const) {
    const before = await drive.model(`model().${name}`);
    const { ms } = await drive.fill(css, day('2008-03-05'));
    expect(await drive.model(`model().${name}`)).toBe('2008-03-05');
    await drive.takeBack(css);
    expect(await drive.model(`model().${name}`)).toBe(before);
    if (name === 'preset') drive.note('在内嵌页面中', ms);
  }
  expect(await page.evaluate('document.querySelectorAll("body > div > iframe").length')).toBe(1);
  await drive.save();
});
