import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeTab } from '@/entrypoints/background/close-tab';
import { readFrames } from '@/entrypoints/background/frames';
import { dispatch } from '@/entrypoints/background/guard';
import { planTab } from '@/entrypoints/background/plan';
import { disableSite, enableSite, injectIntoOpen } from '@/entrypoints/background/sites';
import { forgetEverything } from '@/entrypoints/options/settings/forget-everything';
import { deleteEverything } from '@/storage/backup';
import { createCompany, listCompanies } from '@/storage/profiles';
import { getSetting } from '@/storage/settings';
import { field, page } from './describe-page';

const first = 'http://declare.city.example:8080';
const second = 'http://declare.city.example:8090';
const portal = 'https://submission.miit-imps.com/#/unit';
const pattern = 'http://declare.city.example/*';
const scripts = new Set<string>();
const permissions = {
  contains: vi.fn(async () => true),
  remove: vi.fn(async (_: { origins: string[] }) => true),
};
const executeScript = vi.fn(async (_: { target: { tabId: number } }) => []);
const scripting = {
  executeScript,
  async getRegisteredContentScripts({ ids }: { ids: string[] }) {
    return ids.filter((id) => scripts.has(id)).map((id) => ({ id }));
  },
  async registerContentScripts(added: { id: string }[]) {
    for (const { id } of added) scripts.add(id);
  },
  async unregisterContentScripts({ ids }: { ids: string[] }) {
    for (const id of ids) scripts.delete(id);
  },
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  scripts.clear();
  permissions.remove.mockClear();
  executeScript.mockClear();
  Object.assign(fakeBrowser, { permissions, scripting });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  await deleteEverything();
});

test('a site on another port of the same host stays on when one is switched off', async () => {
  await enableSite(first);
  await enableSite(second);
  await disableSite(first);
  expect(await getSetting('sites')).toEqual([second]);
  expect([...scripts]).toEqual([`site:${second}`]);
  // One permission covers all ports: taken back with the last of them.
  expect(permissions.remove).not.toHaveBeenCalled();
  await disableSite(second);
  expect(permissions.remove).toHaveBeenCalledWith({ origins: [pattern] });
  expect(scripts.size).toBe(0);
});

test('a page of another port, or of a site switched off, is not served', async () => {
  const handled = vi.fn(async () => ({}));
  const handlers = new Proxy({}, { get: () => handled }) as never;
  const say = (origin: string) =>
    dispatch(
      { type: 'draft.list', path: '/' },
      { id: fakeBrowser.runtime.id, url: `${origin}/form`, tab: { id: 7 }, frameId: 0 } as never,
      handlers,
      handlers,
      String,
    ) as Promise<{ error?: string }>;
  await enableSite(first);
  expect(await say(first)).toEqual({});
  expect(await say('https://submission.miit-imps.com')).toEqual({});
  // The permission and the script of one port reach all of them; the user asked for one.
  expect((await say(second)).error).toContain('没有启用');
  await disableSite(first);
  expect((await say(first)).error).toContain('没有启用');
  expect(handled).toHaveBeenCalledTimes(2);

  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({
    ...page([field('企业名称')]),
    url: `${first}/form`,
    origin: first,
  } as never);
  expect(await readFrames(7)).toEqual([]);
  await enableSite(first);
  expect(await readFrames(7)).toHaveLength(1);
});

test('the pages already open on a site just switched on are served, whatever window is in front', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([
    { id: 4, url: `${first}/form` },
    { id: 5, url: `${second}/` },
    { id: 6 },
  ] as never);
  await injectIntoOpen(first);
  expect(executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([4]);
  expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: pattern });
});

test('a closed tab leaves nothing of its plan in the browser’s memory', async () => {
  await createCompany('甲');
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    __: unknown,
    { frameId }: { frameId: number },
  ) => (frameId === 0 ? { ...page([field('企业名称')]), url: portal } : undefined)) as never);
  await planTab(7);
  const other = await planTab(8);
  expect(Object.keys(await fakeBrowser.storage.session.get()).length).toBeGreaterThan(4);
  await closeTab(7);
  expect(Object.keys(await fakeBrowser.storage.session.get()).sort()).toEqual(
    ['frames:8', 'plan-of:8', `plan:${other.id}`].sort(),
  );
});

test('deleting everything switches the added sites off first and empties the memory of plans', async () => {
  await createCompany('甲');
  await enableSite(first);
  await fakeBrowser.storage.session.set({ 'plan:x': { lines: ['值'] }, 'frames:7': [0] });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: {
    type: string;
    origin: string;
  }) => {
    if (message.type === 'site.disable') await disableSite(message.origin);
    return {};
  }) as never);
  await forgetEverything();
  expect(scripts.size).toBe(0);
  expect(permissions.remove).toHaveBeenCalledWith({ origins: [pattern] });
  expect(await listCompanies()).toEqual([]);
  expect(await fakeBrowser.storage.session.get()).toEqual({ 'frames:7': [0] });
});
