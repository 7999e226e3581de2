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
