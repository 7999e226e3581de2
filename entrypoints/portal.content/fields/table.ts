import type { GridRow } from './model';
import type { Page } from './page';
import { hasWord, isHint, ORDINAL, unitOnly } from './text';

interface Cell {
  element: HTMLTableCellElement;
  row: number;
  column: number;
  wide: number;
  /** Shown controls inside. */
  controls: number;
}

const TOTAL = /^(?:合\s*计|小\s*计|总\s*计|平均)/;
const NUMBER = /^[-\d.,，%\s]+$/;
const YEAR = /^(?:19|20)\d\d$/;
const CODE = /^(?:[甲乙丙丁戊己庚辛]|[（(]?\d{1,2}[）)]?|[A-Z])$/;
/** Says what kind of entry goes here, not what it is about. */
const ENTRY = /^(?:数量|数值|数额|金额|内容|指标值|填报值|填报数|填报内容|填写内容)$/;
/** Heads the cell behind it, as `代码 | 03` does. */
const SORT = /^(?:指标名称|指标|项目|名称|代码|指标代码|计量单位|单位|序号|编号|行次)$/;
const UNITS = /^(?:计量)?单位$/;
const BOXES = 'input,textarea,select';
const DASH = /^[-—–―－/]+$/;
const PERIOD =
  /年|本期|上期|期末|期初|季度|半年|上月|增长|同比|增幅|实际|计划|目标|预计|合计|数值|数量|金额|情况|内容|结果|得分|完成|现状|指标值|填报|填写/;

/** A table as a matrix, spans unfolded. Columns × rows of one `table` element. */
export class Grid {
  readonly rows: (Cell | undefined)[][] = [];
  private readonly cells = new Map<Element, Cell>();
  private readonly headers: number[] = [];
  private readonly lines: Cell[][] = [];
  private readonly fills: { controls: Cell[]; paired: boolean }[] = [];
  private outer: Grid | null | undefined;

  constructor(
    readonly table: HTMLTableElement,
    private readonly page: Page,
    counts: Map<Element, number>,
    private readonly gridOf: (table: HTMLTableElement) => Grid,
  ) {
    const lines = table.rows;
    const count = lines.length;
    for (let r = 0; r < count; r++) {
      this.rows[r] ??= [];
      const line = this.rows[r] as (Cell | undefined)[];
      let c = 0;
      let next = (lines[r] as Element).firstElementChild;
      for (; next; next = next.nextElementSibling) {
        if (next.nodeName !== 'TD' && next.nodeName !== 'TH') continue;
        const element = next as HTMLTableCellElement;
        while (line[c]) c++;
        const wide = Math.min(element.colSpan || 1, 60);
        const high = Math.min(element.rowSpan || count - r, count - r);
        const cell: Cell = { element, row: r, column: c, wide, controls: counts.get(element) ?? 0 };
        this.cells.set(element, cell);
        for (let i = 0; i < high; i++) {
          this.rows[r + i] ??= [];
          const target = this.rows[r + i] as (Cell | undefined)[];
          for (let j = 0; j < wide; j++) target[c + j] = cell;
        }
        c += wide;
      }
    }
  }

  cell(element: Element): Cell | undefined {
    return this.cells.get(element);
  }

  text(cell: Cell | undefined): string {
    return cell && cell.controls === 0 ? this.page.label(cell.element) : '';
  }

  /** Cells that stand in row `r`, from the left. */
  line(r: number): Cell[] {
    let line = this.lines[r];
    if (!line) {
      const row = this.rows[r] ?? [];
      line = [];
      if (row.length > 40) line = [...new Set(row)].filter((cell) => cell !== undefined);
      else for (const cell of row) if (cell && !line.includes(cell)) line.push(cell);
      this.lines[r] = line;
    }
    return line;
  }

  /** Row `r`'s cells with controls, and whether each has a label of its own to the left. */
  filled(r: number): { controls: Cell[]; paired: boolean } {
    let known = this.fills[r];
    if (!known) {
      const line = this.line(r);
      const controls = line.filter(hasBox);
      const paired = controls.every((cell) => {
        const beside = line[line.indexOf(cell) - 1];
        return cell.row < r || (beside?.row === r && usable(this.text(beside)) !== '');
      });
      known = { controls, paired };
      this.fills[r] = known;
    }
    return known;
  }

