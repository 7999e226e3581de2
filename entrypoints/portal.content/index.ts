import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostPortal, portalFor, portals } from '@/rules/portals';
import { framedByStranger } from './place';
import { startSession } from './session';

export default defineContentScript({
  matches: portals.flatMap((portal) => portal.matches),
  allFrames: true,
  runAt: 'document_idle',
  main(context) {
    const portal = portalFor(location.href);
    // On a portal's host but outside its path another service lives there: silent.
    // Elsewhere the user himself switched the assistant on for this origin.
    if (!portal && hostPortal(location.origin)) return;
    const samePortal = (origin: string) =>
      origin === location.origin || (portal !== null && hostPortal(origin)?.id === portal.id);
    if (framedByStranger(window, samePortal)) return;
    context.onInvalidated(startSession(portal));
  },
});
