import type { Page } from '@playwright/test';
import type { Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Readonly boxes whose calendar a script attached without a sign: `tests/fixtures/widgets/dates/unsigned.html`. */

interface Model {
  told: Record<string, string>;
  boxes: Record<string, string>;
}
interface Run {
  outcomes: (Outcome & { label: string })[];
  journal: JournalEntry[];
}

async function open(page: Page) {
  serveFixtures('tests/fixtures/widgets/dates');
  await page.goto('http://fixture.test/unsigned.html');
  await page.waitForFunction('window.ready');
  return PageWorld.open(page);
}
const model = (page: Page) => page.evaluate<Model>('window.model()');
const day = (date: string) => ({ type: 'date', date, precision: 'day' }) as const;

const cases: [label: string, name: string, date: string, shown: string][] = [
  ['成立日期', 'laydate', '2016-05-18', '2016-05-18'],
  ['上市日期', 'my97', '2021-12-31', '2021-12-31'],
  ['认定日期', 'bootstrap', '2022-02-28', '2022-02-28'],
  ['开工日期', 'drawn', '2019-03-31', '2019-03-31'],
  ['移交日期', 'bare', '2027-01-05', '2027-01-05'],
  // the boxes beside it say that they are locked, it does not
  ['注销日期', 'unlike', '2022-05-06', '2022-05-06'],
  ['竣工日期', 'chosen', '2024-11-01', '2024/11/01'],
];

for (const [label, name, date, shown] of cases)
  test(`${name}: a box without a sign is opened, filled as its calendar fills it, and emptied again`, async ({
    page,
  }) => {
    const world = await open(page);
    const before = await model(page);
    const lines = await world.call<ApplyLine[]>('planFor', { [label]: day(date) });
    const { outcomes, journal } = await world.call<Run>('applyPlan', lines);
    expect(outcomes.map(({ reason }) => reason)).toEqual([undefined]);
    expect(outcomes).toMatchObject([{ label, status: 'filled', value: shown }]);
    expect(await model(page)).toEqual({
      told: { [name]: shown },
      boxes: { ...before.boxes, [name]: shown },
    });
    const undone = await world.call<Outcome[]>('undoRun', journal);
    expect(undone.map(({ status, reason }) => [status, reason])).toEqual([['filled', undefined]]);
    expect((await model(page)).boxes).toEqual(before.boxes);
    await expect(page.locator('.cal,.datepicker-dropdown,.layui-laydate')).toHaveCount(0);
  });

test('boxes that hold a date, stand among readonly boxes or open nothing are never written', async ({
  page,
}) => {
  const world = await open(page);
  const before = await model(page);
  const { fields } = (await world.call<FormReading>('readForm')).page;
  const states = Object.fromEntries(fields.map(({ name = '', state }) => [name, state]));
  expect(states).toMatchObject({
    laydate: 'open',
    system: 'open',
    filled: 'locked',
    code: 'locked',
    beside: 'locked',
    type: 'locked',
    office: 'locked',
    alike: 'locked',
  });
  const lines = await world.call<ApplyLine[]>('planFor', {
    受理日期: day('2023-01-02'),
    登记日期: day('2023-01-02'),
    注册日期: day('2023-01-02'),
    投产日期: day('2023-01-02'),
  });
  const { outcomes } = await world.call<Run>('applyPlan', lines);
  expect(outcomes.map(({ label, status, reason }) => `${label} ${status} ${reason}`)).toEqual([
    '受理日期 refused 点开后没有出现日历，可能由系统填写，未填写',
    '登记日期 refused 该项被页面锁定（只读），未填写',
    '注册日期 refused 该项被页面锁定（只读），未填写',
    '投产日期 refused 页面没有接受这个日期',
  ]);
  expect((await model(page)).boxes).toEqual(before.boxes);
});
