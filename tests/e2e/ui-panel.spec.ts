import type { RunState } from '../../storage/messages';
import { axe, sideways } from './axe';
import { expect, test } from './extension';
import { seedSample } from './sample';
import { asked, openPanel, plan, planLine, runState, tabState } from './ui-panel';

const lines = [
  planLine(1, { label: '企业名称' }),
  planLine(2, {
    label: '注册资本（万元）',
    after: '8000',
    before: '7000',
    overwrites: true,
    fact: { address: 'company.registeredCapital', label: '注册资本' },
    reason: '标签一致，按“万元”换算',
  }),
  planLine(3, { label: '手机', section: ['联系人'], status: 'ask', reason: '可能是联系人手机' }),
  planLine(4, {
    label: '推荐单位',
    status: 'refused',
    fact: undefined,
    after: '',
    reason: '不是申报单位自己的信息，不填。',
  }),
  planLine(5, { label: '成立日期', status: 'same', before: '2012-05-18', after: '2012-05-18' }),
];

test('the plan shows what will be written and why, and writes only what is ticked', async ({
  assistant,
}) => {
  const outcomes: RunState['outcomes'] = [
    {
      lineId: 'l1',
      signature: 's1',
      label: '企业名称',
      section: [],
      status: 'filled',
      value: '甲',
    },
    {
      lineId: 'l3',
      signature: 's3',
      label: '手机',
      section: ['联系人'],
      status: 'refused',
      reason: '网页只收 11 位数字。',
    },
  ];
  const page = await openPanel(assistant, {
    'tab.state': tabState(),
    'fill.plan': plan(lines),
    'fill.run': runState({ total: 2, outcomes }),
    'fill.undo': runState({ undone: true }),
  });
  await page.getByRole('button', { name: '生成填写计划' }).click();
  const ready = page.getByRole('region', { name: '将填写' });
  await expect(ready.getByText('8000')).toBeVisible();
  await expect(ready.getByText('会替换原内容')).toBeVisible();
  await expect(page.getByText('不是申报单位自己的信息，不填。')).toBeVisible();
  // A line that replaces something starts unticked.
  await expect(page.getByRole('button', { name: '确认填写 1 项' })).toBeVisible();
  await assistant.screenshot(page, 'panel-plan-360');
  expect(await axe(page)).toEqual([]);
  expect(await sideways(page)).toBe(0);

  await page.getByRole('checkbox', { name: '填写手机' }).check();
  await page.getByRole('button', { name: '确认填写 2 项' }).click();
  expect(await asked(page, 'fill.run')).toEqual([
    { type: 'fill.run', planId: 'p1', lines: [{ id: 'l1' }, { id: 'l3' }] },
  ]);
  await expect(page.getByRole('status')).toHaveText('填写完成：拒绝 1，已填 1');
  await expect(page.getByText('网页只收 11 位数字。')).toBeVisible();
  await assistant.screenshot(page, 'panel-run-360');
  expect(await axe(page)).toEqual([]);

  await page.getByRole('button', { name: '撤销本次填写' }).click();
  await expect(page.getByText('已撤销本次填写')).toBeVisible();
});

test('“never fill this” is kept for the site and takes the line out of the plan', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await openPanel(assistant, { 'tab.state': tabState(), 'fill.plan': plan(lines) });
  await page.getByRole('button', { name: '生成填写计划' }).click();
  await page.getByRole('button', { name: '手机：不再填这一项' }).click();
  await expect(page.getByText('你已设为不再填写')).toBeVisible();
  expect(await assistant.rows('teachings')).toMatchObject([
    { portal: 'miit-imps', signature: 's3', label: '手机', factKey: '', yearOffset: null },
  ]);
});

