import { expect, test } from './extension';
import {
  expectedOf,
  fillFromPanel,
  inlineTexts,
  lastRun,
  makePlan,
  model,
  openStep,
  portalAt,
  tabState,
  ticks,
  wrongIn,
} from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

test('the portal, its step and its notice are recognised, and the plan gives reasons', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  await expect(panel.getByText('智能制造数据资源公共服务平台')).toBeVisible();
  await expect(panel.getByText('单位信息', { exact: true })).toBeVisible();
  await expect(panel.getByText('工信厅联通装函〔2023〕212号').first()).toBeVisible();
  const plan = await makePlan(panel, tabId);
  expect(plan.lines.length).toBeGreaterThan(30);
  expect(plan.lines.filter((line) => !line.reason)).toEqual([]);
  const listing = plan.lines.find((line) => line.label === '上市板块');
  expect(listing?.status).toBe('refused');
  expect(listing?.reason).toContain('科创板');
  const locked = plan.lines.filter((line) => /^(单位名称|统一社会信用代码)$/.test(line.label));
  expect(locked.map((line) => line.status)).toEqual(['refused', 'refused']);
  const labels = plan.lines.filter((line) => line.status === 'ready').map((line) => line.label);
  for (const others of ['推荐单位', '合作单位', '站内搜索']) expect(labels).not.toContain(others);
});

/** Nothing is nothing: a framework empties a choice to its own kind of empty. */
const blank = (value: unknown) =>
  value === null || value === undefined || [value].flat().length === 0 ? '' : value;

for (const step of ['unit', 'project'] as const)
  test(`${step}: every field stands in the Vue model and one click takes it back`, async ({
    assistant,
  }) => {
    await seedSample(assistant, '2023-08-20');
    const page = await portalAt(assistant, step);
    const tabId = await assistant.tabId(page);
    const before = await model<Record<string, unknown>>(page, `form.${step}`);
    const panel = await assistant.panel(page);
    await fillFromPanel(panel, ticks[step]);
    expect(await wrongIn(page, step)).toEqual([]);
    const run = await lastRun(panel, tabId);
    const reverted = run.outcomes.filter((outcome) => outcome.status === 'reverted');
    expect(reverted.map((outcome) => outcome.label)).toEqual(step === 'unit' ? ['传真'] : []);
    await assistant.screenshot(page, `miit-${step}-filled`);
    await assistant.screenshot(panel, `miit-${step}-outcomes`);
    await panel.getByRole('button', { name: '撤销本次填写' }).click();
    // Also what no gesture can unset: drop-downs without a clear icon, cascaders, radios.
    await expect
      .poll(
        async () => {
          const now = await model<Record<string, unknown>>(page, `form.${step}`);
          return Object.keys(before).filter(
            (key) => JSON.stringify(blank(now[key])) !== JSON.stringify(blank(before[key])),
          );
        },
        { timeout: 60_000 },
      )
      .toEqual([]);
    expect(await model(page, 'clicks')).toEqual({ save: 0, next: 0, submit: 0 });
    expect(assistant.errors).toEqual([]);
    expect(expectedOf(step).length).toBeGreaterThan(10);
  });

test('scenarios: rows are added, the saved one is left alone, undo empties the new ones', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'scene');
  const panel = await assistant.panel(page);
  await fillFromPanel(panel);
  expect(await wrongIn(page, 'scene')).toEqual([]);
  expect(await model<unknown[]>(page, 'form.scenes')).toHaveLength(3);
  await panel.getByRole('button', { name: '撤销本次填写' }).click();
  await expect
    .poll(
      async () =>
        (await model<{ name: string; desc: string }[]>(page, 'form.scenes'))
          .slice(1)
          .map(({ name, desc }) => name + desc),
      { timeout: 60_000 },
    )
    .toEqual(['', '']);
  expect(await model(page, 'form.scenes.0.name')).toBe('生产计划优化');
});

test('a text over 3,000 字 already there is counted at once, and typing is counted live', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'scene');
  await expect
    .poll(async () => (await inlineTexts(page)).join('\n'), { timeout: 20_000 })
    .toMatch(/3,066 \/ 3,000 字 · 超 66 字 · 本系统计 3,276/);
  const box = page.locator('.scene-item textarea').first();
  await box.fill('字'.repeat(2_134));
  await expect.poll(async () => (await inlineTexts(page)).join('\n')).toContain('2,134 / 3,000 字');
  await box.fill('字'.repeat(3_001));
  await expect.poll(async () => (await inlineTexts(page)).join('\n')).toContain('超 1 字');
});

test('what the notice says stands beside its field: level below 二级, contradicting date', async ({
  assistant,
}) => {
  await seedSample(assistant);
  await assistant.put({
    facts: [
      {
        companyId: 'sample-company',
        declarationId: '',
        address: 'maturity.level',
        value: '一级',
        source: 'typed',
        updatedAt: 2,
      },
    ],
  });
  const page = await portalAt(assistant, 'unit');
  await expect
    .poll(async () => (await inlineTexts(page)).join('\n'), { timeout: 20_000 })
    .toContain('与企业资料里的“成立日期”不一致');
  await openStep(page, 'project');
  await expect
    .poll(async () => (await inlineTexts(page)).join('\n'), { timeout: 20_000 })
    .toMatch(/成熟度自评估达到二级及以上[\s\S]*212号 二（三）/);
});

test('deadlines of both actors, from the demonstration date and from today', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  const page = await portalAt(assistant, 'unit');
  const panel = await assistant.panel(page);
  await panel.getByRole('tab', { name: '截止日期' }).click();
  await expect(panel.getByText(/8\s*月\s*31\s*日|2023-08-31/).first()).toBeVisible();
  await expect(panel.getByText(/9\s*月\s*15\s*日|2023-09-15/).first()).toBeVisible();
  await expect(panel.getByText(/工作日/).first()).toBeVisible();
  await assistant.screenshot(panel, 'miit-deadlines');
  expect((await tabState(panel, await assistant.tabId(page))).packs).toHaveLength(1);
});
