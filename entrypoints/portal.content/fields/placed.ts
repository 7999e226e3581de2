import type { Entry, Picked } from './model';
import type { Page } from './page';
import { clean, wordsOf } from './text';

/**
 * What is drawn elsewhere than the markup says: elements taken out of the flow, or put
 * in order by style. Their neighbours in the markup are no neighbours on screen.
 */

export type Box = Omit<DOMRect, 'x' | 'y' | 'toJSON'>;
/** Pixels between a label and its control. */
export const LEFT_MOST = 240;
export const ABOVE_MOST = 32;
export const TOUCH = 4;
/** As an object of its own: each side of a DOMRect is asked for anew. */
export const boxOf = (element: Element | Range): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height, right: left + width, bottom: top + height };
};
/** The smaller of two stands at least half within the other's height. */
export function sameLine(a: Box, b: Box): boolean {
  const common = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return common * 2 >= Math.min(a.bottom - a.top, b.bottom - b.top);
}
export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right;

/** Drawn to the left, above or, `after`, to the right of the control as a label in the flow is. */
function inReach(text: Box, own: Box, after: boolean): boolean {
  if (sameLine(text, own)) {
    if (after) return text.left >= own.right - TOUCH;
    if (text.right <= own.left + TOUCH) return own.left - text.right <= LEFT_MOST;
  }
  return (
    !after &&
    overlap(text, own) &&
    text.top <= own.top + TOUCH &&
    own.top - text.bottom <= ABOVE_MOST
  );
}

/** Taken out of the flow, itself or with what it stands in, below what holds both. */
function isPlaced(element: Element, other: Element): boolean {
  for (let up: Element | null = element; up && !up.contains(other); up = up.parentElement)
    if (/absolute|fixed/.test(getComputedStyle(up).position)) return true;
  return false;
}

/**
 * Is this text, though it stands beside the control in the markup, drawn where it
 * cannot be its label? Asked of texts out of the flow, and of those that begin after
 * the control or before the one before.
 */
export function astray(
  element: Element,
  entry: Entry,
  prev: Entry | undefined,
  after = false,
): boolean {
  const text = boxOf(element);
  const own = entry.box ?? boxOf(entry.first);
  // the real box is hidden behind a drawn one: where it stands says nothing
  if (own.right <= own.left && own.bottom <= own.top) return false;
  if (prev && text.right <= own.left + TOUCH && sameLine(text, own)) {
    const other = (prev.last === prev.first && prev.box) || boxOf(prev.last);
    // set in order by style: text, the control before, this one
    if (sameLine(other, own) && text.right <= other.left + TOUCH && other.right <= own.left + TOUCH)
      return true;
  }
  if (inReach(text, own, after)) return false;
  const below = !after && text.top >= own.bottom - TOUCH;
  return below || isPlaced(element, entry.first) || isPlaced(entry.first, element);
}

/** Placed apart from the control before it, on another line: no second part of its value. */
export const placedApart = (entry: Entry, prev: Entry): boolean =>
  isPlaced(entry.first, prev.first) && !sameLine(boxOf(entry.first), boxOf(prev.first));

/** Texts placed one by one are not one text, though nothing in the markup parts them. */
export function placedText(own: Picked, entry: Entry, page: Page): Picked {
  if (own.raw.length <= wordsOf(own.element).trim().length + 4) return own;
  const raw = page.textOf(own.element);
  return isPlaced(own.element, entry.first) ? { ...own, raw, text: clean(raw) } : own;
}
