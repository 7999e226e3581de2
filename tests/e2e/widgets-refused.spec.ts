import type { Desired, Outcome } from '@/rules/plan';
import type { ApplyLine } from '@/storage/messages';
import { expect, PageWorld, serveFixtures, test } from './page-world';

/** Controls that cannot be filled yet are said to be so, and none of their inner boxes is taken for a field. */
const wanted: Record<string, Desired> = {
  上班时间: { type: 'text', text: '08:30' },
  统计周: { type: 'date', date: '2022-03-04', precision: 'day' },
  选用设备: { type: 'choices', options: [['工业机器人']] },
};

for (const library of ['element-ui', 'element-plus', 'antd'])
  test(`${library}: time, week and transfer boxes are refused with a reason, rates and sliders left alone`, async ({
    page,
  }) => {
    serveFixtures('tests/fixtures/widgets');
    await page.goto(`http://fixture.test/more/${library}.html`);
    await page.waitForFunction('window.model');
    const world = await PageWorld.open(page);
    const before = await page.evaluate('model()');
    const { fields } = await world.call<{
      fields: { label: string; kind: string; state: string }[];
    }>('readPage');
    expect(fields.filter(({ kind, state }) => kind === 'checkbox' && state === 'open')).toEqual([]);
    expect(fields.filter(({ label }) => /自评等级|完成进度/.test(label))).toEqual([]);
    const lines = await world.call<ApplyLine[]>('planFor', wanted);
    const { outcomes } = await world.call<{ outcomes: Outcome[] }>('applyPlan', lines);
    expect(outcomes.map(({ status, reason }) => [status, reason])).toEqual(
      lines.map(() => ['refused', '这种控件还不能自动填写']),
    );
    expect(await page.evaluate('model()')).toEqual(before);
  });

test('antd: a segmented control is one choice, written and put back', async ({ page }) => {
  serveFixtures('tests/fixtures/widgets');
  await page.goto('http://fixture.test/more/antd.html');
  await page.waitForFunction('window.model');
  const world = await PageWorld.open(page);
  const lines = await world.call<ApplyLine[]>('planFor', {
    建设阶段: { type: 'choice', options: ['已建成'] },
  });
  const run = await world.call<{ outcomes: Outcome[]; journal: object[] }>('applyPlan', lines);
  expect(run.outcomes.map(({ status }) => status)).toEqual(['filled']);
  expect(await page.evaluate('model().stage')).toBe('已建成');
  await world.call('undoRun', run.journal);
  expect(await page.evaluate('model().stage')).toBe('建设中');
});
