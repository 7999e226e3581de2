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

interface Reminders {
  chrome: {
    notifications: {
      create(id: string, options: object): Promise<string>;
      getAll(): Promise<object>;
      onClicked: { dispatch(id: string): void };
    };
    runtime: { getURL(path: string): string };
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

/**
 * Raises an event of the browser as it would for the user: neither its menus nor its keys can be
 * pressed by a debugger, which reaches the page only. Without the user's gesture the side panel
 * may not open: then the panel's window does, as in browsers without a side panel.
 */
const raise = async (assistant: Assistant, name: 'menu' | 'key', item: string, tabId: number) => {
  const opened = assistant.context.waitForEvent('page', { timeout: 20_000 });
  opened.catch(() => undefined);
  await (await assistant.worker()).evaluate(
    async ([kind, id, at]) => {
      type Raised = { dispatch(...args: unknown[]): void };
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { get(id: number): Promise<object> };
          contextMenus: {
            onClicked: Raised;
            update(id: string, change: object): Promise<void>;
          };
          commands: { onCommand: Raised };
        };
      };
      const tab = await chrome.tabs.get(at as number);
      if (kind === 'key') return chrome.commands.onCommand.dispatch(id, tab);
      // Refused by the browser where there is no such item.
      await chrome.contextMenus.update(id as string, { enabled: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: id, editable: false }, tab);
    },
    [name, item, tabId] as const,
  );
  return opened;
};

for (const [way, name, item] of [
  ['menu item 为本页生成填写计划', 'menu', 'fill'],
  ['shortcut Alt+Shift+F', 'key', 'fill-page'],
] as const)
  test(`the ${way} opens the panel with the plan made`, async ({ assistant }) => {
    await seedSample(assistant, '2023-08-20');
    const page = await portalAt(assistant, 'unit');
    const tabId = await assistant.tabId(page);
    const panel = await raise(assistant, name, item, tabId);
    await expect(panel).toHaveURL(new RegExp(`/sidepanel\\.html\\?tab=${tabId}$`));
    await expect(panel.getByRole('button', { name: /^确认填写 \d+ 项/ })).toBeVisible({
      timeout: 30_000,
    });
    expect(assistant.errors).toEqual([]);
  });

for (const [item, tab] of [
  ['findings', '资格'],
  ['deadlines', '截止日期'],
] as const)
  test(`the menu item ${item} opens the panel on ${tab}`, async ({ assistant }) => {
    await seedSample(assistant, '2023-08-20');
    const page = await portalAt(assistant, 'unit');
    const panel = await raise(assistant, 'menu', item, await assistant.tabId(page));
    await expect(panel.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
    expect(assistant.errors).toEqual([]);
  });

test('a menu item that is not ours is refused by the browser: the tests above can fail', async ({
  assistant,
}) => {
  const page = await portalAt(assistant, 'unit');
  const none = raise(assistant, 'menu', 'nothing', await assistant.tabId(page));
  await expect(none).rejects.toThrow(/nothing/);
});

test('a clicked reminder shows the programmes where no side panel may open, and goes away', async ({
  assistant,
}) => {
  await seedSample(assistant, '2023-08-20');
  await portalAt(assistant, 'unit');
  const worker = await assistant.worker();
  const opened = assistant.context.waitForEvent('page');
  const shown = (raise: boolean) =>
    worker.evaluate(async (clicked) => {
      const { notifications, runtime } = (globalThis as unknown as Reminders).chrome;
      const iconUrl = runtime.getURL('icon/128.png');
      if (clicked) {
        const words = { type: 'basic', iconUrl, title: '还有 7 天', message: '截止' };
        await notifications.create('due', words);
        notifications.onClicked.dispatch('due');
      }
      return Object.keys(await notifications.getAll());
    }, raise);
  await shown(true);
  await expect(await opened).toHaveURL(/\/options\.html#\/programmes$/);
  await expect((await opened).getByRole('heading', { name: '项目与申报' })).toBeVisible();
  await expect.poll(() => shown(false)).toEqual([]);
  expect(assistant.errors).toEqual([]);
});

test('the shortcut is announced to the browser', async ({ assistant }) => {
  const commands = await (await assistant.worker()).evaluate(() =>
    (globalThis as unknown as Action).chrome.commands.getAll(),
  );
  const { shortcut } = commands.find(({ name }) => name === 'fill-page') ?? {};
  expect(shortcut).toBe('Alt+Shift+F');
});
