import { expect } from '@playwright/test';
import type { Assistant } from './assistant';
import { test } from './extension';
import { pressInline } from './inline';
import { inlineTexts, portalAt } from './miit';
import { seedSample } from './sample';

interface Action {
  chrome: {
    action: {
      getTitle(details: object): Promise<string>;
      getBadgeText(details: object): Promise<string>;
    };
    runtime: { getContexts(filter: object): Promise<object[]> };
    storage: { session: { get(keys: null): Promise<object> } };
    commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  };
}

const toolbar = async (assistant: Assistant, tabId: number) =>
  (await assistant.worker()).evaluate(async (id) => {
    const { action } = (globalThis as unknown as Action).chrome;
    return [await action.getTitle({ tabId: id }), await action.getBadgeText({ tabId: id })];
  }, tabId);

/** What the browser says of open side panels, and whether a plan was made for the tab. */
const opened = async (assistant: Assistant, tabId: number) =>
  (await assistant.worker()).evaluate(async (id) => {
    const { runtime, storage } = (globalThis as unknown as Action).chrome;
    const panels = await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    const kept = await storage.session.get(null);
    return { panels: panels.length, planned: Object.hasOwn(kept, `plan-of:${id}`) };
  }, tabId);

test('the toolbar says which portal and step this is, and how much can be filled', async ({
  assistant,
}) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'unit');
  const tabId = await assistant.tabId(page);
  await expect
    .poll(() => toolbar(assistant, tabId))
    .toEqual(['申报助手：智能制造数据资源公共服务平台 · 单位信息', expect.stringMatching(/^\d+$/)]);
  const other = await assistant.visit('about:blank');
  expect((await toolbar(assistant, await assistant.tabId(other)))[1]).toBe('');
});

test('the button in the page opens the panel with the plan made', async ({ assistant }) => {
  await seedSample(assistant);
  const page = await portalAt(assistant, 'unit');
  await expect.poll(() => inlineTexts(page)).toContainEqual(expect.stringContaining('可填'));
  const tabId = await assistant.tabId(page);
  expect(await opened(assistant, tabId)).toEqual({ panels: 0, planned: false });
  await pressInline(page, '申报助手 · 可填');
  await expect
    .poll(() => opened(assistant, tabId), { timeout: 15_000 })
    .toEqual({ panels: 1, planned: true });
  expect(assistant.errors).toEqual([]);
});

test('the shortcut is announced to the browser', async ({ assistant }) => {
  const commands = await (await assistant.worker()).evaluate(() =>
    (globalThis as unknown as Action).chrome.commands.getAll(),
  );
  expect(commands.map(({ name }) => name)).toContain('fill-page');
});
