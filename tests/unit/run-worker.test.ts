import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PlannedLine } from '@/rules/plan';
import type { FrameMessage } from '@/storage/messages';

/** The service worker is stopped while a page is being filled: modules are loaded anew, storage stays. */

const origin = 'https://submission.miit-imps.com';
const page = { tabId: 7, frameId: 0, origin, url: `${origin}/` };
const line = (id: string): PlannedLine => ({
  id,
  frameId: 0,
  signature: `单位信息/${id}`,
  label: id,
  section: ['单位信息'],
  kind: 'text',
  status: 'ready',
  alternatives: [],
  before: '',
  after: '新值',
  confidence: 1,
  reason: '',
  overwrites: false,
  newRow: false,
  sensitive: false,
  desired: { type: 'text', text: '新值' },
});
const filled = (id: string) =>
  ({ lineId: id, signature: `单位信息/${id}`, status: 'filled', value: '新值' }) as const;
const entry = (id: string) => ({
  lineId: id,
  signature: `单位信息/${id}`,
  label: id,
  before: { type: 'text', text: '' } as const,
  after: '新值',
});

async function worker() {
  vi.resetModules();
  const run = await import('@/entrypoints/background/run');
  const book = await import('@/entrypoints/background/run-book');
  const runs = await import('@/storage/runs');
  return { ...run, ...book, ...runs, frames: await import('@/entrypoints/background/frames') };
}

/** Starts a run whose page never answers: as the worker sees it up to its end. */
async function begun() {
  let sent: (message: FrameMessage) => void = () => {};
  const asked = new Promise<FrameMessage>((resolve) => {
    sent = resolve;
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(((_: number, m: FrameMessage) => {
    if (m.type === 'page.where') return Promise.resolve({ origin });
    sent(m);
    return new Promise(() => {});
  }) as never);
  const first = await worker();
  void first.startFilling(7, origin, 'c', ['a', 'b', 'c'].map(line), new Map([[0, origin]]));
  const message = await asked;
  if (message.type !== 'fill.apply') throw new Error(message.type);
  return { first, runId: message.runId };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
});

test('what is written after the worker was stopped is journalled, and the run comes to an end', async () => {
  const { first, runId } = await begun();
  await first.recordProgress(runId, page, filled('a'), entry('a'));
  const second = await worker();
  await second.recordProgress(runId, page, filled('b'), entry('b'));
  expect((await second.getRun(runId))?.frames[0]?.entries.map((e) => e.lineId)).toEqual(['a', 'b']);
  expect((await second.runState(runId))?.done).toBe(false);
  await second.frameEnded(runId, page, [filled('a'), filled('b')]);
  const state = await second.runState(runId);
  expect(state?.done).toBe(true);
  expect(state?.outcomes.map((o) => [o.lineId, o.status])).toEqual([
    ['a', 'filled'],
    ['b', 'filled'],
    ['c', 'waiting'],
  ]);
  expect(state?.problem).toContain('重新生成');
  const third = await worker();
  expect((await third.runState(runId))?.done).toBe(true);
});

test('a page that went silent with the worker does not leave the panel waiting', async () => {
  const { runId } = await begun();
  const second = await worker();
  expect((await second.runState(runId))?.done).toBe(false);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  expect((await second.runState(runId))?.done).toBe(true);
});

test('nobody else may report on a run, and the page hears of it', async () => {
  const { first, runId } = await begun();
  const strangers = [
    { ...page, tabId: 8 },
    { ...page, frameId: 3 },
    { ...page, origin: 'https://www.dxplat.com' },
  ];
  for (const frame of strangers) {
    await expect(first.recordProgress(runId, frame, filled('a'), entry('a'))).rejects.toThrow();
    await first.frameEnded(runId, frame, [filled('a')]);
  }
  await expect(first.recordProgress('other', page, filled('a'), entry('a'))).rejects.toThrow();
  expect((await first.getRun(runId))?.frames).toEqual([]);
  expect((await first.runState(runId))?.outcomes).toEqual([]);
});

test('a frame that stands on another site by now is sent no value at all', async () => {
  const first = await worker();
  const sent = vi
    .spyOn(fakeBrowser.tabs, 'sendMessage')
    .mockResolvedValue({ origin: 'https://www.dxplat.com' } as never);
  const state = await first.startFilling(7, origin, 'c', [line('a')], new Map([[0, origin]]));
  expect(sent.mock.calls.map((call) => call[1])).toEqual([{ type: 'page.where' }]);
  expect(state.outcomes[0]).toMatchObject({ status: 'refused' });
  expect(state.problem).toContain('别的网站');
});

test('storage full while filling: the page is told, the words are shown', async () => {
  const { first, runId } = await begun();
  const { database } = await import('@/storage/db');
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(database(), 'transaction').mockRejectedValue(full as never);
  await expect(first.recordProgress(runId, page, filled('a'), entry('a'))).rejects.toBe(full);
  expect((await first.runState(runId))?.problem).toContain('存储空间已满');
  expect((await first.runState(runId))?.outcomes).toEqual([]);
});

test('a page that never answers is refused in words, not waited for', async () => {
  vi.useFakeTimers();
  try {
    const { frames } = await worker();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockReturnValue(new Promise(() => {}) as never);
    const reading = expect(frames.readFrames(7)).rejects.toThrow('页面正忙');
    await vi.advanceTimersByTimeAsync(20_000);
    await reading;
  } finally {
    vi.useRealTimers();
  }
});
