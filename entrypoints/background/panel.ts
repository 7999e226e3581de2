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
 * The deadlines without a page that asked for them: in the side panel beside the tab in view
 * where the browser counts this as the user's own gesture, else the list of programmes in a tab.
 */
export async function openDeadlines(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const api = sidePanel();
  if (!api || tab?.id === undefined) return openProgrammes();
  try {
    await api.open({ tabId: tab.id });
  } catch {
    // Not from this gesture.
    return openProgrammes();
  }
  pending.set(tab.id, { part: 'deadlines', at: Date.now() });
  broadcast({ type: 'tab.changed', tabId: tab.id });
}

async function openProgrammes(): Promise<void> {
  const base = browser.runtime.getURL('/options.html');
  const url = `${base}#/programmes`;
  const [known] = await browser.tabs.query({ url: `${base}*` }).catch(() => []);
  const shown =
    known?.id === undefined
      ? await browser.tabs.create({ url })
      : await browser.tabs.update(known.id, { url, active: true });
  if (shown?.windowId !== undefined)
    await browser.windows.update(shown.windowId, { focused: true }).catch(() => {});
}

/**
 * What the panel was last opened for, while that is fresh: it may still be loading
 * when it is asked for, and asks more than once. `at` tells one request from the next.
 */
export function intentOf(tabId: number): { part: Intent; at: number } | null {
  const asked = pending.get(tabId);
  return asked && Date.now() - asked.at < intentMs ? asked : null;
}