test('another match is chosen by name, shown before it is written, and remembered', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await openPanel(assistant, {
    'tab.state': tabState(),
    'fill.plan': plan(lines),
    'fill.preview': { ...lines[3], status: 'ready', after: '52600', reason: '你选的' },
    'fill.run': runState(),
  });
  await page.getByRole('button', { name: '生成填写计划' }).click();
  await page.getByRole('button', { name: '推荐单位：改用别的资料' }).click();
  await page.getByRole('combobox', { name: '“推荐单位”填什么' }).fill('2022年营业收入');
  await page.getByRole('option', { name: '2022年营业收入', exact: true }).click();
  await assistant.screenshot(page, 'panel-change-360');
  await page.getByRole('button', { name: '用这项' }).click();
  await expect(page.getByText('52600')).toBeVisible();
  await page.getByRole('button', { name: '确认填写 2 项' }).click();
  expect(await asked(page, 'fill.run')).toMatchObject([
    { lines: [{ id: 'l1' }, { id: 'l4', address: 'finance.revenue@2022' }] },
  ]);
  expect(await assistant.rows('teachings')).toMatchObject([
    { signature: 's4', factKey: 'finance.revenue', yearOffset: -1 },
  ]);
});

test('controls beyond what a reading takes are not left out silently', async ({ assistant }) => {
  const page = await openPanel(assistant, {
    'tab.state': tabState(),
    'fill.plan': { ...plan(lines), unread: 1_234 },
  });
  await page.getByRole('button', { name: '生成填写计划' }).click();
  await expect(page.getByRole('note')).toHaveText(
    '本页输入框太多，还有 1,234 个没有查看，请自己填写。',
  );
});

const situations = [
  [
    'no portal',
    tabState({
      portal: '',
      portalName: '',
      pageName: '',
      pageKind: '',
      fields: 0,
      fillable: 0,
      packs: [],
      limits: [],
    }),
    '这不是已知的申报系统',
    '在本站启用',
  ],
  ['log-in', tabState({ pageName: '登录', pageKind: 'login', fields: 3 }), '这是登录页', ''],
  ['no profile', tabState({ company: null, companies: 0 }), '还没有企业资料', '录入企业资料'],
  ['no form', tabState({ fields: 0, fillable: 0 }), '本页没有可填的表单', ''],
  [
    'unverified',
    tabState({ unverified: '通知印的网址可能有误，未能核实。' }),
    '请先核对网址',
    '网址没错，可以填写',
  ],
] as const;

for (const [name, state, text, button] of situations)
  test(`the panel says what to do: ${name}`, async ({ assistant }) => {
    const page = await openPanel(assistant, { 'tab.state': state });
    await expect(page.getByText(text)).toBeVisible();
    if (button) await expect(page.getByRole('button', { name: button })).toBeVisible();
    await expect(page.getByRole('button', { name: '生成填写计划' })).toHaveCount(0);
    await assistant.screenshot(page, `panel-${name.replace(' ', '-')}-360`);
    expect(await axe(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });

test('deadlines, eligibility, counts and drafts at 360 px', async ({ assistant }) => {
  await seedSample(assistant);
  await assistant.put({
    settings: [{ key: 'demoDate', value: '2023-08-20' }],
    drafts: [
      {
        origin: 'https://submission.miit-imps.com',
        path: '/#/scenario',
        signature: 's',
        label: '场景描述',
        text: '一、场景概述',
        versions: [{ text: '更早的内容', at: 1 }],
        updatedAt: 2,
      },
    ],
  });
  const page = await openPanel(assistant, { 'tab.state': tabState() });
  await expect(page.getByText('演示日期：2023-08-20（不是今天）')).toBeVisible();
  for (const [tab, text] of [
    ['截止日期', '还有 11 天'],
    ['资格', '自查'],
    ['字数', '超出 1 字'],
    ['草稿', '一、场景概述'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByText(text).first()).toBeVisible();
    await assistant.screenshot(page, `panel-${tab}-360`);
    expect(await axe(page), tab).toEqual([]);
    expect(await sideways(page), tab).toBe(0);
  }
});
