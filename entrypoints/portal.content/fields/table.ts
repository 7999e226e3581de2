import { type Cell, hasBox } from './cell';
import { type Grid, NUMBER, YEAR } from './grid';
import type { GridRow } from './model';
import { CODED, hasWord, isHint, ORDINAL, unitOnly, usable, wordsOf } from './text';

/** Says what kind of entry goes here, not what it is about. */
const ENTRY = /^(?:数量|数值|数额|金额|内容|指标值|填报值|填报数|填报内容|填写内容)$/;
/** Heads the cell behind it, as `代码 | 03` does. */
const SORT = /^(?:指标名称|指标|项目|名称|代码|指标代码|计量单位|单位|序号|编号|行次)$/;
const PERIOD =
  /年|本期|上期|期末|期初|季度|半年|上月|增长|同比|增幅|实际|计划|目标|预计|合计|数值|数量|金额|情况|内容|结果|得分|完成|现状|指标值|填报|填写/;

export interface CellReading {
  label: string;
  source: 'cell-left' | 'cell-above' | 'header-row';
  from: Element | null;
  context: string[];
  unit: string;
  row?: GridRow;
}

/** The row names what is asked (营业收入), the column only its year or period. */
export const headsRow = (row: string, column: string): boolean =>
  row !== '' && (PERIOD.test(column) || YEAR.test(column)) && !/年/.test(row.slice(0, 6));

/** Reads the label of a control's cell from the cells around it; null where they are silent. */
export function readCell(grid: Grid, element: HTMLTableCellElement): CellReading | null {
  const cell = grid.cell(element);
  const matrix = grid.rows;
  if (!cell) return null;
  const line = grid.line(cell.row);
  const before = line.slice(0, line.indexOf(cell));
  const left = before[before.length - 1];
  const leftText = usable(grid.text(left));
  const after = line.find((other) => other.column >= cell.column + cell.wide);
  const unitAfter = grid.unit(after);
  const { controls, paired } = grid.filled(cell.row);
  const head = grid.columnText(cell);
  const heads = leftText && left?.element.nodeName === 'TH';
  // `指标名称 | 总产值 | 数量 | ____`: the row itself says what its cells hold
  const told = ENTRY.test(leftText) && SORT.test(grid.text(before[0]));
  const isGrid =
    head.text !== '' &&
    !isHint(head.text) &&
    !told &&
    !(controls.length < 2 && grid.isHeader(cell.row)) &&
    !(
      paired &&
      (controls.length > 1 || (!head.strong && line.length <= 2)) &&
      !(head.strong && !heads && controls.length < 2)
    );

  if (grid.alternates) {
    const from = matrix[cell.row - 1]?.[cell.column]?.element ?? null;
    const label = from ? grid.text(grid.cell(from)) : '';
    return label ? { label, source: 'cell-above', from, context: [], unit: '' } : null;
  }
  if (isGrid) {
    const named = namesOf(grid, line, cell, controls);
    const texts = named.map((other) => grid.text(other));
    // where the header begins again, so do the units
    const start = named.at(-1)?.column ?? 0;
    const again = controls[0] && start > controls[0].column;
    const units =
      (again ? before.filter(({ column }) => column > start) : named)
        .map((other) => grid.unit(other))
        .find(Boolean) ?? '';
    const names = texts.filter(
      (text) =>
        text &&
        !unitOnly(text) &&
        !ORDINAL.test(text) &&
        (YEAR.test(text) || !(NUMBER.test(text) || CODED.test(text))),
    );
    const rowLabel = names[names.length - 1] ?? '';
    const column = head.text;
    const byRow = headsRow(rowLabel, column);
    const headCell = head.row >= 0 ? (matrix[head.row]?.[cell.column]?.element ?? null) : null;
    const rowNumber = grid.numberOf(cell.row, head.row);
    const alone = rowNumber === 0 && rowLabel === '' && !head.strong && !grid.holds(cell.row + 1);
    return {
      label: byRow ? rowLabel : column,
      source: alone ? 'cell-above' : 'header-row',
      from: byRow ? (left?.element ?? null) : headCell,
      context: names.slice(0, -1).filter((name) => name !== column),
      unit: units || unitAfter || grid.rowUnit(cell),
      row: {
        table: grid.table,
        line: element.parentElement as Element,
        label: rowLabel,
        column,
        corner: grid.corner(cell.row, controls[0]?.column ?? 0),
        index: rowNumber,
        weak: alone,
      },
    };
  }
  // `指标名称 | 工业总产值 | 数量 | ____`: only the kind of entry stands to the left
  const named = ENTRY.test(leftText) ? nameBefore(grid, before.slice(0, -1)) : undefined;
  const said = (by: Cell, context: string[] = [], unit = unitAfter): CellReading => ({
    label: grid.text(by),
    source: 'cell-left',
    from: by.element,
    context,
    unit,
  });
  if (named) return said(named);
  if (leftText && left) {
    // cells that span rows and stand before a label, not before a control, head what is right of them
    const context = before
      .filter(
        (other, at) =>
          other !== left &&
          other.controls === 0 &&
          (other.rowSpan > 1 ||
            other.row < cell.row ||
            other.element.nodeName === 'TH' ||
            (other.column === 0 && hasWord(grid.text(other)) && before[2]?.controls !== 0)) &&
          (before[at + 1]?.controls === 0 || (other.rowSpan > 1 && ownName(before[at + 1]))),
      )
      .map((other) => usable(measured(other.element, grid.text(other))))
      .filter(Boolean);
    return said(left, context);
  }
  const over = headOver(before, cell);
  if (over) return said(over);
  // unit or ordinal to the left: the name is one cell further
  const further = before[before.length - 2];
  return further && left?.controls === 0 && usable(grid.text(further))
    ? said(further, [], grid.unit(left) || unitAfter)
    : null;
}

