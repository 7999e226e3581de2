import type { FieldState } from '@/rules/field';
import { SECRET, secretFilling } from '../gestures/state';
import { ticksAlone } from './cell';
import { headOf } from './closed';
import type { Entry } from './model';
import { onlyTicked } from './pages';
import { type Box, boxOf } from './placed';
import { saidBy } from './said';
import { isForbidden, wordsOf } from './text';

const SEEN = { opacityProperty: true, visibilityProperty: true };

/**
 * Is the element drawn where a person could see it? Off-screen below or to the right
 * counts as seen (it scrolls there); above or left of the page does not.
 */
export function isShown(element: Element, box: Box | null): boolean {
  if (!box) {
    for (let up: Element | null = element; up; up = up.parentElement) {
      if ((up as HTMLElement).hidden) return false;
      const { display, visibility, opacity } = (up as HTMLElement).style ?? {};
      if (display === 'none' || visibility === 'hidden' || opacity === '0') return false;
    }
    return true;
  }
  const { width, height, right, bottom } = box;
  if (
    (width <= 1 || height <= 1) &&
    getView(element).getComputedStyle(element).display !== 'contents'
  )
    return false;
  if ((right <= 0 || bottom <= 0) && isOff(element, right, bottom)) return false;
  if (typeof element.checkVisibility === 'function') return element.checkVisibility(SEEN);
  for (let up: Element | null = element; up; up = up.parentElement)
    if (Number(getView(up).getComputedStyle(up).opacity) === 0) return false;
  return getView(element).getComputedStyle(element).visibility !== 'hidden';
}

/** Above or left of all that can be scrolled to: the page, and every scroller around the element. */
function isOff(element: Element, right: number, bottom: number): boolean {
  const view = getView(element);
  // half of a long form is above a page that is scrolled: told without climbing
  if (right + view.scrollX > 0 && bottom + view.scrollY > 0) return false;
  let [x, y, placed] = [right, bottom, false];
  for (let up: Element | null = element; up; up = up.parentElement) {
    x += up.scrollLeft;
    y += up.scrollTop;
    if (x > 0 && y > 0) return false;
    const { position } = view.getComputedStyle(up);
    // what is in the flow was moved there by something that scrolls otherwise
    placed ||= position === 'absolute' || position === 'fixed';
    // the page itself does not move it
    if (position === 'fixed') break;
  }
  return placed;
}

const getView = (element: Element): Window & typeof globalThis =>
  element.ownerDocument.defaultView ?? window;

/** What `stateOf` climbs for: nothing on the page is barred unless one of these is there. */
export const BARRED = '[aria-hidden="true"],[inert],fieldset[disabled]';

/** State before the label is known: the widget's answer, tightened by what the page says. */
export function stateOf(entry: Entry, layout: boolean, barred = true): FieldState {
  const { control, widget, first } = entry;
  entry.said = saidBy(control.input ?? control.root);
  entry.box = null;
  const { type, autocomplete, name, id, placeholder } = entry.said;
  const words = name || id || placeholder ? `${name ?? ''} ${id ?? ''} ${placeholder ?? ''}` : '';
  if (
    type === 'password' ||
    secretFilling(control.input ?? control.root, autocomplete) ||
    (words && isForbidden(words))
  )
    return 'forbidden';
  if (layout) entry.box = boxOf(first);
  const drawn = isShown(first, entry.box);
  if (
    !drawn &&
    (first === control.root || !isShown(control.root, layout ? boxOf(control.root) : null))
  )
    return 'hidden';
  if (barred && control.root.closest('[aria-hidden="true"],[inert]')) return 'hidden';
  if (control.kind === 'checkbox' && choosesRow(control.root)) return 'unsupported';
  const harmless = !autocomplete && !(type && SECRET.test(type)) && !SECRET.test(words);
  const state = widget.state(control, harmless && layout && drawn && first === control.root);
  if (state !== 'open') return state;
  if (barred) {
    const set = control.root.closest('fieldset[disabled]');
    if (set && !set.querySelector(':scope > legend')?.contains(control.root)) return 'disabled';
  }
  return 'open';
}

/** A box that chooses a row of a table, for its buttons: the header has one for all rows. */
function choosesRow(box: Element): boolean {
  const cell = box.closest<HTMLTableCellElement>('td,th');
  const table = cell?.closest('table');
  if (!cell || !table || wordsOf(cell).trim() !== '') return false;
  const row = cell.parentElement as HTMLTableRowElement;
  // the header may be drawn as a table of its own
  if (ticksAlone(row) && table.rows.length === 1 && table.closest('[class*="header"]')) return true;
  const head = headOf(table, row.cells.length)?.cells[cell.cellIndex];
  return head !== undefined && onlyTicked(head) && head.querySelector('input') !== null;
}

/** States in which the label is asked for a secret. */
export const SECRET_MAY_BE = new Set<FieldState>(['open', 'unsupported']);

/** Secrets that only their label gives away. */
export function forbiddenByLabel(entry: Entry): boolean {
  const words = `${entry.label} ${(entry.control.input && entry.said.title) ?? ''}`;
  if (isForbidden(words)) return true;
  return entry.control.kind === 'file' && /证件|护照|身份/.test(words);
}
