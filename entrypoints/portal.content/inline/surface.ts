import { listen } from '../listen';
import { css } from './style';

/** Small builder: `make('button', 'pill', '文字')`. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}

/** Runs only for a person's own click: the page can dispatch events but not trusted ones. */
export function onPress(element: HTMLElement, action: () => void): void {
  element.addEventListener('click', (event) => {
    if (event.isTrusted) action();
  });
}

export interface Surface {
  host: HTMLElement;
  /** Holds all that is drawn, inside the closed root. */
  root: HTMLElement;
  /** As large as the window, whatever the page does to its root: for what does not scroll along. */
  view: HTMLElement;
  /** Where the root's own coordinates begin in the window, and how large one pixel of theirs is. */
  origin(): { left: number; top: number; scale: number };
  remove(): void;
}

/** A page that takes our host out again and again gets it back at leisure, ever more so. */
const returnMs = { first: 250, most: 60_000 };

/** What is drawn outlives its script by this at most, where the browser ends that without a word. */
const lifelessMs = 6_000;

/**
 * Firefox ends the scripts of an extension that is updated, switched off or removed and lets
 * nothing of theirs run: an animation that is wound back while the script lives hides the rest.
 */
function hideWhenLifeless(root: HTMLElement): () => void {
  const hiding = root.animate([{ visibility: 'visible' }, { visibility: 'hidden' }], {
    delay: lifelessMs,
    duration: 1,
    fill: 'forwards',
  });
  const live = () => {
    hiding.currentTime = 0;
  };
  const timer = setInterval(live, lifelessMs / 3);
  const deaf = listen(document, 'visibilitychange', live);
  return () => {
    clearInterval(timer);
    deaf();
    hiding.cancel();
  };
}

const kept = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'input',
  'focusin',
  'focusout',
];

/**
 * The one element this product adds to a page: a closed shadow root, so that
 * neither the page's styles nor its scripts reach what is shown. Our events end
 * here: a page that closes its dialog on an outside click does not see them.
 */
export function createSurface(): Surface {
  const host = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = css;
  const root = make('div', 'all');
  host.attachShadow({ mode: 'closed' }).append(style, root);
  const ruler = make('div', 'scale');
  const view = make('div', 'view');
  root.append(ruler, view);
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());

  let timer = 0;
  let wait = returnMs.first;
  const putIn = () => {
    timer = 0;
    const { documentElement } = document;
    if (!documentElement) return;
    if (host.parentNode !== documentElement) documentElement.append(host);
    watcher.disconnect();
    watcher.observe(document, { childList: true });
    watcher.observe(documentElement, { childList: true });
  };
  // Not at once: two scripts that answer each other's changes would hang the page.
  const watcher = new MutationObserver(() => {
    if (timer || host.parentNode === document.documentElement) return;
    timer = window.setTimeout(putIn, wait);
    wait = Math.min(wait * 2, returnMs.most);
  });
  putIn();
  const lifeless = import.meta.env.FIREFOX ? hideWhenLifeless(root) : () => {};

  return {
    host,
    root,
    view,
    origin() {
      const { left, top, width } = ruler.getBoundingClientRect();
      return { left, top, scale: width / 100 || 1 };
    },
    remove() {
      clearTimeout(timer);
      watcher.disconnect();
      lifeless();
      host.remove();
    },
  };
}
