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

/** Holds no control but the box that chooses all rows. */
export const ticksAll = (element: Element): boolean =>
  element.querySelector(BOXES)?.matches('th input[type="checkbox"]') === true &&
  element.querySelectorAll(BOXES).length === 1;
