import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask, listen } from '@/components/background';
import { useLiveQuery } from '@/components/use-live-query';
import type { TabState } from '@/storage/messages';
import { activeCompany } from '@/storage/profiles';
import { getSetting } from '@/storage/settings';

/** What the background knows of a tab; asked anew when the page, the profile or the date changes. */
export function useTabState(tabId: number | null) {
  const [state, setState] = useState<TabState | null>(null);
  const [error, setError] = useState('');
  const asked = useRef(0);
  const profile = useLiveQuery(async () => {
    const company = await activeCompany();
    return `${company?.id} ${company?.updatedAt} ${await getSetting('demoDate')}`;
  }, []);

  const reload = useCallback(() => {
    if (tabId === null) return;
    asked.current += 1;
    const mine = asked.current;
    ask({ type: 'tab.state', tabId }).then(
      (answer) => {
        if (mine !== asked.current) return;
        setState(answer);
        setError('');
      },
      (failure: Error) => mine === asked.current && setError(failure.message),
    );
  }, [tabId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `profile` is the reason to ask again
  useEffect(reload, [reload, profile]);

  useEffect(() => {
    const updated = (changed: number, info: { status?: string }) => {
      if (changed === tabId && info.status === 'complete') reload();
    };
    browser.tabs.onUpdated.addListener(updated);
    const stop = listen((event) => {
      if (event.type === 'tab.changed' && event.tabId === tabId) reload();
    });
    return () => {
      browser.tabs.onUpdated.removeListener(updated);
      stop();
    };
  }, [tabId, reload]);

  return { state: state?.tabId === tabId ? state : null, error, reload };
}
