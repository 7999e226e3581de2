import { type List, newList } from './list';
import type { Page } from './page';
import type { Sections } from './section';

/**
 * The list of a table with a header and no row with a control yet; null where no header of
 * several columns is there. `body`: the grid of a library among them, where one is.
 */
export function emptyList(
  tables: HTMLTableElement[],
  page: Page,
  sections: Sections,
  body?: HTMLTableElement,
): List | null {
  // the body is drawn right after its header, copies for fixed columns after both
  const at = body
    ? tables.indexOf(body) - 1
    : Math.max(
        0,
        tables.findIndex((table) => table.querySelector('th')),
      );
  const head = tables[at];
  const columns = [...(head?.rows[0]?.cells ?? [])].map((cell) => page.label(cell)).filter(Boolean);
  if (!head || columns.length < 2) return null;
  const list = newList(body ?? tables[at + 1] ?? head, sections.titles(head));
  list.columns = columns;
  return list;
}
