import type { Settle } from '../widgets';
import { all, classOf, fold, open, shown, textOf } from './dom';
import { click } from './events';

/*
 * What opens at a box while something is typed or clicked, on a page whose lists nobody knows:
 * told by its place and its rows, as a person sees that it is a list to choose from.
 */

const CONTROLS = 'input:not([type="hidden"],[type="checkbox"]),select,textarea';
const ROW = 'li,a,tr,dd,[role],[onclick]';
/** Longest text of an option; whole sentences are advice. */
const LONGEST = 40;
const ADVICE = /[。；！？]/;
const NOTHING =
  /^(?:(?:无|没有|暂无|未找到|未查到|找不到).{0,4}(?:匹配|数据|结果|选项|记录|内容)|(?:正在)?加载|loading|no (?:data|match|result))/i;
/** Pixels between a box and what opens at it. */
const GAP = 16;
/** Frameworks keep what closes on screen for a while. */
const LEAVING = '[class*="-leave"]';
const DAYS = 28;
/** Elements of a wrapper in which a list is looked for. */
const MOST = 2_000;

/** Elements that say something, the innermost that say all of it. */
const speaking = (root: Element) =>
  [...root.querySelectorAll<HTMLElement>('*')].filter((each) => {
    const text = textOf(each);
    return text !== '' && ![...each.children].some((inner) => textOf(inner) === text);
  });

const lies = (element: Element) => /absolute|fixed/.test(getComputedStyle(element).position);

/** Is it chosen at a press: by what it is, or by the hand over it? */
function isRow(layer: Element, element: Element): boolean {
  const row = element.closest(ROW);
  if (row && layer.contains(row)) return true;
  return element.localName !== 'label' && getComputedStyle(element).cursor === 'pointer';
}

/**
 * Rows of what may be a list, or the words that there are none; [] where it says something else: a
 * note, a message with a link in it, the days of a month.
 */
export function rowsIn(layer: Element): HTMLElement[] {
  const said = speaking(layer).filter((each) => ![...each.children].some((one) => textOf(one)));
  const texts = said.map((each) => textOf(each));
  if (texts.some((text) => text.length > LONGEST || ADVICE.test(text))) return [];
  if (texts.filter((text) => /^\d{1,2}$/.test(text)).length >= DAYS) return [];
  if (said.length === 1 && NOTHING.test(texts[0] ?? '') && lies(layer)) return said;
  const rows = said.filter((each) => isRow(layer, each));
  const length = rows.reduce((sum, row) => sum + textOf(row).length, 0);
  return length * 2 > textOf(layer).length ? rows : [];
}

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
const isListOf = (box: Element, layer: HTMLElement) =>
  !layer.contains(box) &&
  shown(layer) &&
  !layer.closest(LEAVING) &&
  layer.querySelectorAll(CONTROLS).length <= 1 &&
  layer.querySelector('[type="radio"]') === null &&
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
  if (parts.length > MOST || !wrapper.querySelector(`${ROW},div,span`)) return null;
  return [...parts].find((each): each is HTMLElement => isListOf(box, each as HTMLElement)) ?? null;
}

/** A sign in a row of a list folds a branch of it. */
const CLOSE = ':is([class*="close" i],[aria-label="关闭"]):not(li *)';

/** What closes it: its sign, or the words on a sheet that came up from below. */
const closing = (layer: HTMLElement) =>
  [...layer.querySelectorAll<HTMLElement>(CLOSE)].find(
    (each) => each.getAttribute('type') !== 'submit' && shown(each),
  ) ?? speaking(layer).find((each) => /^(取消|关闭)$/.test(textOf(each)) && shown(each));

/** Laid over the page with a sign that closes it: a window, and not only its shade. */
const isWindow = (layer: HTMLElement) =>
  // another's may be on its way out
  open(layer) &&
  lies(layer) &&
  layer.getBoundingClientRect().width > 200 &&
  closing(layer) !== undefined;

/** Over the whole page and without a word: a press on it closes what stands before it. */
function isShade(layer: HTMLElement): boolean {
  const { width, height } = layer.getBoundingClientRect();
  return (
    width >= innerWidth * 0.9 &&
    height >= innerHeight * 0.9 &&
    textOf(layer) === '' &&
    !layer.querySelector('*') &&
    lies(layer) &&
    open(layer)
  );
}

/** Closes it; nothing else in it is pressed. */
export function closeWindow(layer: HTMLElement): void {
  const sign = isShade(layer) ? layer : closing(layer);
  if (sign) click(sign);
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
  const since = (mark: number) => [...new Set(seen.slice(mark))].filter((each) => each.isConnected);
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
        const came = [...new Set([...standing, ...seen.slice(marked)])];
        standing = came.filter(
          (each) =>
            each.isConnected && !each.contains(box) && shown(each) && rowsIn(each).length > 0,
        );
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
        (each) =>
          !each.querySelector(CONTROLS) &&
          !each.closest(LEAVING) &&
          shown(each) &&
          rowsIn(each).length > 0 &&
          isNew(each),
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

/** Where a branch of a tree is closed: what opens it stands in the row, beside the words. */
const FOLDED =
  'li > :is(span,i,button,div):is([class*="_close"],[class*="collapsed" i],[class*="expandable" i])';
/** Branches that are opened for one choice; a greater tree is a person's. */
const BRANCHES = 60;

/** Opens all branches of the tree that stand closed; false where they are too many. */
export async function unfoldAll(list: HTMLElement, settle: Pick<Settle, 'until'>) {
  const next = () => all(list, FOLDED).find(shown);
  for (let opened = 0, at = next(); at; at = next()) {
    if (opened++ === BRANCHES) return false;
    const before = at;
    click(before);
    await settle.until(() => next() !== before, 1_500);
    if (next() === before) return false;
  }
  return true;
}

/** What in the list says just this: the innermost such element, if it is the only one. */
export function rowSaying(list: HTMLElement, wanted: string[]): HTMLElement | null {
  const parts = speaking(list).filter(shown);
  for (const wording of wanted) {
    const hits = parts.filter((each) => fold(textOf(each)) === fold(wording));
    const [hit] = hits;
    if (hit && hits.length === 1 && !/disabled/.test(classOf(hit))) return hit;
  }
  return null;
}
