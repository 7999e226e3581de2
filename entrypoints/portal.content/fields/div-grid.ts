import type { Entry, GridRow, ScopeLabel } from './model';
import type { Page, Place } from './page';
import { headsRow } from './table';
import { isHint, ORDINAL, unitOnly } from './text';
import { SWITCH, traitsOf } from './traits';

/**
 * Header × row where a grid is made of other elements than a table: by roles, or rows of
 * as many children as a row of texts before them has.
 */

type Reading = ScopeLabel & { unit: string };
export interface Row {
  element: Element;
  cells: Element[];
  heads: Element[];
  table: Element;
  /** Nothing but this one row stands under the header. */
  lone: boolean;
}

/** Cells in one flat list under a style that makes rows of them. */
export interface Drawn {
  element: Element;
  cells: Element[];
  wide: number;
  /** Words of the first row. */
  words: string[];
}

const UP = 4;
/** Cells of a flat list: at least two rows of three. */
const LEAST = 6;
const FLAT = 600;
/** Ancestors within which a cell of such a list may hold its control. */
const DEEP = 10;
const MOST = 30;
const ROWS = new Set('DIV LI UL OL SECTION'.split(' '));
const GRID = '[role="grid"],[role="table"],[role="treegrid"]';
const HEAD = '[role="columnheader"]';
const CELL = '[role="gridcell"],[role="cell"],[role="rowheader"],[role="columnheader"]';
const PRESSED = 'a,button,[role="button"],[role="tab"]';

export class DivGrids {
  private readonly heads = new Map<Element, Element | null>();

  constructor(private readonly page: Page) {}

  /** Label of a control from the header and the row it stands in; null outside of grids. */
  label(entry: Entry): Reading | null {
    let cell: Element = entry.anchor;
    let place = this.page.at(entry);
    for (let n = 0; place && n < DEEP; n++) {
      const drawn = this.drawn(place);
      const spot = drawn ? drawn.cells.indexOf(cell) : -1;
      if (drawn && spot >= 0) return this.readDrawn(drawn, spot);
      if (n >= UP) {
        cell = place.element;
        place = place.stop ? null : place.up;
        continue;
      }
      const row = this.rowOf(place, cell);
      const at = row ? row.cells.indexOf(cell) : -1;
      if (row && at >= 0) return this.read(row, at);
      if (place.stop) return null;
      cell = place.element;
      place = place.up;
    }
    return null;
  }

  /** A flat list of cells that the style breaks into rows: its columns, if the first row are words. */
  private drawn(place: Place): Drawn | null {
    const { page } = this;
    if (!page.layout || page.widthOf(place) < LEAST || !ROWS.has(place.name)) return null;
    if (place.drawnIn !== page.round) {
      place.drawnIn = page.round;
      place.drawn = this.flatGrid(place.element, page.widthOf(place));
    }
    return place.drawn;
  }

  private flatGrid(element: Element, count: number): Drawn | null {
    const { page } = this;
    if (count > FLAT) return null;
    const style = getComputedStyle(element);
    if (!style.display.endsWith('grid')) return null;
    const wide = style.gridTemplateColumns.split(' ').length;
    if (wide < 3 || count % wide > 0) return null;
    const cells = [...element.children];
    const whole = cells.every((cell) => !/span/.test(getComputedStyle(cell).gridColumn));
    const free = (cell: Element) => !page.holds(cell) && !page.owners.has(cell);
    const heads = cells.slice(0, wide);
    const words = heads.map((cell) => (free(cell) ? page.label(cell) : ''));
    const named = words.slice(1).every((text) => text && text.length <= 30 && !isHint(text));
    const rows = count / wide;
    for (let r = 1; r < rows; r++) if (!free(cells[r * wide] as Element)) return null;
    return whole && named ? { element, cells, wide, words } : null;
  }

  private readDrawn({ element, cells, wide, words }: Drawn, at: number): Reading | null {
    const { page } = this;
    const head = Math.floor(at / wide) * wide;
    const first = cells[head] as Element;
    const name = page.label(first);
    const column = words[at % wide] ?? '';
    if (!isName(name) || !column) return null;
    return this.made(cells[at] as Element, first, cells[at % wide] as Element, '', {
      table: element,
      line: first,
      label: name,
      column,
      corner: [words[0] ?? ''],
      index: head / wide - 1,
      weak: false,
    });
  }

  /** What the row's name and the column's head, read from these elements, make of a cell. */
  private made(key: Element, by: Element, head: Element, unit: string, row: GridRow): Reading {
    const byRow = headsRow(row.label, row.column);
    const from = byRow ? by : head;
    return {
      key,
      label: byRow ? row.label : row.column,
      raw: this.page.textOf(from),
      source: row.weak ? 'cell-above' : 'header-row',
      from,
      context: [],
      unit,
      row,
    };
  }

