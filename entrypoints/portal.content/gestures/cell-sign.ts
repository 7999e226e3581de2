import { all, one, textOf } from './dom';

/** Signs by which a page without a control tells that it will have some: cells that open as boxes (a class, a text cursor, `点击填写`), a button that adds to a table. */

export const ASKS = /^[（(]?请?[点单双]击.{0,2}(?:编辑|填写|输入|录入|修改|选择)/;
const NAMED = /(?:^|[\s_-])edit(?:able)?(?:[\s_-]|$)/i;
const NOT = /(?:^|[\s_-])(?:no|non|un|not|dis\w*|read-?only)-?edit|is-hidden/i;
export const PRESSED =
  'a,button,input,textarea,select,[contenteditable],iframe,[role=button],i,svg,img,table';
/** Lines looked at for a sign. */
const LINES = 3;
/** Cells looked at in a page that has no control. */
const CELLS = 300;

/** The innermost first element of a cell: what is clicked. */
export const deepest = (cell: HTMLElement): HTMLElement => {
  let at = cell;
  while (at.firstElementChild) at = at.firstElementChild as HTMLElement;
  return at;
};

const says = (cell: HTMLElement): boolean => {
  if (cell.nodeName !== 'TD' || one(cell, PRESSED)) return false;
  const names = [cell, ...all(cell, '*')].map((each) => each.className).join(' ');
  return (
    !NOT.test(names) &&
    (NAMED.test(names) ||
      ASKS.test(textOf(cell)) ||
      getComputedStyle(deepest(cell)).cursor === 'text')
  );
};

/** The cells of a table's first lines that give a sign. */
export function* signedCells(table: HTMLTableElement, most = CELLS): Generator<HTMLElement> {
  const lines = [...table.rows].filter((row) => one(row, 'td')).slice(0, LINES);
  for (const cell of lines.flatMap((line) => [...line.cells]).slice(0, most))
    if (says(cell)) yield cell;
}

/** Is there a table on the page with a cell that opens as a box? Looks at a few cells of each. */
export function hasOpeningCell(root: ParentNode): boolean {
  let left = CELLS;
  for (const table of root.querySelectorAll('table')) {
    if (left <= 0) return false;
    if (!signedCells(table, left).next().done) return true;
    left -= LINES * (table.rows[0]?.cells.length ?? 0);
  }
  return false;
}

const ADDS = /^[+＋\s]*(?:新增|添加|增加)/;

/** A table and a button that adds to it: what stands there is to be known before its window opens. */
export const addsToTable = (root: ParentNode): boolean =>
  one(root, 'table') !== null &&
  all(root, 'a,button,[type=button]').some((each) =>
    ADDS.test(textOf(each) || (each as HTMLInputElement).value),
  );
