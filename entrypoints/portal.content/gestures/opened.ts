import { shown } from './dom';
import { lies, rowsIn } from './list-rows';
import { isShade, isWindow } from './opened-window';

/*
 * What opens at a box while something is typed or clicked, on a page whose lists nobody knows:
 * told by its place and its rows, as a person sees that it is a list to choose from.
 */

const CONTROLS = 'input:not([type=hidden],[type=checkbox]),select,textarea';
/** Pixels between a box and what opens at it. */
const GAP = 16;
/** Frameworks keep what closes on screen for a while; some leave that name on what is opened again. */
const LEAVING = '[class*=-leave]:not([class*=-enter])';
/** Elements of a list, and of a wrapper in which one is looked for. */
const MOST = 2_000;
/** Elements that changed last, among which a list is looked for: more come where a page draws itself anew. */
const LATEST = 200;

/** Does it stand right below or above the box, as wide as a list of it would be? */
function touches(box: Element, layer: Element): boolean {
  const [b, l] = [box.getBoundingClientRect(), layer.getBoundingClientRect()];
  if (l.width < 20 || l.height < 10) return false;
  if (Math.min(b.right, l.right) - Math.max(b.left, l.left) < Math.min(b.width, l.width) / 2)
    return false;
  return (
    (l.top >= b.top - 4 && l.top <= b.bottom + GAP) ||
    (l.bottom >= b.top - GAP && l.bottom <= b.bottom + 4)
  );
}

const LIST = ['list', 'drop', 'option', 'menu', 'suggest', 'select'].map(
  (word) => `[class*="${word}" i]`,
);
const IN_FLOW = `ul,ol,dl,${LIST.join()}`;
/** A list lies over the page, or is called one and stands in a wrapper of its own with the box. */
const apart = (box: Element, layer: Element) => {
  for (let at: Element | null = layer; at && !at.contains(box); at = at.parentElement)
    if (lies(at)) return true;
  const wrapper = layer.matches(IN_FLOW) && layer.parentElement?.closest('td,dd,li,div,span');
  return !!wrapper && wrapper.contains(box) && wrapper.querySelectorAll(CONTROLS).length === 1;
};
/** On screen, no greater than a list is, and nothing to fill in but a box in which it is searched. */
const mayBeList = (layer: HTMLElement) =>
  layer.isConnected &&
  layer.getElementsByTagName('*').length <= MOST &&
  layer.querySelectorAll(CONTROLS).length <= 1 &&
  layer.querySelector('[type=radio]') === null &&
  shown(layer);
const stands = (layer: HTMLElement) => mayBeList(layer) && rowsIn(layer).length > 0;
const isListOf = (box: Element, layer: HTMLElement) =>
  !layer.contains(box) &&
  mayBeList(layer) &&
  !layer.closest(LEAVING) &&
  touches(box, layer) &&
  rowsIn(layer).length > 0 &&
  apart(box, layer);

/** From the element that changed: the outermost around it that is a list of the box. */
function around(box: Element, changed: HTMLElement): HTMLElement | null {
  let found: HTMLElement | null = null;
  for (let at: HTMLElement | null = changed; at && !at.contains(box); at = at.parentElement) {
    if (at.matches('body,form')) break;
    if (isListOf(box, at)) found = at;
  }
  return found;
}

/** In a wrapper that took a class when its list opened. */
function inside(box: Element, wrapper: HTMLElement): HTMLElement | null {
  if (wrapper.querySelectorAll(CONTROLS).length > 2) return null;
  const parts = wrapper.getElementsByTagName('*');
  if (parts.length > MOST) return null;
  return [...parts].find((each): each is HTMLElement => isListOf(box, each as HTMLElement)) ?? null;
}

export interface Opened {
  /** From now on what comes on screen around the box is seen; how much has been so far. */
  mark(box: Element): number;
  /** The list that came to stand at the box after that mark; a calendar or a note is none. */
  at(box: Element, mark: number): HTMLElement | null;
  /** The window that was laid over the page after it. */
  over(mark: number): HTMLElement | null;
  /** The shade that was laid over the page after it, under a sheet that nothing else closes. */
  shade(mark: number): HTMLElement | null;
  /** All that came and may be lists now, to be seen anew by who asks after the mark. */
  again(): number | null;
  stop(): void;
}

const watched = {
  subtree: true,
  childList: true,
  attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'open'],
};

/**
 * Hears what comes on screen, from the first mark on until it is stopped. What a page does at an
 * event is heard by the next turn: a caller waits for one before it asks.
 */
export function watchOpened(): Opened {
  const seen: HTMLElement[] = [];
  const roots = new Set<Node>();
  let last: Node | null = null;
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      for (const node of type === 'childList' ? addedNodes : [target])
        if ('localName' in node) seen.push(node as HTMLElement);
  });
  /** Shown when the last mark was set: of another box, and perhaps still closing. */
  let standing: HTMLElement[] = [];
  let marked = 0;
  const since = (mark: number) =>
    [...new Set(seen.slice(Math.max(mark, seen.length - LATEST)))].filter(
      (each) => each.isConnected,
    );
  const isNew = (list: HTMLElement | null) =>
    list !== null && !standing.some((each) => each.contains(list) || list.contains(each));
  return {
    mark(box) {
      const own = box.getRootNode();
      if (own !== last) {
        last = own;
        for (const root of [own, box.ownerDocument]) {
          if (!roots.has(root)) observer.observe(root, watched);
          roots.add(root);
        }
      }
      if (seen.length > marked || standing.length > 0) {
        const came = new Set([...standing, ...since(marked)]);
        standing = [...came].filter((each) => !each.contains(box) && stands(each));
        marked = seen.length;
      }
      return marked;
    },
    at(box, mark) {
      // with nearly every box nothing comes at all
      if (seen.length === mark) return null;
      for (const changed of since(mark)) {
        if (changed === box) continue;
        const list = changed.contains(box) ? inside(box, changed) : around(box, changed);
        if (isNew(list)) return list;
      }
      return null;
    },
    over: (mark) => since(mark).find(isWindow) ?? null,
    shade: (mark) => since(mark).find(isShade) ?? null,
    again() {
      const lists = since(0).filter(
        (each) => !each.closest(LEAVING) && stands(each) && isNew(each),
      );
      if (!lists.length) return null;
      seen.push(...lists);
      return seen.length - lists.length;
    },
    stop() {
      observer.disconnect();
      roots.clear();
      standing = [];
      last = null;
    },
  };
}
