import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine, JournalEntry } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Cascaders that show the last level only: what they hold is read in their list before it is replaced. */

interface Run {
  outcomes: Outcome[];
  journal: JournalEntry[];
}

const path = (...levels: string[]): Desired => ({
  type: 'path',
  levels: levels.map((level) => [level]),
});

const wanted = {
  项目地区: path('江苏省', '苏州市', '昆山市'),
  注册地区: path('北京市', '市辖区', '朝阳区'),
  // another district of the same name: what is shown does not change, what is held does
  办公地区: path('江苏省', '徐州市', '鼓楼区'),
  所属城市: path('江苏省', '南京市'),
};
const held = {
  project: ['32', '3205', '320583'],
  registered: ['11', '1101', '110105'],
  office: ['32', '3203', '320302'],
  city: ['32', '3201'],
};

for (const library of ['element-ui', 'element-plus', 'antd', 'ant-design-vue'])
  test(`${library}: a cascader that shows its last level is replaced and put back`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets/last-level');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const initial = await page.evaluate<object>('model()');
    const lines = await world.call<ApplyLine[]>('planFor', wanted);
    const run = await world.call<Run>('applyPlan', lines);
    expect(run.outcomes.map(({ status, reason }) => [status, reason])).toEqual(
      lines.map(() => ['filled', undefined]),
    );
    expect(await page.evaluate('model()')).toEqual({ ...initial, ...held });
    const again = await world.call<Run>(
      'applyPlan',
      await world.call<ApplyLine[]>('planFor', wanted),
    );
    expect(again.outcomes.map(({ status }) => status)).toEqual(lines.map(() => 'unchanged'));
    const undone = await world.call<Outcome[]>('undoRun', run.journal);
    expect(undone.filter(({ status }) => status !== 'filled')).toEqual([]);
    expect(await page.evaluate('model()')).toEqual(initial);
  });

for (const library of ['antd', 'ant-design-vue'])
  test(`${library}: a cascader that does not say what it holds is not touched`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets/last-level');
    await page.goto(`http://fixture.test/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const initial = await page.evaluate('model()');
    const lines = await world.call<ApplyLine[]>('planFor', {
      其他地区: path('江苏省', '苏州市', '昆山市'),
    });
    const run = await world.call<Run>('applyPlan', lines);
    expect(run.outcomes.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', '看不出原来选了哪几级，未覆盖'],
    ]);
    expect(await page.evaluate('model()')).toEqual(initial);
  });
