import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FrameMessage } from '@/storage/messages';
import { field, page } from './describe-page';

/** The browser stops an idle worker; the frames of an open page must be found again. */

const told: [frameId: number, type: string][] = [];
let present: number[] = [];

const described = (frameId: number) => ({
  ...page([field(`栏目${frameId}`)]),
  url: 'https://submission.miit-imps.com/#/unit',
});

async function worker() {
  vi.resetModules();
  const frames = await import('@/entrypoints/background/frames');
  const state = await import('@/entrypoints/background/state');
  const remember = (frameId: number) =>
    frames.rememberFrame({
      tabId: 7,
      frameId,
      origin: 'https://submission.miit-imps.com',
      page: described(frameId),
    });
  const badge = await import('@/entrypoints/background/badge');
  return { ...frames, ...state, ...badge, remember };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  told.length = 0;
  present = [0, 3];
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    tabId: number,
    message: FrameMessage,
    { frameId }: { frameId: number },
  ) => {
    if (tabId !== 7 || !present.includes(frameId)) throw new Error('nobody there');
    told.push([frameId, message.type]);
    return message.type === 'page.read' ? described(frameId) : {};
  }) as never);
});

const ids = (frames: { frameId: number }[]) => frames.map(({ frameId }) => frameId);

test('one frame that speaks after the worker was stopped does not hide the others', async () => {
  const first = await worker();
  await first.remember(0);
  await first.remember(3);
  const second = await worker();
  await second.remember(3);
  expect(ids(await second.framesOf(7)).sort()).toEqual([0, 3]);
  const third = await worker();
  expect(ids(await third.readFrames(7))).toEqual([0, 3]);
});

test('a changed profile reaches the pages opened before the worker was stopped', async () => {
  const first = await worker();
  await first.remember(0);
  await first.remember(3);
  const second = await worker();
  await second.refreshPages();
  expect(told.filter(([, type]) => type === 'page.refresh')).toEqual([
    [0, 'page.refresh'],
    [3, 'page.refresh'],
  ]);
});

test('a page that never answers keeps no other from being told', async () => {
  const { remember, refreshPages } = await worker();
  await remember(0);
  await remember(3);
  const answer = vi.mocked(fakeBrowser.tabs.sendMessage).getMockImplementation();
  vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation(((
    ...args: [number, FrameMessage, { frameId: number }]
  ) =>
    args[2].frameId === 0
      ? new Promise(() => {})
      : answer?.(...(args as never as [never, never]))) as never);
  void refreshPages();
  await vi.waitFor(() => expect(told).toEqual([[3, 'page.refresh']]));
});

test('the toolbar counts what can be filled in all frames of the page', async () => {
  const shown: (string | undefined)[] = [];
  const action = {
    setBadgeText: async ({ text }: { text?: string }) => void shown.push(text),
    setBadgeBackgroundColor: async () => {},
    setTitle: async () => {},
  };
  Object.assign(fakeBrowser, { action });
  const { showBadge, forgetBadge } = await worker();
  await showBadge(7, 0, { recognised: true, fillable: 0, title: '' });
  await showBadge(7, 3, { recognised: true, fillable: 12, title: '' });
  await showBadge(7, 4, { recognised: true, fillable: 3, title: '' });
  await showBadge(7, 3, { recognised: true, fillable: 10, title: '' });
  forgetBadge(7, 4);
  await showBadge(7, 0, { recognised: true, fillable: 1, title: '' });
  // A site the user switched on himself is no known portal, but is counted too.
  await showBadge(8, 0, { recognised: false, fillable: 5, title: '' });
  await showBadge(8, 0, { recognised: false, fillable: 0, title: '' });
  expect(shown).toEqual(['•', '12', '15', '13', '11', '5', '']);
});

test('a frame that went away is forgotten for good', async () => {
  const first = await worker();
  await first.remember(0);
  await first.remember(3);
  present = [0];
  const second = await worker();
  expect(ids(await second.framesOf(7))).toEqual([0]);
  await second.refreshPages();
  expect(told.filter(([frameId]) => frameId === 3)).toEqual([]);
  const third = await worker();
  present = [0, 3];
  expect(ids(await third.readFrames(7))).toEqual([0]);
});
