import { type Cell, chooses, hasBox, isBar, ticksAll, ticksAlone } from './cell';
import type { Page } from './page';
import { unitOnly, usable, wordsOf } from './text';

const TOTAL = /^(?:合\s*计|小\s*计|总\s*计|平均)/;
const CODE = /^(?:[甲乙丙丁戊己庚辛]|[（(]?\d{1,2}[）)]?|[A-Z])$/;
const UNITS = /^(?:计量)?单位$/;
const DASH = /^[-—–―－/]+$/;
export const NUMBER = /^[-\d.,，%\s]+$/;
export const YEAR = /^(?:19|20)\d\d$/;

/** A table as a matrix, spans unfolded. Columns × rows of one `table` element. */
export class Grid {
  readonly rows: (Cell | undefined)[][] = [];
  private readonly cells = new Map<Element, Cell>();
  private readonly headers: number[] = [];
  private readonly lines: Cell[][] = [];
  private readonly fills: { controls: Cell[]; paired: boolean }[] = [];
  /** Numbers of the rows with controls under their header. */
  private readonly numbers = new Map<number, number>();
  private outer: Grid | null | undefined;
  private alternating: boolean | undefined;

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
        const { rowSpan } = element;
        const high = Math.min(rowSpan || count - r, count - r);
        const controls = counts.get(element) ?? 0;
        const cell: Cell = { element, row: r, column: c, wide, rowSpan, controls };
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
    this.lines[r] ??= [...new Set(this.rows[r])].filter((cell) => cell !== undefined);
    return this.lines[r];
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

  /**
   * Names in one row, their boxes in the next, and so on: each box has the name above it, and no
   * row is one of a list (descriptions of a library that are drawn vertically).
   */
  get alternates(): boolean {
    if (this.alternating === undefined) {
      const count = this.rows.length;
      const named = (cell: Cell) => cell.element.nodeName === 'TH' && !hasBox(cell);
      const all = (r: number) => this.line(r).every((cell) => named(cell) === (r % 2 === 0));
      this.alternating = count > 2 && count % 2 === 0;
      for (let r = 0; r < count && this.alternating; r++) this.alternating = all(r);
    }
    return this.alternating;
  }

  isHeader(r: number): boolean {
    if (this.alternates) return r % 2 === 0;
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
    return cell && !hasBox(cell) ? unitOnly(this.text(cell) || wordsOf(cell.element).trim()) : '';
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
        if (this.page.holds(left) && !ticksAll(left) && !ticksAlone(left)) continue;
        const tables = self ? [left] : left.querySelectorAll('table');
        const table = tables[0] as HTMLTableElement | undefined;
        if (tables.length !== 1 || !table || table.rows.length > 3 || table.rows.length < 1)
          continue;
        if (isBar(table)) continue;
        const grid = this.gridOf(table);
        if (Math.abs((grid.rows[0]?.length ?? 0) - (this.rows[0]?.length ?? 0)) <= 1) {
          this.outer = grid;
          return grid;
        }
      }
    }
    return null;
  }

  /** Does row `r` hold a control? */
  holds(r: number): boolean {
    return r < this.rows.length && this.line(r).some(hasBox);
  }

  /** Number of a row among those with controls under the same header. */
  numberOf(row: number, header: number): number {
    const { numbers } = this;
    const known = numbers.get(row);
    if (known !== undefined) return known;
    let n = -1;
    for (let r = Math.max(header, -1) + 1; r < this.rows.length; r++) {
      const under = this.header(r) === (header === -2 ? -1 : header);
      if (!under && r > row) break;
      if (under && this.holds(r)) numbers.set(r, ++n);
    }
    return numbers.get(row) ?? 0;
  }
}
