import { defineContentScript } from 'wxt/utils/define-content-script';
import { relieveWatch } from '../portal.content/handover';
import { startSession } from '../portal.content/session';

/**
 * The form side: reader, widgets, fill engine, marks. Put into a frame by the
 * background once the watch there (portal.content) has seen a control, so that
 * menus, lists and advertising frames never load it. The background's leave to do so is that
 * of the watch: wxt.config.ts gives it the same `matches`.
 */
export default defineContentScript({
  registration: 'runtime',
  main() {
    const kit = relieveWatch();
    if (kit) startSession(kit.portalFor(location.href), kit);
  },
});
