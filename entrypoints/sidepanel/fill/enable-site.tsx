import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '@/components/background';
import FailureNote from '@/components/failure-note';
import { useTask } from '@/components/use-task';

async function activeOrigin(): Promise<string> {
  const pinned = Number(new URLSearchParams(location.search).get('tab'));
  const tab = pinned
    ? await browser.tabs.get(pinned)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (!tab?.url || !/^https?:/.test(tab.url))
    throw new Error('读不到本页网址。请先点浏览器工具栏上的助手图标，再试一次。');
  return new URL(tab.url).origin;
}

/** Switches the assistant on for the current site, after the browser's own permission prompt. */
export default function EnableSite() {
  const task = useTask();
  const [origin, setOrigin] = useState('');
  // Known beforehand: Firefox forgets the click after the first `await`. The tab may go on meanwhile.
  useEffect(() => {
    const look = () => {
      activeOrigin().then(setOrigin, () => setOrigin(''));
    };
    look();
    browser.tabs.onUpdated.addListener(look);
    return () => browser.tabs.onUpdated.removeListener(look);
  }, []);
  const enable = () =>
    task.run(async () => {
      const site = origin || (await activeOrigin());
      const { protocol, hostname } = new URL(site);
      const granted = await browser.permissions.request({
        origins: [`${protocol}//${hostname}/*`],
      });
      if (!granted) throw new Error('浏览器没有给权限，助手未在本站启用。');
      await ask({ type: 'site.enable', origin: site });
    });
  return (
    <Stack gap="xs" align="flex-start">
      <Button loading={task.busy} onClick={enable}>
        在本站启用
      </Button>
      {origin && (
        <Text size="xs" c="dimmed">
          {origin}
        </Text>
      )}
      <FailureNote text={task.error} />
    </Stack>
  );
}
