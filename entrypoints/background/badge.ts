import { browser } from 'wxt/browser';

/** How much can be filled in each frame of a tab. */
const counts = new Map<number, Map<number, number>>();

/** Says on the toolbar what stands in a tab: fields that could be filled, a known portal, or nothing. */
export async function showBadge(
  tabId: number,
  frameId: number,
  state: { recognised: boolean; fillable: number; title: string },
): Promise<void> {
  const frames = counts.get(tabId) ?? new Map<number, number>();
  counts.set(tabId, frames.set(frameId, state.fillable));
  const fillable = [...frames.values()].reduce((sum, one) => sum + one, 0);
  const text = fillable > 0 ? String(fillable) : state.recognised ? '•' : '';
  const action = browser.action ?? browser.browserAction;
  try {
    await action.setBadgeText({ tabId, text });
    await action.setBadgeBackgroundColor({ tabId, color: '#1d4ed8' });
    if (frameId === 0) await action.setTitle({ tabId, title: state.title });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** A frame's document, or the whole tab, is gone. */
export function forgetBadge(tabId: number, frameId?: number): void {
  if (frameId === undefined) counts.delete(tabId);
  else counts.get(tabId)?.delete(frameId);
}