  /** Row that heads row `r`'s columns, -1 if none. */
  header(r: number): number {
    const known = this.headers[r];
    if (known !== undefined) return known;
    // iterative: a table of thousands of rows must not recurse
    let from = r;
    while (from > 0 && this.headers[from] === undefined) from--;
    for (let k = from; k <= r; k++) {
      if (this.headers[k] !== undefined) continue;
      this.headers[k] = k === 0 ? -1 : this.headerBelow(k - 1);
    }
    return this.headers[r] ?? -1;
  }

  /** Row that heads the row below `r`: no further than a row of several labels with their boxes. */
  private headerBelow(r: number): number {
    if (this.isHeader(r)) return r;
    const { controls, paired } = this.filled(r);
    return paired && controls.length > 1 ? -1 : (this.headers[r] ?? -1);
  }

  isHeader(r: number): boolean {
    const line = this.line(r);
    const filled = line.some((cell) => hasBox(cell) && !ticksAll(cell.element));
    if (filled && !this.overBoxes(r)) return false;
    const texts = line.map((cell) => this.text(cell)).filter(Boolean);
    // `14 | 费用 | 本年度 | 上年度`: the header row itself has a number
    if (texts.length > 2 && /^\d{1,3}$/.test(texts[0] ?? '')) texts.shift();
    if (texts.length < 2 || TOTAL.test(texts[0] ?? '')) return false;
    // `甲 乙 丙 1 2` numbers the columns, `一、概况 — — —` heads the rows below it
    if (texts.every((text) => CODE.test(text)) || texts.slice(1).every((text) => DASH.test(text)))
      return false;
    // `一、资产负债 | 二、损益` below the names of the columns: what the halves are about
    const above = r > 0 ? this.header(r) : -1;
    if (above >= 0 && line.every(({ wide }) => wide > 1) && this.line(above).length > line.length)
      return false;
    return texts.every((text) => text.length <= 40 && (!NUMBER.test(text) || YEAR.test(text)));
  }

  /** `姓名 | ○身份证 ○护照 | 职务` over a row of nothing but boxes: the choice heads its column. */
  private overBoxes(r: number): boolean {
    const chosen = this.line(r).filter(hasBox);
    const below = this.line(r + 1).filter(({ row }) => row > r);
    return chosen.length === 1 && chosen.every(chooses) && below.length > 2 && below.every(hasBox);
  }

  /** The unit that a cell is, whatever its class calls it. */
  unit(cell: Cell | undefined): string {
    return cell && !hasBox(cell)
      ? unitOnly(this.text(cell) || (cell.element.textContent ?? '').trim())
      : '';
  }

  /** The unit that a cell's row states in a column of units; '' where there is none. */
  rowUnit({ row, column }: Cell): string {
    const heads = this.rows[this.header(row)] ?? [];
    const at = heads.findIndex((head) => UNITS.test(this.text(head)));
    const again = heads.findLastIndex((head, n) => n < column && UNITS.test(this.text(head)));
    return this.unit(this.rows[row]?.[again < 0 ? at : again]);
  }

  /** Header texts above a cell, outermost first; '' if none. */
  columnText(cell: Cell): { text: string; strong: boolean; row: number } {
    const bottom = this.header(cell.row);
    if (bottom < 0) {
      const outer = this.headTable();
      if (!outer) return { text: '', strong: false, row: -1 };
      const r = outer.rows.length - 1;
      return { text: outer.stack(r, cell), strong: true, row: -2 };
    }
    const over = this.rows[bottom] ?? [];
    const head = over[cell.column]?.element;
    const left = cell.column - 1;
    // it heads the names of the rows as well: 行次 | 基本信息
    const whole =
      over[left] === over[cell.column] && usable(this.text(this.rows[cell.row]?.[left]));
    return {
      text: whole ? '' : this.stack(bottom, cell),
      strong: head?.nodeName === 'TH' || head?.closest('thead') != null,
      row: bottom,
    };
  }

  /** Texts over the columns left of `before` in the row that heads row `r`. */
  corner(r: number, before: number): string[] {
    const bottom = this.header(r);
    const head = bottom < 0 ? this.headTable() : this;
    const line = head?.rows[bottom < 0 ? head.rows.length - 1 : bottom] ?? [];
    return line.slice(0, before).map((cell) => head?.text(cell) ?? '');
  }

  private stack(bottom: number, cell: Cell): string {
    const texts: string[] = [];
    for (let r = bottom; r >= 0; r--) {
      if (r < bottom && !this.isHeader(r)) break;
      const above = this.rows[r]?.[cell.column];
      if (!above || above.wide < cell.wide) break;
      const text = chooses(above) ? this.page.label(above.element) : this.text(above);
      if (text && texts[0] !== text) texts.unshift(text);
    }
    return texts.join(' ');
  }

