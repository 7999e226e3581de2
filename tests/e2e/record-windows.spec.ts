import type { Page } from '@playwright/test';
import type { Outcome, PlannedLine } from '@/rules/plan';
import type { JournalEntry } from '@/storage/messages';
import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';
import { confirmed, planInPage, recordFacts } from './plan-in-page';
import { versionPage } from './version-page';

/** Windows that enter one record and say by no role that they are windows. */

interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

const plan = (world: PageWorld) => planInPage(world, recordFacts);
type Held = Record<'certificates' | 'honours' | 'touched', object[]> & {
  form: Record<string, string>;
  shown: boolean;
};
const model = (page: Page) => page.evaluate<Held>('window.model()');
const reasons = (lines: PlannedLine[], label: string) =>
  lines.filter((line) => line.label === label).map(({ reason }) => reason);

const inWindow =
  '这张表的内容在“新增”打开的窗口里填：请自己点“新增”，打开后重新生成计划，填好由您自己点“确定”';

for (const [library, frame] of Object.entries({
  layui: '.layui-layer',
  bootstrap: '.modal-dialog',
  'view-design': '.ivu-modal',
  'ant-design-vue-1': '.ant-drawer-open',
  easyui: '.window',
  'easyui-grid': '.window',
  native: '.dialog',
}))
  test(`${library}: its windows are known, closed again when tried, and filled record by record`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets/dialogs');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const window = page.locator(`${frame}:visible`).first();

    // boxes that choose rows for deletion are no question of the form
    const { fields } = (await world.call<FormReading>('readForm')).page;
    expect(fields.filter(({ kind, state }) => kind === 'checkbox' && state === 'open')).toEqual([]);
    // an empty list: its button is tried, the window closed again, and known from then on
    const tried = (await plan(world)).filter(
      ({ newRow, fact }) => newRow && fact?.address === 'honour[]',
    );
    expect(tried.length).toBeGreaterThan(0);
    const { outcomes } = await world.call<Run>('applyPlan', confirmed(tried));
    expect(new Set(outcomes.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(['refused “新增”打开的是窗口：请自己打开，再生成计划，填好自己点“确定”']),
    );
    await expect.poll(async () => (await model(page)).shown).toBe(false);
    expect(await model(page)).toMatchObject({ honours: [], touched: [] });
    // a window that still fades away is open yet
    await expect
      .poll(async () => reasons(await plan(world), '企业荣誉'))
      .toEqual([`${inWindow}；还有 2 条没有填（江苏省示范智能车间、苏州市质量奖）`]);

    const record = async (button: string) => {
      await page
        .locator(`button:has-text("${button}"),a:has-text("${button}"),input[value="${button}"]`)
        .first()
        .click();
      await expect(window).toBeVisible();
      const planned = async () => (await plan(world)).filter(({ set }) => set);
      // a window that fades in is not seen at once
      await expect.poll(async () => (await planned()).length).toBeGreaterThan(0);
      const lines = await planned();
      const filled = await world.call<Run>('applyPlan', confirmed(lines));
      expect(filled.outcomes.filter(({ status }) => status !== 'filled')).toEqual([]);
      const { form, touched } = await model(page);
      return { form, touched, title: [...new Set(lines.map(({ set }) => set?.title))] };
    };
    const confirm = async () => {
      await window
        .locator('button:has-text("确定"),a:has-text("确定"),[value="确定"]')
        .last()
        .click();
      await expect(window).toBeHidden();
    };
    expect(await record('新增')).toMatchObject({
      title: [expect.stringMatching(/^新增.*：两化融合管理体系贯标$/)],
      touched: [],
      form: {
        name: '两化融合管理体系贯标',
        number: 'AIITRE-00622IIIMS0000000',
        issuer: '示例评定机构',
        until: '2025-06-14',
      },
    });
    await confirm();
    // the record now stands in the table: the next is offered, and after it none
    expect(await record('新增')).toMatchObject({
      title: [expect.stringMatching(/^新增.*：专精特新中小企业$/)],
      form: { name: '专精特新中小企业', issuer: '江苏省工业和信息化厅', until: '2025-10-19' },
    });
    await confirm();
    expect(reasons(await plan(world), '资质证书')).toEqual([]);
    for (const [name, by, on] of [
      ['江苏省示范智能车间', '江苏省工业和信息化厅', '2021-12-20'],
      ['苏州市质量奖', '苏州市人民政府', '2022-09-05'],
    ]) {
      expect(await record('添加荣誉')).toMatchObject({
        title: [`添加荣誉：${name}`],
        form: { name, by, on },
      });
      await confirm();
    }
    expect(await model(page)).toMatchObject({
      certificates: [{}, { name: '两化融合管理体系贯标' }, { name: '专精特新中小企业' }],
      honours: [{ name: '江苏省示范智能车间' }, { name: '苏州市质量奖' }],
      touched: ['确定', '确定', '确定', '确定'],
    });
  });

test('bootstrap 5: a window that takes no press while it fades in is closed all the same', async ({
  page,
}) => {
  const html = await versionPage({
    library: 'dialogs/bootstrap',
    name: 'bootstrap 5',
    edits: [
      [
        '/node_modules/bootstrap/dist/js/bootstrap.js',
        '/libraries/bootstrap5/dist/js/bootstrap.bundle.js',
      ],
      ['/node_modules/bootstrap/dist/css', '/libraries/bootstrap5/dist/css'],
      ['class="close" data-dismiss="modal">&times;', 'class="btn-close" data-bs-dismiss="modal">'],
      ['data-dismiss', 'data-bs-dismiss'],
      ["hasClass('in')", "hasClass('show')"],
      ['form-group', 'row mb-3'],
      ['control-label', 'col-form-label'],
    ],
  });
  serveFixtures('tests/fixtures/widgets/dialogs', { '/bootstrap5.html': html });
  await page.goto('http://fixture.test/bootstrap5.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const tried = (await plan(world)).filter(
    ({ newRow, fact }) => newRow && fact?.address === 'honour[]',
  );
  const { outcomes } = await world.call<Run>('applyPlan', confirmed(tried));
  expect(outcomes.map(({ status }) => status)).toContain('refused');
  await expect(page.locator('.modal-dialog')).toBeHidden();
  await expect.poll(async () => reasons(await plan(world), '企业荣誉')).toHaveLength(1);
  await page.getByRole('button', { name: '添加荣誉' }).click();
  const planned = async () => (await plan(world)).filter(({ set }) => set);
  await expect.poll(async () => (await planned()).length).toBe(3);
  const filled = await world.call<Run>('applyPlan', confirmed(await planned()));
  expect(new Set(filled.outcomes.map(({ status }) => status))).toEqual(new Set(['filled']));
  expect(await model(page)).toMatchObject({
    form: { name: '江苏省示范智能车间', by: '江苏省工业和信息化厅', on: '2021-12-20' },
    touched: [],
  });
});

test('layui: a message instead of a row is said as it stands, and teaches nothing', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets/dialogs');
  await page.goto('http://fixture.test/layui.html');
  await page.waitForFunction('window.model');
  await page.evaluate("begin = () => layui.layer.msg('请先保存基本信息')");
  const world = await PageWorld.open(page);
  const tried = (lines: PlannedLine[]) =>
    lines.filter(({ newRow, fact }) => newRow && fact?.address === 'honour[]');
  const first = confirmed(tried(await plan(world)));
  const { outcomes } = await world.call<Run>('applyPlan', first);
  expect(new Set(outcomes.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
    new Set(['refused 点了“新增”，页面提示：请先保存基本信息']),
  );
  expect(confirmed(tried(await plan(world)))).toEqual(first);
});