/** The nearest name among cells that say what they hold: `指标名称 | 总产值 | 代码 | 03`. */
const nameBefore = (grid: Grid, cells: Cell[]): Cell | undefined =>
  cells.findLast((cell) => {
    const text = cell.controls === 0 ? usable(grid.text(cell)) : '';
    return hasWord(text) && !SORT.test(text);
  });

/**
 * Cells that name a row's figures: those before its first control; where the header
 * begins again (`指标 | 2021 | 2022 | 指标 | 2021 | 2022`) those after it began.
 */
function namesOf(grid: Grid, line: Cell[], cell: Cell, controls: Cell[]): Cell[] {
  const first = controls[0]?.column ?? 0;
  const heads = line.filter((other) => other.column < first);
  const lead = heads.findLast((other) => usable(grid.text(other)));
  const title = lead && grid.columnText(lead).text;
  if (!title) return heads;
  const again = line.filter(
    (other) =>
      other.column > first &&
      other.column < cell.column &&
      other.controls === 0 &&
      usable(grid.text(other)) &&
      grid.columnText(other).text === title,
  );
  const sides = heads.filter((other) => other !== lead);
  return again.length > 0 ? [...sides, ...again.slice(-1)] : heads;
}

/**
 * `财务状况 | 营业收入 ____ | 净利润 ____`: what stands before cells that name their boxes
 * themselves heads the last of them as it does the first.
 */
function headOver(before: Cell[], cell: Cell): Cell | undefined {
  const names = (one: Cell) => hasBox(one) && ownName(one);
  const at = before.findLastIndex((one) => !names(one));
  const head = before[at];
  const led = head && !hasBox(head) && at < before.length - 1 && names(cell);
  return led && hasWord(usable(wordsOf(head.element).trim())) ? head : undefined;
}

/** The cell names its control itself (姓名 ____), so that what stands left of it is no label of it. */
const ownName = (cell: Cell | undefined): boolean =>
  cell?.rowSpan === 1 && hasWord(wordsOf(cell.element.firstChild));

/** `经费<br>万元`: a unit in a line of its own is as good as one in brackets. */
const measured = (cell: Element, text: string): string =>
  cell.firstElementChild ? text.replace(/[百千万亿]+元$/, '（$&）') : text;
