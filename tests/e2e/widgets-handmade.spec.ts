import type { Page } from '@playwright/test';
import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Selects of a portal's own making, without a role or a library: `tests/fixtures/widgets/handmade`. */

type Model = Record<string, string>;
interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: Page) {
  serveFixtures('tests/fixtures/widgets/handmade');
  await page.goto('http://fixture.test/selects.html');
  await page.waitForFunction('window.ready');
  return PageWorld.open(page);
}
const model = (page: Page) => page.evaluate<Model>('window.model()');
const words = (page: Page) => page.evaluate<Model>('window.words()');
const text = (value: string): Desired => ({ type: 'text', text: value });
const choice = (...options: string[]): Desired => ({ type: 'choice', options });
const lists = '.pick ul,.menu,.window,.mask';

const cases: [label: string, wanted: Desired, name: string, code: string, stays?: 'stays'][] = [
  ['企业规模', text('中型'), 'size', '02'],
  ['企业性质', text('民营'), 'nature', '03'],
  ['上市情况', choice('已上市'), 'listing', '02'],
  ['所属园区', text('花桥经济开发区'), 'park', '03'],
  ['经营状况', text('正常经营'), 'state', '01'],
  ['隶属关系', choice('其他'), 'belongsCode', '9'],
  // offers no way to choose nothing
  ['登记机关', choice('昆山市市场监督管理局'), 'officeCode', '320583', 'stays'],
];

for (const [label, wanted, name, code, stays] of cases)
  test(`${label}: what stands in the list is chosen there, and undone`, async ({ page }) => {
    const world = await open(page);
    const before = await model(page);
    const lines = await world.call<ApplyLine[]>('planFor', { [label]: wanted });
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual([['filled', undefined]]);
    expect((await model(page))[name]).toBe(code);
    await expect(page.locator(lists)).toHaveCount(0);
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.map(({ status, reason }) => [status, reason])).toEqual(
      stays
        ? [['refused', '该列表没有“清空”，不能恢复为未选，请自行核对']]
        : [['filled', undefined]],
    );
    expect((await model(page))[name]).toBe(stays ? code : before[name]);
    await expect(page.locator(lists)).toHaveCount(0);
  });

test('what the list does not hold is not left in the box as text', async ({ page }) => {
  const world = await open(page);
  const before = await model(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业规模: text('特大型'),
    企业性质: text('合资'),
    上市情况: choice('境外上市'),
    经营状况: text('正常'),
    隶属关系: choice('县'),
    主导产品: text('数控磨床'),
    所属行业: choice('通用设备制造业'),
    主管部门: choice('财政局'),
  });
  const { outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ label, status, reason }) => `${label} ${status} ${reason}`)).toEqual([
    '企业规模 refused 点开的列表里没有“特大型”，未填写',
    '企业性质 refused 点开的列表里没有“合资”，未填写',
    '上市情况 refused 点开的列表里没有“境外上市”，未填写',
    '经营状况 refused 点开的列表里没有“正常”，未填写',
    '主导产品 refused 点开的列表里没有“数控磨床”，未填写',
    '所属行业 refused 这一项要在弹出的窗口里选，未填写',
    '隶属关系 refused 点开的列表里没有“县”，未填写',
    '主管部门 refused 点开的列表里没有“财政局”，未填写',
  ]);
  expect(await model(page)).toEqual(before);
  expect(Object.values(await words(page)).join('')).toBe('');
  await expect(page.locator(lists)).toHaveCount(0);
});

test('plain boxes beside them take their text, with a note that opens or a list that agrees', async ({
  page,
}) => {
  const world = await open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    企业名称: text('江苏示例机械有限公司'),
    邮政编码: text('215300'),
    开户银行: text('中国银行昆山支行'),
  });
  const { outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual(
    lines.map(() => ['filled', undefined]),
  );
  expect(await model(page)).toMatchObject({
    name: '江苏示例机械有限公司',
    post: '215300',
    bank: '中国银行昆山支行',
  });
});

