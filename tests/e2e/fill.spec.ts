import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** The fill engine on a real Vue form: order, drift, reverts, rows, undo. */

interface Run {
  ms: number;
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}
type Model = Record<string, unknown> & { rows: { name: string; amount?: number }[] };

async function open(page: Page, file = 'element-ui') {
  serveFixtures('tests/fixtures/widgets');
  await page.goto(`http://fixture.test/${file}.html`);
  await page.waitForFunction('window.model');
  return PageWorld.open(page);
}
const model = (page: Page) => page.evaluate<Model>('window.model()');
const text = (value: string): Desired => ({ type: 'text', text: value });
const choice = (...options: string[]): Desired => ({ type: 'choice', options });

const wanted: Record<string, Desired> = {
  企业名称: text('示例制造有限公司'),
  企业简介: text('一。\n二。'),
  营业收入: text('1234.5'),
  企业规模: choice('中型'),
  产品类别: { type: 'choices', options: [['软件'], ['平台']] },
  所在地区: { type: 'path', levels: [['江苏省'], ['南京市'], ['鼓楼区']] },
  成立日期: { type: 'date', date: '2015-03-02', precision: 'day' },
  建设起止: { type: 'range', from: '2021-01-01', to: '2022-12-31' },
  资质: { type: 'choices', options: [['高新技术企业']] },
  是否公示: { type: 'bool', value: true },
};

test('a dialog that scrolls stays where the user has it, and can be undone from there', async ({
  page,
}) => {
  const items = Array.from(
    { length: 30 },
    (_, n) =>
      `<el-form-item label="指标${n}"><el-input v-model="f.v${n}"></el-input></el-form-item>`,
  ).join('');
  const lists = ['企业规模', '企业性质']
    .map(
      (name, n) =>
        `<el-form-item label="${name}"><el-select filterable v-model="f.s${n}"><el-option v-for="o in ['大型','中型','民营']" :key="o" :label="o" :value="o"></el-option></el-select></el-form-item>`,
    )
    .join('');
  serveFixtures('tests/fixtures/widgets', {
    '/dialog.html':
      `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/node_modules/element-ui/lib/theme-chalk/index.css"><div id="app"></div>
      <script src="/node_modules/vue2/dist/vue.js"></script><script src="/node_modules/element-ui/lib/index.js"></script>
      <script>const vm = new Vue({ el: '#app', data: () => ({ f: {} }), template: \`<el-dialog title="填写" :visible="true" :modal-append-to-body="false"><el-form label-width="120px">${items}${lists}</el-form></el-dialog>\` });
      window.model = () => JSON.parse(JSON.stringify(vm.f));</script>`.replace(
        'f: {}',
        `f: { ${[...Array(30).keys()].map((n) => `v${n}: ''`).join()}, s0: '', s1: '' }`,
      ),
  });
  await page.goto('http://fixture.test/dialog.html');
  await page.waitForFunction('window.model && document.querySelectorAll("input").length > 31');
  const world = await PageWorld.open(page);
  const before = await model(page);
  await page.evaluate(() => document.querySelector('.el-dialog__wrapper')?.scrollTo(0, 60));
  const place = () => page.evaluate(() => document.querySelector('.el-dialog__wrapper')?.scrollTop);
  const lines = await world.call<ApplyLine[]>('planFor', {
    指标0: text('1'),
    指标29: text('2'),
    企业规模: choice('中型'),
    企业性质: choice('民营'),
  });
  const run = await world.call<Run>('applyPlan', lines);
  expect(run.outcomes.map(({ status, reason }) => [status, reason])).toEqual(
    lines.map(() => ['filled', undefined]),
  );
  expect(await place()).toBe(60);
  // whoever has scrolled down since can still undo what stands above
  await page.evaluate(() => document.querySelector('.el-dialog__wrapper')?.scrollTo(0, 900));
  const undone = await world.call<Outcome[]>('undoRun', run.journal);
  expect(undone.map(({ status, reason }) => [status, reason])).toEqual(
    lines.map(() => ['filled', undefined]),
  );
  expect(await model(page)).toEqual(before);
  expect(await place()).toBe(900);
});

