import type { Control, Widget } from '../widgets';
import type { Entry } from './model';
import type { Page } from './page';
import { SILENT } from './said';
import { wordsOf } from './text';

/** `a` stands before `b` in the document. */
export const before = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

export function commonAncestor(nodes: Element[]): Element {
  let top = nodes[0] as Element;
  const last = nodes[nodes.length - 1] as Element;
  while (!top.contains(last) && top.parentElement) top = top.parentElement;
  return top;
}

export interface Found {
  control: Control;
  widget: Widget;
}

/**
 * All controls below `root`, one per widget, in document order. An element that a
 * widget of higher priority owns or encloses is not reported again. `names`: all classes there.
 */
export function findControls(
  root: ParentNode,
  widgets: Widget[],
  ignored: (element: Element) => boolean,
  names?: ReadonlySet<string>,
): Found[] {
  const taken = new Set<Element>();
  const claimed = (element: Element) => taken.has(element);
  const whole = new Set<Element>();
  let all: Found[] = [];
  const there = widgets.filter((widget) => widget.present(root, names));
  const last = there[there.length - 1];
  for (const widget of there) {
    const found: typeof all = [];
    for (const control of widget.find(root)) {
      const { root: top, input, owns } = control;
      if (taken.size > 0 && (claimed(top) || (input && claimed(input)) || owns.some(claimed)))
        continue;
      if (ignored(top) || (whole.size > 0 && enclosed(top, whole))) continue;
      found.push({ control, widget });
    }
    all = all.length > 0 ? merge(all, found) : found;
    if (widget === last) break;
    for (const { control } of found) {
      taken.add(control.root);
      if (control.input) taken.add(control.input);
      for (const element of control.owns) taken.add(element);
      if (control.kind !== 'radio' && control.kind !== 'checkbox' && control.root !== control.input)
        whole.add(control.root);
    }
  }
  return all;
}

function enclosed(element: Element, whole: Set<Element>): boolean {
  for (let up = element.parentElement, n = 0; up && n < 12; up = up.parentElement, n++)
    if (whole.has(up)) return true;
  return false;
}

function merge<T extends { control: Control }>(a: T[], b: T[]): T[] {
  const out: T[] = [];
  let i = 0;
  for (const item of b) {
    for (let next = a[i]; next && before(next.control.root, item.control.root); next = a[++i])
      out.push(next);
    out.push(item);
  }
  return out.concat(a.slice(i));
}

const NONE: never[] = [];

const isCell = (element: Element): element is HTMLTableCellElement =>
  element.nodeName === 'TD' || element.nodeName === 'TH';

/** Makes the record of a control: where it begins, ends and stands. */
export function entryOf({ control, widget }: Found, page: Page): Entry {
  const { root, owns, kind } = control;
  let first: Element = root;
  let last: Element = root;
  let anchor: Element = root;
  if (kind === 'radio' || kind === 'checkbox') {
    const boxes = owns.filter((e) => e.localName === 'input');
    if (
      boxes.length > 0 &&
      !(
        root.contains(boxes[0] as Element) &&
        root.localName !== 'input' &&
        root.localName !== 'label' &&
        isTight(root, boxes)
      )
    ) {
      first = wrapper(boxes[0] as Element);
      last = wrapper(boxes[boxes.length - 1] as Element);
      anchor = boxes.length > 1 ? commonAncestor([first, last]) : first;
    }
  }
  const place = page.around(anchor);
  const entry: Entry = {
    control,
    widget,
    first,
    last,
    anchor,
    cell: isCell(anchor) ? anchor : (place?.cell ?? null),
    state: 'open',
    said: SILENT,
    box: null,
    options: undefined,
    item: null,
    label: '',
    source: 'none',
    from: null,
    raw: '',
    hints: '',
    unit: '',
    about: '',
    lead: '',
    context: [],
    scope: null,
    evidence: null,
    constraints: null,
    field: null,
    stamp: NONE,
    base: '',
    dd: anchor.nodeName === 'DD' ? anchor : (place?.dd ?? null),
    at: null,
    epoch: 0,
    path: NONE,
    pathRound: 0,
    section: NONE,
    remarks: NONE,
  };
  page.put(entry, place);
  return entry;
}

/** The group's element holds its choices and no text before them. */
function isTight(root: Element, boxes: Element[]): boolean {
  let node: Node = wrapper(boxes[0] as Element);
  while (node !== root) {
    for (let left = node.previousSibling; left; left = left.previousSibling)
      if (left.nodeType !== 8 && wordsOf(left).trim()) return false;
    if (!node.parentNode) return false;
    node = node.parentNode;
  }
  return root.querySelectorAll('input,select,textarea').length === boxes.length;
}

const wrapper = (box: Element): Element => {
  const label = box.closest('label');
  return label && label.querySelectorAll('input').length === 1 ? label : box;
};
