import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dispatch, type PageHandlers, type PanelHandlers } from '@/entrypoints/background/guard';

const handled = vi.fn(async () => ({ ok: true }));
const page = new Proxy({} as PageHandlers, { get: () => handled });
const panel = new Proxy({} as PanelHandlers, { get: () => handled });
const id = 'test-extension-id';
const ownPage = { id, url: `chrome-extension://${id}/sidepanel.html` };
const content = {
  id,
  url: 'https://submission.miit-imps.com/#/unit',
  tab: { id: 7 },
  frameId: 0,
} as never;
const explain = (error: unknown) => String(error);
const send = (raw: unknown, sender: object) =>
  dispatch(raw, sender as never, page, panel, explain) as Promise<{ error?: string; ok?: boolean }>;

beforeEach(() => {
  handled.mockClear();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue(`chrome-extension://${id}/` as never);
  Object.defineProperty(fakeBrowser.runtime, 'id', { value: id, configurable: true });
});

test.each([
  [{ type: 'fill.plan', tabId: 7 }],
  [{ type: 'capture.preview', tabId: 7 }],
  [{ type: 'fill.run', planId: 'p', lines: [] }],
  [{ type: 'tab.state', tabId: 7 }],
])('a privileged request from a page is refused: %o', async (raw) => {
  expect((await send(raw, content)).error).toContain('网页不能');
  expect((await send(raw, { ...ownPage, id: 'another-extension' })).error).toContain('网页不能');
  expect(handled).not.toHaveBeenCalled();
  expect(await send(raw, ownPage)).toEqual({ ok: true });
});

test('a page message from our own panel, or without a tab, is refused', async () => {
  const raw = { type: 'draft.list', path: '/' };
  expect((await send(raw, ownPage)).error).toBeTruthy();
  expect((await send(raw, { id, url: 'https://a.example/' })).error).toBeTruthy();
  expect(handled).not.toHaveBeenCalled();
  expect(await send(raw, content)).toEqual({ ok: true });
  expect(handled).toHaveBeenCalledWith(
    raw,
    expect.objectContaining({
      origin: 'https://submission.miit-imps.com',
      tabId: 7,
      frameId: 0,
    }),
  );
});

test.each([
  [null],
  [7],
  ['x'],
  [{}],
  [{ type: 'nope' }],
  [{ type: '__proto__' }],
  [{ type: 'fill.plan' }],
])('what is not of the protocol is refused: %o', async (raw) => {
  expect((await send(raw, ownPage)).error).toBeTruthy();
  expect((await send(raw, content)).error).toBeTruthy();
  expect(handled).not.toHaveBeenCalled();
});

test('an error inside travels as words', async () => {
  handled.mockRejectedValueOnce(new Error('存储空间已满'));
  expect(await send({ type: 'tab.state', tabId: 1 }, ownPage)).toEqual({
    error: 'Error: 存储空间已满',
  });
});

test('a control is emptied by a one-time name only, and never for our own panel', async () => {
  const token = `data-a${'0123456789abcdef'.repeat(2)}`;
  expect(await send({ type: 'control.clear', token }, content)).toEqual({ ok: true });
  for (const bad of ['', 'value', `${token}0`, `${token}],[name`, token.toUpperCase()])
    expect((await send({ type: 'control.clear', token: bad }, content)).error).toBeTruthy();
  expect((await send({ type: 'control.clear', token }, ownPage)).error).toBeTruthy();
  expect(handled).toHaveBeenCalledTimes(1);
});
