import type { ControlKind } from '@/rules/field';
import { ASKS, deepest, PRESSED, signedCells } from '../gestures/cell-sign';
import { all, one, textOf } from '../gestures/dom';
import { pressOutside } from '../gestures/events';
import { type Control, type Widget, widgets } from '.';
import { defineWidget } from './parts/define';
import { gridCell } from './parts/grid-cell';

/**
 * Table cells that show a text and open as a box when clicked. No library has them: pages
 * build them. Only where the page gives a sign (a class, a text cursor, `点击填写`) is a
 * column one of these; a cell with a link or button in it never is.
 */

const BLANK = /^[-—–/]+$/;
const SAVES = /^(?:保\s*存|确\s*[定认]|提\s*交|完\s*成|[✓√✔])$/;

const at = (cell: Element) => String((cell as HTMLTableCellElement).cellIndex);
/** Closed once in this table: what now stands open there is the same cell. */
const seen = new WeakSet<Element>();

const cell = gridCell({
  cell: 'td',
  view: 'table',
  row: 'tr',
  editing: 'input:not([type=hidden]),textarea,select',
  column: at,
  *declared(view): Iterable<[string, ControlKind]> {
    for (const each of signedCells(view as HTMLTableElement)) yield [at(each), 'unknown'];
  },
  widgets: () => widgets.filter((each) => each.id !== widget.id),
  text(each) {
    const text = textOf(each);
    return ASKS.test(text) || BLANK.test(text) ? '' : text;
  },
  face: deepest,
  refuses: (each) =>
    all(each.closest('tr') ?? each, 'button,a,[role="button"]').some((button) =>
      SAVES.test(textOf(button)),
    )
      ? '这一行要您自己点“保存”：请打开后重新生成计划'
      : '',
  leave: pressOutside,
});

const widget: Widget = defineWidget({ id: 'editable-cell', priority: 60, parts: [cell] });

const claimed = (each: HTMLElement): Control[] => {
  const built = cell.build?.(each);
  if (!built || (one(each, PRESSED) && !seen.has(each))) return [];
  seen.add(each);
  const kind = typeof cell.kind === 'function' ? cell.kind(each) : cell.kind;
  return [{ root: each, input: null, kind, owns: [], ...built }];
};

export default {
  ...widget,
  present: (root) => root.querySelector('td') !== null,
  // table by table: one without a sign is left at once
  find(root) {
    const own = (root as Element).closest?.<HTMLElement>('table');
    return [...(own ? [own] : []), ...all(root, 'table')]
      .filter((table) => !one(table, 'table') && cell.columns(table).size > 0)
      .flatMap((table) =>
        all(table, 'td')
          .filter((each) => root.contains(each))
          .flatMap(claimed),
      );
  },
} satisfies Widget;
