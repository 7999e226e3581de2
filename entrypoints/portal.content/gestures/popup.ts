import type { Settle } from '../widgets';
import { all, isDisabled, one, open, shown, textOf, within } from './dom';
import { tick } from './driver';
import { blur, click, hover, key, pressOutside } from './events';

/** A drop-down as selectors: all a library has to say about one. */
export interface PopupSpec {
  /** The drop-down wherever it is mounted (in the control or in body). */
  popup: string;
  /** What to click to open, inside the root; the root itself when absent. */
  trigger?: string;
  /** Opens otherwise than by a click. */
  opener?(root: HTMLElement): void;
  /** The control's own clear icon, once the pointer is over it. */
  clear?: string;
}

/** Drop-downs seen to belong to a control: libraries of 2016 move them to body without a link. */
const known = new WeakMap<HTMLElement, HTMLElement>();

/** The control's drop-down if it can be told without opening it. */
export function popupOf(root: HTMLElement, spec: PopupSpec): HTMLElement | null {
  const link = one(root, '[aria-controls],[aria-owns]') ?? root;
  const id = link.getAttribute('aria-controls') ?? link.getAttribute('aria-owns');
  // several may share one id: its own stands in it
  const linked = id
    ? (one(root, `[id="${CSS.escape(id)}"]`) ?? root.ownerDocument.getElementById(id))
    : null;
  const own = linked?.closest<HTMLElement>(spec.popup) ?? one(root, spec.popup) ?? known.get(root);
  if (own?.isConnected) known.set(root, own);
  return own?.isConnected ? own : null;
}

export function popupIsOpen(root: HTMLElement, spec: PopupSpec): boolean {
  const popup = popupOf(root, spec);
  return !!popup && open(popup);
}

const triggerOf = (root: HTMLElement, spec: PopupSpec) =>
  (spec.trigger && one(root, spec.trigger)) || root;

/** All of its kind that stand open in the page. */
export const openPopups = (root: HTMLElement, spec: PopupSpec) =>
  all(root.ownerDocument, spec.popup).filter(open);

/** Opens it as a click would; null if nothing opened within `ms`. */
export async function openPopup(root: HTMLElement, spec: PopupSpec, settle: Settle, ms = 1_000) {
  const standing = openPopups(root, spec);
  const own = popupOf(root, spec);
  if (own && open(own)) return own;
  // Opened again before it is quite gone, some end up closed.
  if (own) {
    await settle.until(() => !shown(own), 1_500);
    // Some tidy up a moment after that, and hide what has been opened again by then.
    await settle.quiet(own, 60);
  }
  if (spec.opener) spec.opener(root);
  else click(triggerOf(root, spec));
  return waitPopup(root, spec, settle, standing, ms);
}

/** The control's drop-down once it is open: its own, or one that did not stand before. */
export function openedPopup(root: HTMLElement, spec: PopupSpec, standing: HTMLElement[]) {
  const own =
    popupOf(root, spec) ??
    all(root.ownerDocument, spec.popup).find((each) => open(each) && !standing.includes(each));
  if (!own || !open(own)) return null;
  known.set(root, own);
  return own;
}

export const waitPopup = (
  root: HTMLElement,
  spec: PopupSpec,
  settle: Settle,
  standing: HTMLElement[],
  ms: number,
) => settle.until(() => openedPopup(root, spec, standing), ms);

/** Closes it the gentlest way that works: Escape, a press beside it, the trigger again. */
export async function closePopup(root: HTMLElement, spec: PopupSpec, settle: Settle) {
  const closed = () => !popupIsOpen(root, spec);
  const input = one(root, 'input') ?? root;
  const ways = [
    () => pressOutside(root),
    () => blur(input),
    () => key(input, 'Escape'),
    () => click(triggerOf(root, spec)),
  ];
  for (const way of ways) {
    if (closed() || (await settle.until(closed, 40))) return true;
    way();
    // A stopped run no longer waits, but the page needs its turn to close what was pressed.
    await tick();
    if (await settle.until(closed, 150)) return true;
  }
  return closed();
}

/** Uses the control's clear icon; false if it has none. */
export async function clearByIcon(root: HTMLElement, spec: PopupSpec, settle: Settle) {
  const { clear } = spec;
  if (!clear) return false;
  const from = one(root, 'input') ?? root;
  const standing = openPopups(root, spec);
  hover(from, root);
  // Some icons show under a real pointer only (:hover); those are hidden by style sheet, not by the library.
  const icon =
    (await settle.until(() => all(root, clear).find(shown), 100)) ??
    all(root, clear).find((each) => each.style.display !== 'none');
  if (icon) click(icon);
  await settle.quiet(root, 60);
  hover(from, root, true);
  // Some take the click for one that opens, a moment later, and draw the list anew for it.
  if (icon && (await waitPopup(root, spec, settle, standing, 250)))
    await closePopup(root, spec, settle);
  return !!icon;
}

export interface Option {
  element: HTMLElement;
  text: string;
  disabled: boolean;
}

/** Options now in view of a list. */
export const optionsIn = (
  popup: ParentNode,
  selector: string,
  text?: string,
  any = false,
): Option[] =>
  all(popup, selector)
    .filter((element) => any || shown(element))
    .map((element) => ({
      element,
      text:
        element.getAttribute('title') && !textOf(element)
          ? (element.title ?? '')
          : textOf((text && one(element, text)) || element),
      disabled: isDisabled(element),
    }));

/** The box in which a list is searched, if the user may type in it. */
export function searchBox(root: HTMLElement, selector: string): HTMLInputElement | null {
  return (
    within(root, selector).find(
      (element): element is HTMLInputElement =>
        element instanceof HTMLInputElement &&
        !element.readOnly &&
        !element.disabled &&
        shown(element),
    ) ?? null
  );
}