  /** The row that a place is; `cell`: its child that holds a control. */
  private rowOf(place: Place, cell: Element): Row | null {
    const { page } = this;
    const byRole = page.roleOf(place) === 'row';
    // most places hold one box and at most one other element: no header is looked for
    if (!byRole && (page.widthOf(place) < 2 || !ROWS.has(place.name))) return null;
    if (place.rowIn !== page.round) {
      const { element } = place;
      place.rowIn = page.round;
      place.row = byRole
        ? this.byRole(element)
        : this.few(place, cell)
          ? null
          : this.byShape(element);
    }
    return place.row;
  }

  /** Not both of two children hold a box: not the one beside `cell`. */
  private few(place: Place, cell: Element): boolean {
    if (this.page.widthOf(place) > 2) return false;
    const other = cell.previousElementSibling ?? cell.nextElementSibling;
    return !other || !this.page.filled(other);
  }

  private byRole(element: Element): Row | null {
    const table = element.closest(GRID);
    const heads = table ? [...table.querySelectorAll(HEAD)] : [];
    const cells = [...element.querySelectorAll(CELL)];
    if (!table || heads.length < 2 || heads.length !== cells.length) return null;
    return { element, cells, heads, table, lone: false };
  }

  private byShape(element: Element): Row | null {
    const { page } = this;
    const wide = element.childElementCount;
    if (wide < 2 || wide > MOST) return null;
    const cells = [...element.children];
    const filled = cells.map((cell) => page.filled(cell));
    const count = filled.filter(Boolean).length;
    const lone =
      !this.alike(element.previousElementSibling, wide) &&
      !this.alike(element.nextElementSibling, wide);
    if (count < 2 && (lone || wide < 3)) return null;
    const head = this.headOf(element, wide);
    const table = element.parentElement;
    if (!head || !table) return null;
    // `label box label box` under a row of words: the words beside the boxes name them
    const paired = cells.every(
      (_, n) =>
        !filled[n] || (n > 0 && !filled[n - 1] && isName(page.label(cells[n - 1] as Element))),
    );
    return paired && (count > 1 || wide < 3)
      ? null
      : { element, cells, heads: [...head.children], table, lone };
  }

  private alike(other: Element | null, wide: number): other is Element {
    return other !== null && other.childElementCount === wide && this.page.holds(other);
  }

  /** Header of a row: that of the row before, found once for all of a long list. */
  private headOf(element: Element, wide: number): Element | null {
    const todo: Element[] = [];
    let at = element;
    let head = this.heads.get(at);
    while (head === undefined) {
      todo.push(at);
      const before = at.previousElementSibling;
      if (this.alike(before, wide)) head = this.heads.get(before);
      else head = this.headBefore(at, wide);
      if (before) at = before;
    }
    for (const one of todo) this.heads.set(one, head);
    return head;
  }

  /** The row of texts before the first row, or alone in the element before their parent. */
  private headBefore(first: Element, wide: number): Element | null {
    const { page } = this;
    let head = first.previousElementSibling;
    if (!head) {
      head = first.parentElement?.previousElementSibling ?? null;
      if (head?.childElementCount === 1) head = head.firstElementChild;
    }
    if (!head || head.childElementCount !== wide || page.holds(head) || page.skips(head))
      return null;
    const texts = [...head.children].map((cell) => page.label(cell));
    const names = texts.filter(
      (text) => text.length > 0 && text.length <= 30 && !isHint(text) && !/[。；;]/.test(text),
    );
    const empty = texts.filter((text) => text === '').length;
    return names.length >= 2 &&
      empty <= 1 &&
      names.length + empty === wide &&
      new Set(names).size === names.length &&
      !head.querySelector(PRESSED) &&
      !(traitsOf(head) & SWITCH)
      ? head
      : null;
  }

  private read({ element, cells, heads, table, lone }: Row, at: number): Reading | null {
    const { page } = this;
    const head = heads[at] as Element;
    const column = page.label(head);
    if (!column || isHint(column)) return null;
    const firstBox = cells.findIndex((cell) => page.filled(cell));
    const before = cells.slice(0, firstBox);
    const texts = before.map((cell) => page.label(cell));
    const name = texts.findLast(isName) ?? '';
    const by = before[texts.lastIndexOf(name)] ?? head;
    return this.made(cells[at] as Element, by, head, texts.map(unitOnly).find(Boolean) ?? '', {
      table,
      line: element,
      label: name,
      column,
      corner: heads.slice(0, firstBox).map((cell) => page.label(cell as Element)),
      index: 0,
      weak: lone && name === '',
    });
  }
}

const isName = (text: string): boolean =>
  text !== '' && !unitOnly(text) && !ORDINAL.test(text) && !isHint(text);
