import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startFilling } from '@/entrypoints/background/run';
import { undoRun } from '@/entrypoints/background/undo';
import type { PlannedLine } from '@/rules/plan';
import type { FrameMessage } from '@/storage/messages';
import { getRun, journal, startRun } from '@/storage/runs';
import { field, page } from './describe-page';

/** What a frame answers is taken for nothing it was not asked. */

const origin = 'https://submission.miit-imps.com';
const line = (id: string, frameId = 0): PlannedLine => ({
  id,
  frameId,
  signature: `单位信息/${id}`,
  label: id,
  section: [],
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
const outcome = (lineId: string, status = 'filled') => ({
  lineId,
  signature: `单位信息/${lineId}`,
  status,
});

let answer: (message: FrameMessage, frameId: number) => unknown;
let tabId = 100;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  tabId += 1;
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([]);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (
    _: number,
    message: FrameMessage,
    { frameId }: { frameId: number },
  ) => (message.type === 'page.where' ? { origin } : answer(message, frameId))) as never);
});

const fill = (...lines: PlannedLine[]) =>
  startFilling(tabId, origin, 'c', lines, new Map(lines.map(({ frameId }) => [frameId, origin])));

test.each([
  ['no list', { outcomes: 'all fine' }],
  ['a list of something else', { outcomes: [7] }],
  ['a status nobody knows', { outcomes: [outcome('a', 'perfect')] }],
])('an answer that is %s ends the run in words', async (_, said) => {
  answer = () => said;
  const state = await fill(line('a'));
  expect(state.done).toBe(true);
  expect(state.outcomes.map(({ lineId, status }) => [lineId, status])).toEqual([['a', 'refused']]);
  expect(state.problem).toContain('看不懂');
});

test('a frame answers for its own lines only, and every line gets an outcome', async () => {
  answer = (_, frameId) => ({
    outcomes: frameId === 0 ? [outcome('a'), outcome('c')] : [outcome('c', 'refused')],
  });
  const state = await fill(line('a'), line('b'), line('c', 3));
  expect(state.outcomes.map(({ lineId, status }) => [lineId, status]).sort()).toEqual([
    ['a', 'filled'],
    ['b', 'refused'],
    ['c', 'refused'],
  ]);
});

test('a second run waits for the first to end: two would fight over focus and drop-downs', async () => {
  let end: (answer: unknown) => void = () => {};
  let begun: () => void = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  answer = () =>
    new Promise((resolve) => {
      end = resolve;
      begun();
    });
  const first = fill(line('a'));
  await started;
  await expect(fill(line('b'))).rejects.toThrow('还没有结束');
  end({ outcomes: [outcome('a')] });
  expect((await first).done).toBe(true);
  answer = () => ({ outcomes: [outcome('b')] });
  expect((await fill(line('b'))).outcomes).toMatchObject([{ lineId: 'b', status: 'filled' }]);
});

test('an undo answered with nonsense stays undoable', async () => {
  const run = { tabId, origin, companyId: 'c', finishedAt: 1, undone: false };
  await startRun({ ...run, id: 'u', startedAt: 1 });
  const signature = '单位信息/a';
  await journal('u', 0, origin, { lineId: 'a', signature, label: 'a', after: '新值' });
  const described = { ...page([field('a', { signature })]), url: `${origin}/`, origin };
  answer = (message) =>
    message.type === 'page.read' ? described : { outcomes: [outcome('a', 'perfect')] };
  const state = await undoRun('u');
  expect(state.undone).toBe(false);
  expect(state.outcomes).toMatchObject([
    { status: 'refused', reason: expect.stringContaining('看不懂') },
  ]);
  expect((await getRun('u'))?.frames[0]?.entries).toHaveLength(1);
});
