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
  root: ShadowRoot;
  remove(): void;
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
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, root, remove: () => host.remove() };
}
