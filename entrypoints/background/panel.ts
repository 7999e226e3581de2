import { browser } from 'wxt/browser';
import { broadcast } from './events';

export type Intent = 'fill' | 'deadlines' | 'findings';

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
  const opened =
    sidePanel()?.open({ tabId }) ?? sidebar()?.open() ?? Promise.reject(new Error('no panel'));
  opened
    .catch(() =>
      browser.windows.create({
        url: browser.runtime.getURL(
          `/sidepanel.html?tab=${tabId}&show=${intent}` as '/sidepanel.html',
        ),
        type: 'popup',
        width: 440,
        height: 860,
      }),
    )
    .then(() => broadcast({ type: 'panel.show', tabId, intent }))
    .catch(() => {});
}
