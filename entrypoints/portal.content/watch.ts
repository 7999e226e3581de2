import { browser } from 'wxt/browser';
import type { PageDescription } from '@/rules/field';
import type { Portal } from '@/rules/portal';
import { pageFor, portalFor } from '@/rules/portals';
import type { PageAdvice } from '@/storage/messages';
import { fitField, fitPage } from './fit';
import { addsToTable, hasOpeningCell } from './gestures/cell-sign';
import { standWatch } from './handover';
import { createLink } from './link';
import { parseFrameMessage } from './parse';

/** Anything a form side could read or write, drawn editors and their frames included. */
const controls =
  'input:not([type=hidden]),textarea,select,[contenteditable],td[data-edit],iframe:not([src]),iframe[src^="about:"],iframe[src^="javascript:"],iframe[srcdoc]';
/** A page that keeps changing is looked at this often, until the first control. */
const lookMs = 100;
/** Until the background is asked once more for a form side it did not bring. */
const retryMs = 3_000;

function hasShadow(node: Node): boolean {
  return node instanceof Element && Boolean(node.shadowRoot);
}

/**
 * The least that stands in every frame of a portal: says where it is, and calls
 * for the form side when the first control appears.
 */
export function startWatch(portal: Portal | null): void {
  const link = createLink();
  let timer = 0;
  let stopped = false;
  let shadow = Array.from(document.querySelectorAll('*')).some(hasShadow);

  function describePage(): PageDescription {
    const { href, origin } = location;
    return fitPage({
      url: href,
      origin,
      title: document.title,
      portal: portal?.id ?? '',
      page: portal ? (pageFor(portal, href, [])?.id ?? '') : '',
      headings: [],
      fields: [],
      groups: [],
    });
  }
  const announce = () =>
    void link.send<PageAdvice>({ type: 'page.describe', page: describePage() });

  const look = () => {
    timer = 0;
    const wanted =
      shadow ||
      document.querySelector(controls) ||
      hasOpeningCell(document) ||
      addsToTable(document);
    if (!wanted) return;
    changes.disconnect();
    void link.send({ type: 'form.load' }).then((loaded) => {
      // The worker may be stopped just then: asked again, or the page stays silent.
      if (loaded === null && !link.dead && !stopped) timer ||= window.setTimeout(look, retryMs);
    });
  };
  const changes = new MutationObserver((records) => {
    shadow ||= records.some(({ addedNodes }) => Array.from(addedNodes).some(hasShadow));
    timer ||= window.setTimeout(look, lookMs);
  });

  const onMessage = (
    raw: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    const message = sender.id === browser.runtime.id ? parseFrameMessage(raw) : null;
    if (message?.type === 'page.read') reply(describePage());
    else if (message?.type === 'page.refresh') announce();
    else return undefined;
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  window.addEventListener('hashchange', announce);
  window.addEventListener('popstate', announce);

  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    changes.disconnect();
    window.removeEventListener('hashchange', announce);
    window.removeEventListener('popstate', announce);
    try {
      browser.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension is gone: there is nothing to remove the listener from.
    }
  };
  standWatch(stop, { createLink, fitField, fitPage, pageFor, parseFrameMessage, portalFor });
  link.onDead(stop);
  changes.observe(document, { childList: true, subtree: true });
  announce();
  look();
}
