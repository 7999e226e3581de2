import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '@/components/background';

const event = { type: 'tab.changed', tabId: 7 };
const heard = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  heard.mockClear();
});

test('the panel hears the background, and nobody in a page', async () => {
  const hearers: ((message: unknown, sender: object) => unknown)[] = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation(((hear: never) =>
    hearers.push(hear)) as never);
  listen(heard);
  const say = (message: unknown, sender: object) => {
    for (const hear of hearers) hear(message, sender);
  };
  say(event, { id: 'x', url: 'chrome-extension://x/background.js' });
  expect(heard).toHaveBeenCalledTimes(1);
  say(event, { id: 'x', url: 'https://submission.miit-imps.com/', tab: { id: 7 } });
  say({ ...event, tabId: 'seven' }, { id: 'x' });
  expect(heard).toHaveBeenCalledTimes(1);
});
