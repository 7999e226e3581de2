import { DivGrids } from './div-grid';
import { Grid } from './grid';
import type { Entry, ScopeLabel } from './model';
import type { Page } from './page';
import { hasUnit } from './remark';
import { type CellReading, readCell } from './table';

/** Cells with more controls are layout. */
const LAYOUT = 18;

/** What is known of a tree besides the single control: counts, grids, label elements. */
export class Surroundings {
  readonly inCell = new Map<Element, number>();
  private readonly inItem = new Map<Element, number>();
  private readonly grids: Map<Element, Grid> = new Map();
  private readonly cells: Map<Element, CellReading | null> = new Map();
  private readonly labelsFor = new Map<string, Element[]>();
  private readonly ids = new Map<string, number>();
  readonly divGrids: DivGrids;

  constructor(
    entries: Entry[],
    readonly page: Page,
    readonly root: Document | ShadowRoot,
    earlier: Surroundings | null = null,
  ) {
    this.divGrids = new DivGrids(page);
    if (earlier) {
      this.grids = earlier.grids;
      this.cells = earlier.cells;
    }
    for (const entry of entries) {
      for (let cell: Element | null = entry.cell; cell; cell = page.around(cell)?.cell ?? null)
        bump(this.inCell, cell);
      if (entry.dd) bump(this.inItem, entry.dd);
      if (entry.item) bump(this.inItem, entry.item.element);
      const { id } = entry.said;
      if (id) bump(this.ids, id);
    }
    const labels = this.ids.size > 0 ? root.querySelectorAll('label[for]') : [];
    for (const label of labels) {
      const id = label.getAttribute('for') ?? '';
      this.labelsFor.set(id, [...(this.labelsFor.get(id) ?? []), label]);
    }
  }

  /** Tables around a change are to be read anew. */
  forget(element: Element): void {
    for (
      let table = element.closest('table');
      table;
      table = table.parentElement?.closest('table') ?? null
    ) {
      if (!this.grids.delete(table)) continue;
      for (const cell of this.cells.keys()) if (table.contains(cell)) this.cells.delete(cell);
    }
  }

  /** Controls in a form item, cell or dd. */
  members(scope: Element): number {
    return this.inItem.get(scope) ?? this.inCell.get(scope) ?? 1;
  }

  /** Label elements for an id that exactly one control bears. */
  labelled(id: string | null): Element[] {
    return id && this.ids.get(id) === 1 ? (this.labelsFor.get(id) ?? []) : [];
  }

  private gridOf(table: HTMLTableElement): Grid {
    let grid = this.grids.get(table);
    if (!grid) {
      grid = new Grid(table, this.page, this.inCell, (inner) => this.gridOf(inner));
      this.grids.set(table, grid);
    }
    return grid;
  }

  private reading(cell: HTMLTableCellElement): CellReading | null {
    let reading = this.cells.get(cell);
    if (reading === undefined) {
      const table = this.page.tableAround(cell);
      reading = table ? readCell(this.gridOf(table), cell) : null;
      this.cells.set(cell, reading);
    }
    return reading;
  }

  /** Label from the cells around; layout cells say nothing themselves, the cell around their table may. */
  cellLabel(cell: HTMLTableCellElement): (ScopeLabel & { unit: string }) | null {
    let up: HTMLTableCellElement | null = cell;
    let found: (ScopeLabel & { unit: string }) | null = null;
    for (let n = 0; up && n < 3; n++) {
      if ((this.inCell.get(up) ?? 0) > LAYOUT) break;
      const reading = this.reading(up);
      if (reading && !found) {
        const raw = reading.from ? this.page.textOf(reading.from) : reading.label;
        found = { ...reading, key: up, raw };
      } else if (reading?.source === 'cell-left' && found && heads(cell, reading)) {
        found = { ...found, context: [...reading.context, reading.label, ...found.context] };
        break;
      }
      up = this.page.around(up)?.cell ?? null;
    }
    return found;
  }
}

/**
 * A label before a nested table of one row heads its fields, and so does a short word
 * (`审 核` down the side) and what closes with a unit; anything longer before a longer table is a menu.
 */
const heads = (cell: Element, { from, label }: CellReading): boolean =>
  from?.nodeName === 'TH' ||
  (cell.closest('table')?.rows.length ?? 0) <= 1 ||
  ((label.length <= 8 || hasUnit(label)) && !MENU.test(label) && from?.querySelector('a') === null);

const MENU = /导航|菜单|目录|首页|栏目|公告/;

const bump = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