test('a readonly box that asks for no choice stays locked', async ({ page }) => {
  const world = await open(page);
  const { fields } = await world.call<{ fields: { label: string; state: string }[] }>('readPage');
  const state = Object.fromEntries(fields.map(({ label, state }) => [label, state]));
  expect(state).toMatchObject({ 审核意见: 'locked', 主管部门: 'open', 上市情况: 'open' });
});

test('a list of the box above that is still closing is not taken for one of the box below', async ({
  page,
}) => {
  serveFixtures('tests/fixtures/widgets', {
    '/above.html': `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/node_modules/element-ui/lib/theme-chalk/index.css"><div id="app"></div>
      <style>.el-zoom-in-top-leave-active { transition: opacity 2s !important; transform: scaleY(.12) !important }</style>
      <script src="/node_modules/vue2/dist/vue.js"></script><script src="/node_modules/element-ui/lib/index.js"></script>
      <script>const vm = new Vue({ el: '#app', data: () => ({ f: { area: [], place: '', size: '', product: '' }, areas: [{ value: '32', label: '江苏省', children: [{ value: '3205', label: '苏州市' }, { value: '3201', label: '南京市' }] }] }),
        template: \`<el-form label-width="120px" style="width:900px"><el-row><el-col :span="12"><el-form-item label="所属行业"><el-input></el-input></el-form-item></el-col><el-col :span="12"><el-form-item label="所在地区"><el-cascader v-model="f.area" :options="areas"></el-cascader></el-form-item></el-col></el-row>
          <el-form-item label="通讯地址"><el-input v-model="f.place"></el-input></el-form-item>
          <el-form-item label="企业规模"><el-select v-model="f.size"><el-option v-for="o in ['大型','中型']" :key="o" :label="o" :value="o"></el-option></el-select></el-form-item>
          <el-form-item label="主要产品"><el-input v-model="f.product"></el-input></el-form-item></el-form>\` });
      window.model = () => JSON.parse(JSON.stringify(vm.f));</script>`,
  });
  await page.goto('http://fixture.test/above.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    所在地区: { type: 'path', levels: [['江苏省'], ['苏州市']] },
    通讯地址: text('云岭路88号'),
    企业规模: choice('中型'),
    主要产品: text('数控机床'),
  });
  const { outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ label, reason }) => [label, reason])).toEqual(
    lines.map(({ label }) => [label, undefined]),
  );
  expect(await model(page)).toEqual({
    area: ['32', '3205'],
    place: '云岭路88号',
    size: '中型',
    product: '数控机床',
  });
});

test('what a page says below a box while it is typed into is no list', async ({ page }) => {
  const says: [label: string, drawn: string][] = [
    ['企业名称', '<label class="error">不能含有空格</label>'],
    ['信用代码', '<div>正在校验…</div>'],
    ['注册地址', '<div><span>格式正确</span> <span>还可输入 90 字</span></div>'],
    ['企业网址', '<p>该网址已被登记，<a href="javascript:;">去查看</a></p>'],
    ['主要产品', '<div style="position:absolute;background:#fff">请与营业执照一致</div>'],
    [
      '电子邮箱',
      '<div style="position:absolute;background:#fff">验证该邮箱 <button type="button">确定</button> <button type="button">取消</button></div>',
    ],
  ];
  serveFixtures('tests/fixtures/widgets', {
    '/says.html': `<!doctype html><meta charset="utf-8"><form><table border="1" width="700">${says
      .map(
        ([label, drawn]) =>
          `<tr><td width="160">${label}</td><td><input oninput='this.nextElementSibling.innerHTML = ${JSON.stringify(drawn)}' style="width:400px"><div></div></td></tr>`,
      )
      .join('')}<tr><td>合计</td><td id="sum">0</td></tr></table></form>`,
  });
  await page.goto('http://fixture.test/says.html');
  const world = await PageWorld.open(page);
  const wanted = Object.fromEntries(says.map(([label]) => [label, text(`${label}的值`)]));
  const lines = await world.call<ApplyLine[]>('planFor', wanted);
  const { outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ label, reason }) => [label, reason])).toEqual(
    says.map(([label]) => [label, undefined]),
  );
  const values = await page
    .locator('input')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  expect(values).toEqual(says.map(([label]) => `${label}的值`));
});
