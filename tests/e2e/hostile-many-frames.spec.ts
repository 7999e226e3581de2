import type { Plan, RunState } from '../../storage/messages';
import type { Assistant } from './assistant';
import { expect, test } from './extension';
import { hostilePage } from './hostile';
import { ask, makePlan, tabState, topInlineTexts } from './miit';
import { seedSample } from './sample';

test.describe.configure({ timeout: 120_000 });

const form = `<h2>单位基本信息</h2><table>
  <tr><th>企业英文名称</th><td><input name="a"></td></tr>
  <tr><th>通讯地址</th><td><input name="b"></td></tr></table>`;
const cell = (label: string, name: string) =>
  `<table><tr><th>${label}</th><td><input name="${name}"></td></tr></table>`;

/** A form with frames made by `script` below it, its plan, and a way to fill some of its lines. */
async function framed(assistant: Assistant, script: string) {
  await seedSample(assistant, '2023-08-20');
  const page = await hostilePage(assistant, `${form}<script>${script}</script>`);
  await expect
    .poll(async () => (await topInlineTexts(page)).join(), { timeout: 60_000 })
    .toContain('申报助手 · 可填');
  const tabId = await assistant.tabId(page);
  const panel = await assistant.panel(page);
  const fill = (plan: Plan, labels: string[], most: number) =>
    ask<RunState>(panel, {
      type: 'fill.run',
      planId: plan.id,
      lines: plan.lines
        .filter(({ status, label }) => status === 'ready' && labels.includes(label))
        .slice(0, most)
        .map(({ id }) => ({ id })),
    });
  const plan = await makePlan(panel, tabId);
  expect(plan.problem).toBe('');
  return { page, panel, tabId, plan, fill };
}

test('200 frames without an address, one in the other: the innermost is read and filled', async ({
  assistant,
}) => {
  const { page, plan, fill } = await framed(
    assistant,
    `let at = document;
     for (let n = 0; n < 200; n++) {
       const frame = at.createElement('iframe');
       at.body.append(frame);
       at = frame.contentDocument;
     }
     at.body.innerHTML = '${cell('邮政编码', 'deep')}';
     window.deepest = at;`,
  );
  const state = await fill(plan, ['企业英文名称', '通讯地址', '邮政编码'], 3);
  const deepest = await page.evaluate(() => {
    const { deepest } = window as unknown as { deepest: Document };
    return deepest.querySelector('input')?.value;
  });
  expect([deepest, await page.locator('[name=b]').inputValue()]).toEqual([
    '215300',
    expect.stringContaining('云岭路'),
  ]);
  expect(state.outcomes.map(({ status }) => status)).toEqual(['filled', 'filled', 'filled']);
  expect(assistant.errors).toEqual([]);
});

test('200 frames without an address, side by side: all are read, the last is filled', async ({
  assistant,
}) => {
  const { page, panel, tabId, plan, fill } = await framed(
    assistant,
    `for (let n = 0; n < 200; n++) {
       const frame = document.createElement('iframe');
       document.body.append(frame);
       frame.contentDocument.body.innerHTML = n < 199
         ? '${cell('自定义指标', 'own')}' : '${cell('邮政编码', 'last')}';
     }`,
  );
  await expect.poll(async () => (await tabState(panel, tabId)).fields).toBe(202);
  await fill(plan, ['邮政编码'], 1);
  const last = page.locator('iframe').last().contentFrame().locator('input');
  expect(await last.inputValue()).toBe('215300');
  expect(assistant.errors).toEqual([]);
});

test('200 frames with an address, each with the whole form: one plan, a line filled in the frame it is of', async ({
  assistant,
}) => {
  const { page, panel, tabId, fill } = await framed(
    assistant,
    `for (let n = 0; n < 200; n++) {
       const frame = document.createElement('iframe');
       frame.src = '/hostile/x?' + n;
       document.body.append(frame);
     }`,
  );
  await expect.poll(async () => (await tabState(panel, tabId)).fields).toBe(402);
  const plan = await makePlan(panel, tabId);
  expect(new Set(plan.lines.map(({ frameId }) => frameId)).size).toBe(201);
  const state = await fill(plan, ['通讯地址'], 5);
  expect(state.outcomes.map(({ status }) => status)).toEqual(Array(5).fill('filled'));
  const held = await Promise.all(
    page.frames().map((frame) => frame.locator('[name=b]').inputValue()),
  );
  expect(held.filter((value) => value.includes('云岭路'))).toHaveLength(5);
  expect(assistant.errors).toEqual([]);
});