test('a whole run is written, journalled and undone in the Vue model', async ({ page }) => {
  const world = await open(page);
  const initial = await model(page);
  await page.evaluate(() => {
    document.querySelectorAll('input')[1]?.focus();
    window.scrollTo(0, 120);
  });
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  const run = await world.call<Run>('applyPlan', lines.slice().reverse());
  expect(run.outcomes.map((each) => [each.label, each.status, each.reason])).toEqual(
    lines.map((line) => [line.label, 'filled', undefined]),
  );
  expect(await model(page)).toMatchObject({
    name: '示例制造有限公司',
    intro: '一。\n二。',
    revenue: 1234.5,
    scale: 'M',
    products: ['软件', '平台'],
    region: ['32', '3201', '320106'],
    established: '2015-03-02',
    period: ['2021-01-01', '2022-12-31'],
    honors: ['高新技术企业'],
    publish: true,
  });
  for (const outcome of run.outcomes) expect(outcome.ms).toBeGreaterThanOrEqual(0);
  expect(
    await page.evaluate(() => [
      [...document.querySelectorAll('input')].indexOf(document.activeElement as HTMLInputElement),
      window.scrollY,
    ]),
  ).toEqual([1, 120]);
  expect(await page.locator('.el-popper:visible').count()).toBe(0);
  expect(await page.evaluate('vm.submitted')).toBe(0);

  const again = await world.call<Run>('applyPlan', await world.call('planFor', wanted));
  expect(new Set(again.outcomes.map((each) => each.status))).toEqual(new Set(['unchanged']));

  const undo = await world.call<Outcome[]>('undoRun', run.journal);
  expect(undo.map((each) => [each.status, each.reason])).toEqual(
    undo.map(() => ['filled', undefined]),
  );
  expect(undo).toHaveLength(10);
  expect(await model(page)).toEqual(initial);
});

test('drift, wrong values and closed fields are refused with a reason; nothing is cut', async ({
  page,
}) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业名称: text('示例制造有限公司'),
    联系电话: text('010-00000000'),
    企业简介: text('长'.repeat(1001)),
    营业收入: text('-5'),
    企业规模: choice('微型'),
    企业性质: choice('外资'),
    锁定项: text('甲'),
    禁用项: choice('甲'),
    登录密码: text('secret'),
  });
  await page.evaluate('vm.model.name = "用户刚输入的"');
  const before = await model(page);
  const run = await world.call<Run>('applyPlan', lines);
  const said = Object.fromEntries(
    run.outcomes.map((each) => [each.label, each.reason ?? each.status]),
  );
  expect(said).toEqual({
    企业名称: expect.stringContaining('计划之后'),
    联系电话: 'filled',
    企业简介: expect.stringContaining('最多 1000'),
    '营业收入（万元）': expect.stringContaining('最小值 0'),
    企业规模: expect.stringContaining('禁用'),
    企业性质: expect.stringMatching(/没有选项“外资”.*国有、民营、合资/),
    锁定项: expect.stringContaining('锁定'),
    禁用项: expect.stringContaining('不可填写'),
    登录密码: expect.stringContaining('从不填写'),
  });
  expect(await model(page)).toEqual({ ...before, phone: '010-00000000' });
  expect(await page.locator('.el-popper:visible').count()).toBe(0);
});

