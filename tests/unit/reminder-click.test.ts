import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { intentOf } from '@/entrypoints/background/panel';
import { onReminderClicked } from '@/entrypoints/background/reminders';

const clear = vi.fn(async (_: string) => true);
const open = vi.fn(async (_: { tabId: number }) => {});
const query = fakeBrowser.tabs.query.bind(fakeBrowser.tabs);
const update = vi.fn(async () => ({}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  open.mockResolvedValue();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    ((path: string) => `chrome-extension://test${path}`) as never,
  );
  Object.assign(fakeBrowser.notifications, { clear });
  Object.assign(fakeBrowser.windows, { update });
  vi.stubGlobal('chrome', { sidePanel: { open } });
});

const options = async () =>
  (await query({})).filter(({ url }: { url?: string }) => url?.includes('options.html'));

/** The tab in view: the fake browser knows of no focused window. */
async function tabInView() {
  const tab = await fakeBrowser.tabs.create({ url: 'https://a.example/', active: true });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async (asked: object) =>
    'lastFocusedWindow' in asked ? [tab] : query(asked)) as never);
  return tab;
}

test('a clicked reminder opens the deadlines in the side panel and is cleared', async () => {
  const tab = await tabInView();
  await onReminderClicked('due');
  expect(open).toHaveBeenCalledWith({ tabId: tab.id });
  expect(intentOf(tab.id as number)?.part).toBe('deadlines');
  expect(clear).toHaveBeenCalledWith('due');
  expect(await options()).toEqual([]);
});

test.each([
  ['does not count the click as a gesture', { sidePanel: { open } }],
  ['has no side panel', {}],
])('where the browser %s, the list of programmes is opened instead', async (_, api) => {
  vi.stubGlobal('chrome', api);
  open.mockRejectedValue(new Error('may only be called in response to a user gesture'));
  await tabInView();
  await onReminderClicked('due');
  expect((await options()).map(({ url }) => url)).toEqual([
    'chrome-extension://test/options.html#/programmes',
  ]);
  expect(clear).toHaveBeenCalledWith('due');
});
