import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const pinned = Number(new URLSearchParams(location.search).get('tab')) || null;

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * The tab the panel speaks of: the one in `?tab=` (fallback window, tests), else the
 * active tab of the panel's window, followed as the user switches.
 */
export function useTabId(): number | null {
  const [tabId, setTabId] = useState<number | null>(pinned);
  useEffect(() => {
    if (pinned !== null) return;
    const follow = () => {
      activeTab().then(setTabId, () => setTabId(null));
    };
    follow();
    browser.tabs.onActivated.addListener(follow);
    return () => browser.tabs.onActivated.removeListener(follow);
  }, []);
  return tabId;
}
