import type { Page } from '@playwright/test';
import type { Facts } from '@/rules/facts/types';
import type { Outcome } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import { test as browserTest } from './extension';
import type { FormReading } from './form-probe';
import { ask, inlineTexts } from './miit';
import { expect, PageWorld, routeFixtures, serveFixtures, test } from './page-world';
import { confirmed, planInPage } from './plan-in-page';
import { seedSample } from './sample';

/** Lists of the profile in editable tables of real libraries: filled, rows added, undone. */

const facts: Facts = {
  'certificate[]': [
    {
      type: '高新技术企业',
      number: 'GR202132000000',
      issuer: '江苏省科学技术厅',
      validFrom: '2021-11-30',
      validTo: '2024-11-29',
    },
    {
      type: '两化融合管理体系贯标',
      number: 'AIITRE-00622IIIMS0000000',
      issuer: '示例评定机构',
      validFrom: '2022-06-15',
      validTo: '2025-06-14',
    },
    {
      type: '专精特新中小企业',
      number: '',
      issuer: '江苏省工业和信息化厅',
      validFrom: '2022-10-20',
      validTo: '2025-10-19',
    },
  ],
  'honour[]': [
    {
      programme: '江苏省示范智能车间',
      level: '省级',
      issuer: '江苏省工业和信息化厅',
      year: 2021,
      awardedOn: '2021-12-20',
    },
    {
      programme: '苏州市质量奖',
      level: '市级',
      issuer: '苏州市人民政府',
      year: 2022,
      awardedOn: '2022-09-05',
    },
  ],
  'ip.right[]': [
    { name: '一种密封结构', type: '发明专利', number: 'ZL202010000001.0', grantedOn: '2021-11-05' },
    { name: '排产软件V1.0', type: '软件著作权', number: '2021SR0000004', grantedOn: '2021-07-22' },
  ],
  'shareholder[]': [
    { name: '示例投资控股有限公司', type: '企业法人', amount: 48_000_000, ratio: 60 },
    { name: '陆云岭', type: '自然人', amount: 32_000_000, ratio: 40 },
  ],
};

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: Page, library: string) {
  serveFixtures('tests/fixtures/widgets/lists');
  await page.goto(`http://fixture.test/${library}.html`);
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const lines = await planInPage(world, facts);
  return { world, lines };
}

/** Nothing is nothing: a framework empties a box to its own kind of empty. */
const tidy = (held: Record<string, unknown>) =>
  JSON.parse(
    JSON.stringify(held, (_, value) => (value === '' || value === null ? undefined : value)),
  );

const model = (page: Page) => page.evaluate<Record<string, unknown>>('window.model()');

const filled: Record<string, Record<string, unknown>> = {
  'element-ui': {
    certificates: [
      { type: 'hi', number: 'GR202132000000', issuer: '江苏省科学技术厅', until: '2024-11-29' },
      {
        type: 'in',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        until: '2025-06-14',
      },
      { type: 'sr', number: '', issuer: '江苏省工业和信息化厅', until: '2025-10-19' },
    ],
    honours: [
      { name: '江苏省示范智能车间', level: '省级', by: '江苏省工业和信息化厅', on: '2021-12-20' },
      { name: '苏州市质量奖', level: '市级', by: '苏州市人民政府', on: '2022-09-05' },
    ],
    others: [
      { name: '一种密封结构', number: 'ZL202010000001.0', on: '2021-11-05' },
      { name: '排产软件V1.0', number: '2021SR0000004', on: '2021-07-22' },
    ],
    holders: [
      { name: '示例投资控股有限公司', type: '法人', paper: '', amount: '4800', ratio: 60 },
      { name: '陆云岭', type: '自然人', paper: '', amount: '3200', ratio: 40 },
    ],
  },
  'element-plus': {
    certificates: [
      { name: '高新技术企业', number: 'GR202132000000', period: ['2021-11-30', '2024-11-29'] },
      {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        period: ['2022-06-15', '2025-06-14'],
      },
      { name: '专精特新中小企业', number: '', period: ['2022-10-20', '2025-10-19'] },
    ],
    honours: [
      { name: '江苏省示范智能车间', by: '江苏省工业和信息化厅', year: '2021' },
      { name: '苏州市质量奖', by: '苏州市人民政府', year: '2022' },
    ],
  },
  antd: {
    certificates: [
      {
        name: '高新技术企业',
        number: 'GR202132000000',
        issuer: '江苏省科学技术厅',
        from: '2021-11-30',
        to: '2024-11-29',
      },
      {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        from: '2022-06-15',
        to: '2025-06-14',
      },
      {
        name: '专精特新中小企业',
        issuer: '江苏省工业和信息化厅',
        from: '2022-10-20',
        to: '2025-10-19',
      },
    ],
    honours: [
      {
        name: '江苏省示范智能车间',
        level: '省部级',
        by: '江苏省工业和信息化厅',
        on: '2021-12-20',
      },
      { name: '苏州市质量奖', level: '市级', by: '苏州市人民政府', on: '2022-09-05' },
    ],
  },
  layui: {
    certificates: [
      ['1', 'GR202132000000', '江苏省科学技术厅', '2024-11-29'],
      ['2', 'AIITRE-00622IIIMS0000000', '示例评定机构', '2025-06-14'],
      ['3', '', '江苏省工业和信息化厅', '2025-10-19'],
    ],
    honours: [
      ['江苏省示范智能车间', '江苏省工业和信息化厅', '2021'],
      ['苏州市质量奖', '苏州市人民政府', '2022'],
    ],
  },
  plain: {
    zsmc: ['高新技术企业', '两化融合管理体系贯标', '专精特新中小企业'],
    zsbh: ['GR202132000000', 'AIITRE-00622IIIMS0000000', ''],
    fzdw: ['江苏省科学技术厅', '示例评定机构', '江苏省工业和信息化厅'],
    yxq: ['2021-11-30至2024-11-29', '2022-06-15至2025-06-14', '2022-10-20至2025-10-19'],
    rymc: ['江苏省示范智能车间', '苏州市质量奖'],
    sydw: ['江苏省工业和信息化厅', '苏州市人民政府'],
    sysj: ['2021-12-20', '2022-09-05'],
    xm: ['', ''],
    ryzs: ['', ''],
    rybh: ['', ''],
  },
};

