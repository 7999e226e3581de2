/** A cell of a table, and what it holds. */
export interface Cell {
  element: HTMLTableCellElement;
  row: number;
  column: number;
  wide: number;
  rowSpan: number;
  /** Shown controls inside. */
  controls: number;
}

const BOXES = 'input,textarea,select';

export const hasBox = ({ controls }: Cell): boolean => controls > 0;

/** Holds nothing but a choice of one. */
export const chooses = ({ element, controls }: Cell): boolean =>
  controls === 1 && element.querySelector('[type=radio]') !== null;

/** Holds no control but one box to tick, in a cell of this kind. */
const tick = (element: Element, cell: string) =>
  element.querySelector(BOXES)?.matches(`${cell} [type="checkbox"]`) &&
  element.querySelectorAll(BOXES).length === 1;

/** Holds no control but the box that chooses all rows. */
export const ticksAll = (element: Element): boolean => tick(element, 'th') === true;

/** The same in a header that is drawn with plain cells: the box has its cell for itself. */
export const ticksAlone = (element: Element): boolean =>
  tick(element, 'td') === true && !element.querySelector(BOXES)?.closest('td')?.textContent?.trim();

/** A bar of buttons drawn as a table: nothing in it but their words. */
export const isBar = (table: Element): boolean =>
  [...table.querySelectorAll('td,th')].every(
    (cell) => !cell.textContent?.trim() || cell.querySelector('a,button'),
  );
