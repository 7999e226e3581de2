import { browser } from 'wxt/browser';
import { broadcast } from './events';

export type Intent = 'fill' | 'deadlines' | 'findings';

/** An intent the panel has not taken up by then is stale. */
const intentMs = 15_000;
const pending = new Map<number, { part: Intent; at: number }>();

interface SidePanelApi {
  open(options: { tabId: number }): Promise<void>;
  setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** `chrome.sidePanel` where the browser has it (Chromium 114+; `open` 116+). */
function sidePanel(): SidePanelApi | null {
  const api = (globalThis as { chrome?: { sidePanel?: Partial<SidePanelApi> } }).chrome?.sidePanel;
  return api?.open ? (api as SidePanelApi) : null;
}

/** Firefox: the sidebar opens only straight from the user's own action. */
interface SidebarApi {
  open(): Promise<void>;
}
function sidebar(): SidebarApi | null {
  return (
    (globalThis as { browser?: { sidebarAction?: SidebarApi } }).browser?.sidebarAction ?? null
  );
}

/**
 * Opens the panel for a tab and shows one of its parts. Must be called before any
 * `await` of the handler: the browser forgets the user's gesture.
 * Where there is no side panel (older 360/QQ cores) a small window shows the same page.
 */
export function openPanel(tabId: number, intent: Intent): void {
  pending.set(tabId, { part: intent, at: Date.now() });
  const opened =
    sidePanel()?.open({ tabId }) ?? sidebar()?.open() ?? Promise.reject(new Error('no panel'));
  opened
    .catch(() =>
      browser.windows.create({
        url: browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as '/sidepanel.html'),
        type: 'popup',
        width: 440,
        height: 860,
      }),
    )
    .then(() => broadcast({ type: 'tab.changed', tabId }))
    .catch(() => {});
}

/**
 * What the panel was last opened for, while that is fresh: it may still be loading
 * when it is asked for, and asks more than once. `at` tells one request from the next.
 */
export function intentOf(tabId: number): { part: Intent; at: number } | null {
  const asked = pending.get(tabId);
  return asked && Date.now() - asked.at < intentMs ? asked : null;
}
