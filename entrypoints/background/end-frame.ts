import { forgetBadge, showBadge } from './badge';
import { broadcast } from './events';
import { forgetFrame } from './frames';

/** The site was switched off under an open page: nothing more is known or shown of this frame. */
export async function endFrame(tabId: number, frameId: number): Promise<void> {
  await forgetFrame(tabId, frameId);
  await showBadge(tabId, frameId, { recognised: false, fillable: 0, title: '' });
  forgetBadge(tabId, frameId);
  broadcast({ type: 'tab.changed', tabId });
}
