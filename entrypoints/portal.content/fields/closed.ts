import { opensWindow } from '../gestures/rows';
import { type List, newList } from './list';
import type { Page } from './page';
import { isPaged, onlyTicked } from './pages';
import type { Sections } from './section';
import { classOf } from './traits';

/**
 * Tables that show texts now and are filled otherwise: rows behind a button, records
 * entered in a window. What stands there is told, so that nothing is offered twice.
 */

const EDIT = /^(?:编辑|修改|填写|填报|录入)$/;
const PENCIL = /(?:^|[\s_-])(?:edit|pencil)/i;
const TOTAL = /^\d*[合小总]\s*计/;
const MOST = 60;
const LINES = 3;

/** The row of headers over a table's rows: its own, or that of the table drawn before it. */
export function headOf(table: HTMLTableElement, wide: number): HTMLTableRowElement | null {
  // a scroll bar beside the rows has a header cell of its own
  const fits = (row?: HTMLTableRowElement) =>
    row?.cells.length === wide || row?.cells.length === wide + 1;
  const own = table.rows[0];
  if (own && fits(own) && own.querySelector('th')) return own;
  let up: Element = table;
  for (let n = 0; n < 7; n++) {
    while (!up.previousElementSibling && up.parentElement) up = up.parentElement;
    const beside = up.previousElementSibling;
    const other = beside?.matches('table') ? beside : beside?.querySelector('table');
    const [row, , , more] = (other as HTMLTableElement | null)?.rows ?? [];
    if (row && fits(row) && !more) return row;
    if (!beside) return null;
    up = beside;
  }
  return null;
}

/** Its rows of texts, by header; those of `lines` hold controls. */
function textsOf(table: HTMLTableElement, page: Page, lines: Element[]): Record<string, string>[] {
  const open = new Set(lines);
  const out: Record<string, string>[] = [];
  for (const row of table.rows) {
    const head = headOf(table, row.cells.length);
    // a row drawn flat keeps the width of an empty grid
    const flat = row.style.height === '1px';
    const skip = flat || open.has(row) || row.hasAttribute('aria-hidden');
    if (skip || !head || head === row || row.parentElement?.nodeName === 'THEAD') continue;
    const texts = [...row.cells].map((cell) => page.label(cell));
    if (TOTAL.test(texts.join(''))) continue;
    const named = texts.flatMap((text, n) => {
      const header = page.label(head.cells[n] as Element);
      return header ? [[header, text]] : [];
    });
    if (out.push(Object.fromEntries(named)) === MOST) break;
  }
  return out;
}

/** Is there a button in the first rows that opens them for editing? */
const editable = (table: HTMLTableElement): boolean =>
  [...table.rows]
    .slice(0, LINES)
    .flatMap((row) => [...row.querySelectorAll<HTMLElement>('button,a,[role="button"],i')])
    .some((button) => {
      const text = (button.textContent || button.title).trim();
      return EDIT.test(text) || (!text && PENCIL.test(classOf(button)));
    });

/** Adds the closed tables to the lists, and to every list what stands in it as text. */
export function findClosed(
  lists: Map<Element, List>,
  page: Page,
  sections: Sections,
  roots: ParentNode[],
  grids: string,
): void {
  const told = new Set<string>();
  for (const table of roots.flatMap((root) => [...root.querySelectorAll('table')])) {
    const known = lists.get(table);
    if (table.querySelector('table')) continue;
    if (!known && !onlyTicked(table)) continue;
    const row = !known?.lines.length && editable(table);
    if (!known && !row && !(grids && table.matches(grids))) continue;
    const texts = textsOf(table, page, known?.lines ?? []);
    // columns that stay in place are drawn twice
    const key = JSON.stringify(texts);
    if (!texts.length || told.has(key)) continue;
    told.add(key);
    const above = known ? [] : sections.titles(table);
    const list = known ?? newList(table, above);
    list.texts = texts;
    if (!list.lines.length) {
      list.opens = row ? 'row' : list.canAdd ? 'add' : 'cell';
      list.columns = Object.keys(texts[0] ?? {});
    }
    lists.set(table, list);
  }
  for (const list of lists.values()) {
    list.paged = list.texts?.length === MOST || isPaged(list.element, lists.keys());
    if (list.button && opensWindow.has(list.button) && !list.lines.length) list.opens ??= 'add';
  }
}