for (const [library, expected] of Object.entries(filled))
  test(`${library}: certificates and honours fill their tables and leave again`, async ({
    page,
  }) => {
    const { world, lines } = await open(page, library);
    const empty = await model(page);
    expect(lines.filter(({ desired }) => !desired).map(({ reason }) => reason)).toEqual([]);
    const run = await world.call<Run>('applyPlan', confirmed(lines));
    expect(run.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(await model(page)).toEqual(expected);
    const undo = await world.call<Outcome[]>('undoRun', run.journal);
    expect(undo.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(tidy(await model(page))).toEqual(tidy(empty));
  });

test('easyui: the buttons over a grid add to it; its rows are filled and emptied again', async ({
  page,
}) => {
  const { world, lines } = await open(page, 'easyui');
  const { groups } = (await world.call<FormReading>('readForm')).page;
  expect(groups.map(({ label, rows, canAdd }) => ({ label, rows, canAdd }))).toEqual([
    { label: '资质证书', rows: 1, canAdd: true },
    { label: '企业荣誉', rows: 0, canAdd: true },
    { label: '变更记录', rows: 0, canAdd: false },
  ]);
  expect(lines.filter(({ desired }) => !desired).map(({ reason }) => reason)).toEqual([]);
  const run = await world.call<Run>('applyPlan', confirmed(lines));
  expect(run.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
  const changes = [{ item: '企业名称变更', on: '2020-05-06' }];
  expect(await model(page)).toEqual({
    certificates: [
      {
        name: '高新技术企业',
        number: 'GR202132000000',
        issuer: '江苏省科学技术厅',
        until: '2024-11-29',
      },
      {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        until: '2025-06-14',
      },
      { name: '专精特新中小企业', number: '', issuer: '江苏省工业和信息化厅', until: '2025-10-19' },
    ],
    honours: [
      { name: '江苏省示范智能车间', by: '江苏省工业和信息化厅', on: '2021-12-20' },
      { name: '苏州市质量奖', by: '苏州市人民政府', on: '2022-09-05' },
    ],
    changes,
    touched: [],
  });
  await world.call<Outcome[]>('undoRun', run.journal);
  const none = { name: '', by: '', on: '' };
  expect(await model(page)).toMatchObject({ honours: [none, none], changes, touched: [] });
});

test('easyui: the 删除 beside 新增 is for rows that are chosen: not for the one row of an undo', async ({
  page,
}) => {
  const { world, lines } = await open(page, 'easyui');
  const one = lines.filter(({ set }) => set?.title === '第 1 行：江苏省示范智能车间');
  const run = await world.call<Run>('applyPlan', confirmed(one));
  expect(run.outcomes.map(({ status }) => status)).toEqual(['filled', 'filled', 'filled']);
  await world.call<Outcome[]>('undoRun', run.journal);
  expect(await model(page)).toMatchObject({
    honours: [{ name: '', by: '', on: '' }],
    touched: [],
  });
});

const site = 'https://lists.example.com';
browserTest.use({ origins: [site] });

browserTest(
  'the panel shows a record as one row, taken or left out as a whole',
  async ({ assistant }) => {
    await routeFixtures(assistant.context, 'tests/fixtures/widgets/lists', site);
    await seedSample(assistant, '2023-08-01');
    const page = await assistant.visit(`${site}/element-ui.html`);
    const panel = await assistant.panel(page);
    expect(await ask(panel, { type: 'site.enable', origin: site })).toEqual({});
    await page.reload();
    await expect
      .poll(() => inlineTexts(page), { timeout: 20_000 })
      .toContainEqual(expect.stringMatching(/^申报助手 · 可填/));
    await panel.getByRole('button', { name: '生成填写计划' }).click();
    const row = (title: string) => panel.getByRole('checkbox', { name: `填写${title}` });
    await expect(row('第 2 行：两化融合管理体系贯标')).toBeChecked();
    await expect(panel.getByText('AIITRE-00622IIIMS0000000')).toBeVisible();
    await row('第 3 行：专精特新中小企业').uncheck();
    await assistant.screenshot(panel, 'lists-plan');
    await panel.getByRole('button', { name: /^确认填写/ }).click();
    await expect(panel.getByText(/^填写完成/)).toBeVisible({ timeout: 90_000 });
    const held = (await model(page)) as { certificates: { type: string }[]; honours: unknown[] };
    expect(held.certificates.map(({ type }) => type)).toEqual(['hi', 'in', 'q']);
    expect(held.honours).toEqual([{ name: '江苏省示范智能车间', level: '省级', by: '', on: null }]);
    await panel.getByRole('button', { name: '撤销本次填写' }).click();
    await expect
      .poll(async () => tidy(await model(page)), { timeout: 60_000 })
      .toEqual({
        certificates: [
          {
            type: 'hi',
            number: 'GR202132000000',
            issuer: '江苏省科学技术厅',
            until: '2024-11-29',
          },
          {},
        ],
        honours: [],
        others: [{}],
        holders: [{}],
      });
    expect(assistant.errors).toEqual([]);
  },
);
