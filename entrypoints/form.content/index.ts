import { defineContentScript } from 'wxt/utils/define-content-script';
import { portals } from '@/rules/portals';
import { relieveWatch } from '../portal.content/handover';
import { startSession } from '../portal.content/session';

/**
 * The form side: reader, widgets, fill engine, marks. Put into a frame by the
 * background once the watch there (portal.content) has seen a control, so that
 * menus, lists and advertising frames never load it. `matches` only gives the
 * background leave to do so: it is read at build time and left out of the script.
 */
export default defineContentScript({
  matches: portals.flatMap((portal) => portal.matches),
  registration: 'runtime',
  main() {
    const kit = relieveWatch();
    if (kit) startSession(kit.portalFor(location.href), kit);
  },
});
