import { browser } from 'wxt/browser';
import type { PanelEvent } from '@/storage/messages';

/** Tells our own pages; nobody listening is no error. Content scripts never get these. */
export function broadcast(event: PanelEvent): void {
  browser.runtime.sendMessage(event).catch(() => {});
}
