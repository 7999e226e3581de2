import { browser } from 'wxt/browser';

const action = browser.action ?? browser.browserAction;

/** Says on the toolbar what stands in a tab: fields that could be filled, or nothing. */
export async function showBadge(
  tabId: number,
  state: { recognised: boolean; fillable: number; title: string },
): Promise<void> {
  const text = state.recognised ? (state.fillable > 0 ? String(state.fillable) : '•') : '';
  try {
    await action.setBadgeText({ tabId, text });
    await action.setBadgeBackgroundColor({ tabId, color: '#1d4ed8' });
    await action.setTitle({ tabId, title: state.title });
  } catch {
    // The tab was closed meanwhile.
  }
}
