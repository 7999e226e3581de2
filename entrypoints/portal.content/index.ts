import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPortal, portalFor, portals } from '@/rules/portals';
import { isWatched } from './handover';
import { framedByStranger } from './place';
import { startWatch } from './watch';

export default defineContentScript({
  matches: portals.flatMap((portal) => portal.matches),
  allFrames: true,
  runAt: 'document_idle',
  main() {
    const portal = portalFor(location.href);
    // On a portal's host but outside its path another service lives there: silent.
    // Elsewhere the user himself switched the assistant on for this origin.
    if (!portal && hostPortal(location.origin)) return;
    const samePortal = (origin: string) =>
      origin === location.origin || (portal !== null && hostPortal(origin)?.id === portal.id);
    if (isWatched() || framedByStranger(window, samePortal)) return;
    startWatch(portal);
  },
});
