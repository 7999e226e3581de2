import type { Desired } from '@/rules/plan';
import type { FormReading } from './form-probe';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/**
 * Date boxes whose prompts the page's author wrote, as forms have them ("请选择注册时间"):
 * a prompt does not make a date box a clock. Times, weeks and quarters stay unwritten.
 */
interface Written {
  result: { ok: boolean; reason?: string; restored?: boolean };
}

const day: Desired = { type: 'date', date: '2015-03-18', precision: 'day' };
const month: Desired = { type: 'date', date: '2021-07', precision: 'month' };
const range: Desired = { type: 'range', from: '2021-01-05', to: '2022-12-31' };

const ant = [
  // an Ant month box is known as one once it is open: its day is not asked for
  ['投产时间', day, 'started', '2015-03-01'],
  ['实施周期', range, 'term', ['2021-01-05', '2022-12-31']],
] as const;
const element = [
  ['投产时间', month, 'started', '2021-07'],
  ['实施周期', range, 'term', ['2021-01-05', '2022-12-31']],
] as const;
const libraries = {
  antd: { cases: ant, never: ['统计季度', '统计周'] },
  'ant-design-vue': {
    cases: [['投产时间', day, 'started', '2015-03'], ant[1]],
    never: ['统计季度', '统计周'],
  },
  'element-ui': { cases: element, never: ['统计周'] },
  'element-plus': { cases: element, never: ['统计周'] },
} as const;

for (const [library, { cases, never }] of Object.entries(libraries))
  test(`${library}: dates under the author's own prompts are filled, clocks and weeks are not`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets/prompts');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const model = () => page.evaluate<Record<string, unknown>>('window.model()');
    const write = async (label: string, desired: Desired) =>
      (await world.call<Written>('writeControl', library, label, desired)).result;

    const { fields } = (await world.call<FormReading>('readForm')).page;
    const seen = Object.fromEntries(fields.map((one) => [one.label, `${one.kind} ${one.state}`]));
    expect(seen).toMatchObject({
      注册时间: 'date open',
      成立日期: 'date open',
      实施周期: 'daterange open',
      值守时刻: 'unknown unsupported',
      服务时段: 'unknown unsupported',
    });

    const all = [
      ['注册时间', day, 'registered', '2015-03-18'],
      ['成立日期', day, 'founded', '2015-03-18'],
      ...cases,
    ] as const;
    for (const [label, desired, prop, expected] of all) {
      expect(await write(label, desired), label).toEqual({ ok: true });
      expect((await model())[prop], label).toEqual(expected);
    }
    const before = await model();
    for (const label of ['值守时刻', ...never])
      expect(await write(label, day), label).toMatchObject({ ok: false, restored: true });
    expect(await model()).toEqual(before);
  });