  /** Libraries draw the header as a table of its own, beside the body's wrapper. */
  private headTable(): Grid | null {
    if (this.outer !== undefined) return this.outer;
    this.outer = null;
    let up: Element = this.table;
    for (let n = 0; n < 7 && up.parentElement; n++, up = up.parentElement) {
      for (
        let left = up.previousElementSibling, m = 0;
        left && m < 4;
        left = left.previousElementSibling, m++
      ) {
        const self = left.localName === 'table';
        if (!self && !left.firstElementChild) continue;
        if (this.page.holds(left) && !ticksAll(left)) continue;
        const tables = self ? [left] : left.querySelectorAll('table');
        const table = tables[0] as HTMLTableElement | undefined;
        if (tables.length !== 1 || !table || table.rows.length > 3 || table.rows.length < 1)
          continue;
        const grid = this.gridOf(table);
        if (Math.abs((grid.rows[0]?.length ?? 0) - (this.rows[0]?.length ?? 0)) <= 1) {
          this.outer = grid;
          return grid;
        }
      }
    }
    return null;
  }
}

const hasBox = ({ controls }: Cell): boolean => controls > 0;

/** Holds nothing but a choice of one. */
const chooses = ({ element, controls }: Cell): boolean =>
  controls === 1 && element.querySelector('[type=radio]') !== null;

/** Holds no control but the box that chooses all rows. */
const ticksAll = (element: Element): boolean =>
  element.querySelector(BOXES)?.matches('th input[type="checkbox"]') === true &&
  element.querySelectorAll(BOXES).length === 1;

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
  const before = line.filter((other) => other.column < cell.column);
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

  if (isGrid) {
    const named = namesOf(grid, line, cell, controls);
    const texts = named.map((other) => grid.text(other));
    const units = named.map((other) => grid.unit(other)).find(Boolean) ?? '';
    const names = texts.filter(
      (text) =>
        text && !unitOnly(text) && !ORDINAL.test(text) && (!NUMBER.test(text) || YEAR.test(text)),
    );
    const rowLabel = names[names.length - 1] ?? '';
    const column = head.text;
    const byRow = headsRow(rowLabel, column);
    const headCell = head.row >= 0 ? (matrix[head.row]?.[cell.column]?.element ?? null) : null;
    const rowNumber = rowIndex(grid, cell.row, head.row);
    const alone =
      rowNumber === 0 && rowLabel === '' && !head.strong && !hasControls(grid, cell.row + 1);
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
          (other.element.rowSpan > 1 ||
            other.row < cell.row ||
            other.element.nodeName === 'TH' ||
            (other.column === 0 && hasWord(grid.text(other)) && before[2]?.controls !== 0)) &&
          (before[at + 1]?.controls === 0 ||
            (other.element.rowSpan > 1 && ownName(before[at + 1]))),
      )
      .map((other) => usable(measured(other.element, grid.text(other))))
      .filter(Boolean);
    return said(left, context);
  }
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

/** The cell names its control itself (姓名 ____), so that what stands left of it is no label of it. */
const ownName = (cell: Cell | undefined): boolean =>
  cell?.element.rowSpan === 1 && hasWord(cell.element.firstChild?.textContent ?? '');

const usable = (text: string): string =>
  text && !unitOnly(text) && !ORDINAL.test(text) && !/^[-—/\d.]+$/.test(text) ? text : '';

/** `经费<br>万元`: a unit in a line of its own is as good as one in brackets. */
const measured = (cell: Element, text: string): string =>
  cell.firstElementChild ? text.replace(/[百千万亿]+元$/, '（$&）') : text;

const hasControls = (grid: Grid, r: number): boolean =>
  r < grid.rows.length && grid.line(r).some(hasBox);

const indexes = new WeakMap<Grid, Map<number, number>>();
function rowIndex(grid: Grid, row: number, header: number): number {
  const known = indexes.get(grid) ?? new Map<number, number>();
  indexes.set(grid, known);
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  let n = -1;
  for (let r = Math.max(header, -1) + 1; r < grid.rows.length; r++) {
    if (grid.header(r) !== (header === -2 ? -1 : header)) {
      if (r > row) break;
      continue;
    }
    if (hasControls(grid, r)) known.set(r, ++n);
  }
  return known.get(row) ?? 0;
}