test('a model watch that takes the value back is reported as reverted', async ({ page }) => {
  const world = await open(page);
  await page.evaluate(() => {
    const { vm } = window as unknown as { vm: Record<string, never> & { $watch: unknown } };
    const watch = vm.$watch as (path: string, then: (value: unknown) => void) => void;
    watch.call(vm, 'model.name', (value) => {
      if (value) (vm as unknown as { model: { name: string } }).model.name = '';
    });
    watch.call(vm, 'model.phone', (value) =>
      setTimeout(() => {
        if (value) (vm as unknown as { model: { phone: string } }).model.phone = '平台改写';
      }, 60),
    );
  });
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业名称: text('示例'),
    联系电话: text('010-00000000'),
    开户银行: text('示例银行'),
  });
  const run = await world.call<Run>('applyPlan', lines);
  const status = Object.fromEntries(run.outcomes.map((each) => [each.label, each.status]));
  expect(status.联系电话).toBe('reverted');
  expect(['reverted', 'refused']).toContain(status.企业名称);
  expect(status.开户银行).toBe('filled');
  for (const each of run.outcomes.filter((one) => one.status !== 'filled'))
    expect(each.reason).toBeTruthy();
});

test('a form re-rendered between plan and write is found again', async ({ page }) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业名称: text('示例'),
    企业规模: choice('小型'),
  });
  await page.evaluate(() => {
    const form = document.querySelector('.el-form') as HTMLElement;
    const inputs = form.querySelectorAll('input').length;
    (window as unknown as { vm: { $forceUpdate(): void } }).vm.$forceUpdate();
    return inputs;
  });
  const run = await world.call<Run>('applyPlan', lines);
  expect(run.outcomes.map((each) => each.status)).toEqual(['filled', 'filled']);
  expect(await model(page)).toMatchObject({ name: '示例', scale: 'S' });
});

test('rows are added with the page’s own button and taken away again by undo', async ({ page }) => {
  const world = await open(page);
  const initial = await model(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    '产品名称[0]/产品名称': text('数控机床'),
    '产品名称[0]/产量': text('120'),
    '产品名称[1]/产品名称': text('工业机器人'),
  });
  expect(lines.every((line) => line.newRow)).toBe(true);
  const run = await world.call<Run>('applyPlan', lines);
  expect(run.outcomes.map((each) => [each.status, each.reason])).toEqual(
    lines.map(() => ['filled', undefined]),
  );
  expect((await model(page)).rows).toEqual([
    { name: '数控机床', amount: 120 },
    { name: '工业机器人' },
  ]);
  const undo = await world.call<Outcome[]>('undoRun', run.journal);
  expect(undo.map((each) => [each.status, each.reason])).toEqual(
    undo.map(() => ['filled', undefined]),
  );
  expect(await model(page)).toEqual(initial);
  expect(await page.evaluate('vm.submitted')).toBe(0);
});

test('undo leaves alone what the user has typed since', async ({ page }) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业名称: text('示例'),
    联系电话: text('010-00000000'),
  });
  const run = await world.call<Run>('applyPlan', lines);
  await page.evaluate('vm.model.name = "用户改过"');
  const undo = await world.call<Outcome[]>('undoRun', run.journal);
  expect(undo.map((each) => each.status).sort()).toEqual(['filled', 'refused']);
  expect(await model(page)).toMatchObject({ name: '用户改过', phone: '' });
});

test('a run that is stopped keeps and journals what is done', async ({ page }) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    ...wanted,
    所在园区: choice('经开区'),
  });
  const running = world.call<Run>('applyPlan', lines);
  await page.waitForFunction('window.model().scale === "M"');
  await world.call('stopRun');
  const run = await running;
  const filled = run.outcomes.filter((each) => each.status === 'filled');
  expect(filled.length).toBeGreaterThanOrEqual(3);
  expect(run.journal.map((entry) => entry.lineId)).toEqual(
    expect.arrayContaining(filled.map((each) => each.lineId)),
  );
  expect(run.outcomes).toHaveLength(lines.length);
  expect(run.outcomes.some((each) => each.reason?.includes('停止'))).toBe(true);
  expect(await page.locator('.el-popper:visible').count()).toBe(0);
});
