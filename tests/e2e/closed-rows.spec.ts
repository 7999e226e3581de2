import type { Page } from '@playwright/test';
import type { Facts } from '@/rules/facts/types';
import type { Outcome, PlannedLine } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { confirmed, planInPage, recordFacts } from './plan-in-page';

/** Tables that show texts until a cell, a row or a dialog is opened. */

const facts: Facts = {
  ...recordFacts,
  'company.name': '南京示例精密机械有限公司',
  'company.website': 'https://www.example.com',
  'finance.revenue@2021': 420_000_000,
  'finance.revenue@2022': 526_000_000,
  'finance.profit@2022': 38_000_000,
};

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: Page, library: string) {
  serveFixtures('tests/fixtures/widgets/closed');
  await page.goto(`http://fixture.test/${library}.html`);
  await page.waitForFunction('window.model');
  return PageWorld.open(page);
}

const plan = (world: PageWorld) => planInPage(world, facts);

const model = (page: Page) => page.evaluate<Record<string, object[]>>('window.model()');

/** A row's own kinds of empty. */
const tidy = (held: unknown) =>
  JSON.parse(
    JSON.stringify(held, (_, value) => (value === '' || value === null ? undefined : value)),
  );

for (const library of ['element-ui', 'element-plus']) {
  test(`${library}: cells that open on a click are filled, undone and closed again`, async ({
    page,
  }) => {
    const world = await open(page, library);
    const initial = await model(page);
    const lines = await plan(world);
    const run = await world.call<Run>('applyPlan', confirmed(lines));
    expect(run.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
    const held = await model(page);
    expect(held.certificates).toEqual([
      initial.certificates?.[0],
      {
        type: 'in',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        until: '2025-06-14',
        state: '',
      },
      {
        type: 'sr',
        number: '',
        issuer: '江苏省工业和信息化厅',
        until: '2025-10-19',
        state: '',
      },
    ]);
    expect(held.figures).toEqual([
      { item: '营业收入（万元）', y2021: '42000', y2022: '52600' },
      { item: '利润总额（万元）', y2021: '310', y2022: '3800' },
    ]);
    for (const untouched of ['honours', 'history', 'touched'])
      expect(held[untouched], untouched).toEqual(initial[untouched]);
    expect(await page.evaluate('vm.open')).toBeNull();
    const undo = await world.call<Outcome[]>('undoRun', run.journal);
    expect(undo.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(tidy(await model(page))).toEqual(tidy(initial));
    expect(await page.evaluate('vm.open')).toBeNull();
  });

  test(`${library}: rows behind an edit button are said to want opening, then filled like any row`, async ({
    page,
  }) => {
    const world = await open(page, library);
    const lines = await plan(world);
    const notes = lines.filter(({ label }) => label === '企业荣誉');
    expect(notes.map(({ status, reason }) => [status, reason])).toEqual([
      [
        'refused',
        '这张表的行现在只显示文字：请先点行里的“编辑”打开要填的行，再重新生成计划；还有 1 条没有填（苏州市质量奖）',
      ],
    ]);
    expect(lines.filter(({ section }) => section.includes('历次申报'))).toEqual([]);
    await page.locator('button:visible', { hasText: '编辑' }).last().click();
    const again = await plan(world);
    const row = confirmed(again.filter(({ fact }) => fact?.address === 'honour[]'));
    expect(row.length).toBe(3);
    const run = await world.call<Run>('applyPlan', row);
    expect(run.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
    const { honours, touched } = await model(page);
    expect(honours?.[1]).toEqual({
      name: '苏州市质量奖',
      by: '苏州市人民政府',
      on: '2022-09-05',
      open: true,
    });
    expect(touched).toEqual([]);
  });
}

async function openDialogs(page: Page, library: string) {
  serveFixtures('tests/fixtures/widgets/dialogs');
  await page.goto(`http://fixture.test/${library}.html`);
  await page.waitForFunction('window.model');
  return PageWorld.open(page);
}

const inWindow =
  '这张表的内容在“新增”打开的窗口里填：请自己点“新增”，打开后重新生成计划，填好由您自己点“确定”';

for (const library of ['element-ui', 'antd'])
  test(`${library}: records entered in a window are filled there, confirmed by the user only`, async ({
    page,
  }) => {
    const world = await openDialogs(page, library);
    const first = await plan(world);
    const reasons = (lines: PlannedLine[], label: string) =>
      lines.filter((line) => line.label === label).map(({ reason }) => reason);
    expect(reasons(first, '资质证书')).toEqual([
      `${inWindow}；还有 2 条没有填（两化融合管理体系贯标、专精特新中小企业）`,
    ]);
    // boxes that choose rows for deletion are no question of the form
    expect(first.filter(({ kind }) => kind === 'checkbox')).toEqual([]);

    // an empty list: its button is tried, the window closed again, and known from then on
    const tried = first.filter(({ newRow }) => newRow);
    expect(new Set(tried.map(({ fact }) => fact?.address))).toEqual(new Set(['honour[]']));
    const run = await world.call<Run>('applyPlan', confirmed(tried));
    expect(new Set(run.outcomes.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(['refused “新增”打开的是窗口：请自己打开，再生成计划，填好自己点“确定”']),
    );
    expect(await model(page)).toMatchObject({ shown: false, honours: [], touched: [] });
    expect(reasons(await plan(world), '企业荣誉')).toEqual([
      `${inWindow}；还有 2 条没有填（江苏省示范智能车间、苏州市质量奖）`,
    ]);

    const record = async (button: string) => {
      await page.getByRole('button', { name: button }).first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      const planned = async () => (await plan(world)).filter(({ set }) => set);
      // a window that fades in is not seen at once
      await expect.poll(async () => (await planned()).length).toBeGreaterThan(0);
      const lines = await planned();
      const filled = await world.call<Run>('applyPlan', confirmed(lines));
      expect(filled.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
      const { form, touched } = await model(page);
      const title = [...new Set(lines.map(({ set }) => set?.title))];
      return { form, touched, title, journal: filled.journal };
    };
    const one = await record('新增');
    expect(one).toMatchObject({
      title: ['新增资质证书：两化融合管理体系贯标'],
      touched: [],
      form: {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        until: '2025-06-14',
      },
    });
    await world.call('undoRun', one.journal);
    expect(tidy((await model(page)).form)).toEqual({});
    const again = (await plan(world)).filter(({ set }) => set);
    await world.call<Run>('applyPlan', confirmed(again));
    await page.getByRole('button', { name: /^确\s*定$/ }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    // the record now stands in the table: the next is offered
    expect(reasons(await plan(world), '资质证书')).toEqual([
      `${inWindow}；还有 1 条没有填（专精特新中小企业）`,
    ]);
    const honour = await record(library === 'antd' ? '新增荣誉' : '添加荣誉');
    expect(honour).toMatchObject({
      touched: ['确定'],
      form: { name: '江苏省示范智能车间', by: '江苏省工业和信息化厅', on: '2021-12-20' },
    });
  });

test('element-ui: windows for equipment and intellectual property take nothing of the company', async ({
  page,
}) => {
  const world = await openDialogs(page, 'element-ui');
  for (const [list, title] of [
    ['devices', '新增设备'],
    ['patents', '添加知识产权'],
  ]) {
    await page.evaluate(`vm.begin('${list}', '${title}')`);
    await expect(page.getByRole('dialog')).toBeVisible();
    const lines = await plan(world);
    expect(
      lines.filter(({ section, desired }) => desired && section.includes(title ?? '')),
    ).toEqual([]);
    await page.evaluate('vm.shown = false');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('antd: the library’s own editable cells are kept as they keep themselves, and put back', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/editable-cell.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const initial = await model(page);
  const lines = await plan(world);
  const run = await world.call<Run>('applyPlan', confirmed(lines));
  expect(run.outcomes.map(({ status }) => status)).toEqual(['filled', 'filled', 'filled']);
  expect((await model(page)).rows).toEqual([
    initial.rows?.[0],
    { name: '苏州市质量奖', by: '苏州市人民政府', on: '2022-09-05', state: '' },
  ]);
  await world.call('undoRun', run.journal);
  expect(tidy(await model(page))).toEqual(tidy(initial));
  await expect(page.locator('td input[type=text]')).toHaveCount(0);
});

test('EasyUI: a grid whose editors stand in a script is said to want opening, and filled once it is', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/easyui.html');
  await page.waitForFunction('window.ready');
  const world = await PageWorld.open(page);
  const about = (lines: PlannedLine[]) =>
    lines.filter(({ label, section }) => [label, ...section].includes('经济指标'));
  expect(about(await plan(world)).map(({ status, reason }) => [status, reason])).toEqual([
    ['refused', '这张表的格子现在只显示文字：请先双击（或点“编辑”）打开要填的行，再重新生成计划'],
  ]);
  // a grid of materials asks nothing that the profile knows
  expect((await plan(world)).filter(({ label }) => label === '附件清单')).toEqual([]);
  expect(await page.evaluate('window.touched')).toBeUndefined();
  const grid = page.locator('.datagrid-view', { has: page.locator('#script') });
  await grid.locator('td[field=y2022]').last().dblclick();
  const lines = about(await plan(world));
  const run = await world.call<Run>(
    'applyPlan',
    confirmed(lines.filter(({ before }) => before === '')),
  );
  expect(run.outcomes.map(({ status }) => status)).toEqual(['filled']);
  await page.evaluate('$("#script").datagrid("endEdit", 0)');
  expect(await page.evaluate('$("#script").datagrid("getRows")[0]')).toMatchObject({
    item: '利润总额（万元）',
    y2021: '10',
    y2022: '3800',
  });
});
